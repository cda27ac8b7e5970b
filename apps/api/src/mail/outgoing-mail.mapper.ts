import { maskedAddress, type OutgoingMail } from '@registry/domain/mail';
import type { MailRow } from './mail.repository.js';

export const toOutgoingMail = ({ address, ...mail }: MailRow): OutgoingMail => ({
  ...mail,
  to: address === null ? '…' : maskedAddress(address),
});
