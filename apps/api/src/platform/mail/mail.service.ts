import { Transform } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Clock } from '../clock/clock.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the sending of a queued mail needs beside the mail. */
export interface Handover {
  /** The same at each try of one mail: whoever gets it twice can tell. */
  readonly mailId: string;
  /** Called when all is ready and the mail server lacks only the last byte; when it throws, the mail is not sent. */
  readonly beforeLastByte: () => Promise<void>;
}

/** Gives mail to whoever delivers it. Only the worker of the queue calls it; see `MailQueue`. */
export abstract class MailService {
  /** @throws MailRefusal when the mail server said no; anything else when it said nothing */
  abstract send(mail: Mail, handover: Handover): Promise<void>;
}

/** The mail server answered, and did not take the mail. */
export class MailRefusal extends Error {
  override readonly name = 'MailRefusal';

  constructor(
    /** Such as 550. */
    readonly code: number,
    /** Whether it was this mail or its recipient that was refused, rather than us. */
    readonly isAboutRecipient: boolean,
  ) {
    super(`The mail server refused with ${code}.`);
  }

  /** For good: trying again is of no use. A refused password is for somebody to set right, and then the mail goes. */
  get isPermanent(): boolean {
    return this.code >= 500 && this.isAboutRecipient;
  }
}

/** Mail leaves over SMTP. */
export class SmtpMailService extends MailService {
  private readonly server: Parameters<typeof createTransport>[0];
  private readonly domain: string;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    super();
    this.domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
    const { protocol, hostname, port, username, password } = new URL(smtpUrl);
    const isSecure = protocol === 'smtps:';
    this.server = {
      host: hostname,
      port: port === '' ? (isSecure ? 465 : 587) : Number(port),
      secure: isSecure,
      ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    };
  }

  override async send(mail: Mail, { mailId, beforeLastByte }: Handover): Promise<void> {
    const message = {
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mailId}@${this.domain}>`,
      // So that holiday replies do not come back.
      headers: { ...mail.headers, 'Auto-Submitted': 'auto-generated' },
    };
    const transport = createTransport(this.server);
    transport.use('stream', (mail, done) => {
      mail.message.transform(() => holdEnd(beforeLastByte));
      done();
    });
    await transport.sendMail(message).catch((error: unknown) => {
      throw refusalOf(error) ?? error;
    });
  }
}

/** Lets everything through, and the end only when `before` is done: the dot that ends a message comes after it. */
function holdEnd(before: () => Promise<void>): Transform {
  return new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => void before().then(() => done(), done),
  });
}

/** What nodemailer throws when the mail server answered with a code; nothing else of it leaves here, it repeats addresses. */
function refusalOf(error: unknown): MailRefusal | undefined {
  if (!(error instanceof Error) || !('responseCode' in error) || typeof error.responseCode !== 'number')
    return undefined;
  const command = 'command' in error ? error.command : undefined;
  return new MailRefusal(error.responseCode, command === 'RCPT TO' || command === 'DATA');
}

/** Mail stays here, for whoever looks around the demo. */
export class OutboxMailService extends MailService {
  private readonly mails: (Mail & { at: string })[] = [];

  constructor(private readonly clock: Clock) {
    super();
  }

  override async send(mail: Mail, { beforeLastByte }: Handover): Promise<void> {
    await beforeLastByte();
    this.mails.unshift({ ...mail, at: this.clock.now().toISOString() });
    this.mails.length = Math.min(this.mails.length, 50);
  }

  /** Newest first, at most 50. */
  get outbox(): readonly (Mail & { at: string })[] {
    return this.mails;
  }
}
