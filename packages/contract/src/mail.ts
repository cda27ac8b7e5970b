import { language } from '@registry/domain/language';
import { pageOf, pageQuery, several } from '@registry/domain/list';
import { mailKind, mailPreview, mailState, outgoingMail } from '@registry/domain/mail';
import { z } from 'zod';
import { endpoint } from './endpoint.js';

const mailParams = z.strictObject({ mailId: z.uuid() });

export const mail = {
  list: endpoint({
    id: 'listMail',
    method: 'GET',
    path: '/mail',
    summary: 'Lists mail on its way, newest first: what failed or is uncertain waits for a person.',
    permission: 'mail.manage',
    query: z.strictObject({ state: several(mailState), ...pageQuery }),
    response: pageOf(outgoingMail),
    errors: ['CURSOR_INVALID'],
  }),
  sendAgain: endpoint({
    id: 'sendMailAgain',
    method: 'POST',
    path: '/mail/:mailId/again',
    summary: 'Sends a failed or uncertain mail once more.',
    permission: 'mail.manage',
    params: mailParams,
    response: outgoingMail,
    errors: ['MAIL_NOT_RESENDABLE'],
  }),
  previews: endpoint({
    id: 'previewMail',
    method: 'GET',
    path: '/mail/previews/:kind',
    summary: 'Shows a template with example data, as a person would get it.',
    permission: 'mail.preview',
    params: z.strictObject({ kind: mailKind }),
    query: z.strictObject({ language }),
    response: mailPreview,
  }),
};
