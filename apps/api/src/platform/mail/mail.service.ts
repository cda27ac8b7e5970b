import { createTransport, type Transporter } from 'nodemailer';
import type { Clock } from '../clock/clock.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail. Call it in the background: a mail server may be slow. */
export abstract class MailService {
  abstract send(mail: Mail): Promise<void>;
}

/** Mail leaves over SMTP. */
export class SmtpMailService extends MailService {
  private readonly transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    super();
    const { protocol, hostname, port, username, password } = new URL(smtpUrl);
    const isSecure = protocol === 'smtps:';
    this.transport = createTransport({
      host: hostname,
      port: port === '' ? (isSecure ? 465 : 587) : Number(port),
      secure: isSecure,
      ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    });
  }

  override async send(mail: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      // So that holiday replies do not come back.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }
}

/** Mail stays here, for whoever looks around the demo. */
export class OutboxMailService extends MailService {
  private readonly mails: (Mail & { at: string })[] = [];

  constructor(private readonly clock: Clock) {
    super();
  }

  override async send(mail: Mail): Promise<void> {
    this.mails.unshift({ ...mail, at: this.clock.now().toISOString() });
    this.mails.length = Math.min(this.mails.length, 50);
  }

  /** Newest first, at most 50. */
  get outbox(): readonly (Mail & { at: string })[] {
    return this.mails;
  }
}
