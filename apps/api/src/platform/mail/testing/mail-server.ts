import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly messageId: string;
  readonly message: string;
}

/** What the server answers: an SMTP code that refuses, or nothing when it takes what it is asked about. */
type Verdict = (address: string) => number | undefined | Promise<number | undefined>;

const refusal = (code: number, address: string): Error =>
  Object.assign(new Error(`not to ${address}`), { responseCode: code });

/** A real mail server on loopback, which does as a test says. */
export class MailServer {
  /** What it took, in order. */
  readonly received: ReceivedMail[] = [];
  /** Asked for each recipient, before the message. */
  onRecipient: Verdict = () => undefined;
  /** Asked when the whole message is here, its last byte too, and nothing is answered yet. */
  onMessage: Verdict = () => undefined;
  private readonly sockets = new Set<Socket>();
  private readonly waiting = new Set<() => void>();
  private readonly server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      void Promise.resolve(this.onRecipient(address)).then((code) =>
        code === undefined ? done() : done(refusal(code, address)),
      );
    },
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo[0]?.address ?? '';
      void text(stream)
        .then(async (message) => {
          const code = await this.onMessage(to);
          if (code !== undefined) return done(refusal(code, to));
          this.received.push({ to, message, messageId: /^Message-ID: (\S+)/im.exec(message)?.[1] ?? '' });
          for (const wake of this.waiting) wake();
          done();
        })
        .catch(() => undefined);
    },
  });

  static async start(): Promise<MailServer> {
    const mailServer = new MailServer();
    const { server } = mailServer;
    // Copies of the product that are killed cut their connections.
    server.on('error', () => undefined);
    server.server.on('connection', (socket) => {
      mailServer.sockets.add(socket);
      socket.once('close', () => mailServer.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Cuts every connection, without a word. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Settles when the next connection has ended. */
  nextGoodbye(): Promise<void> {
    return new Promise((resolve) => {
      this.server.server.once('connection', (socket: Socket) => void socket.once('close', () => resolve()));
    });
  }

  /** Settles when it has taken so many mails. */
  async hasTaken(count: number): Promise<void> {
    while (this.received.length < count) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  async stop(): Promise<void> {
    this.hangUp();
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}
