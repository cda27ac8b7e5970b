import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { TestLogger } from '../../testing/test-logger.js';
import { Background } from '../jobs/background.js';
import { SmtpMailService } from './mail.service.js';

const received: { from: string; to: string[]; user: string | undefined; message: string }[] = [];
let server: SMTPServer;
let port: number;
beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'p@ss word' ? done(null, { user: username }) : done(new Error('wrong')),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('refused') ? done(new Error(`no such mailbox ${address}`)) : done(),
    onData: (stream, { envelope, user }, done) => {
      void text(stream).then((message) => {
        received.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          user: user as string | undefined,
          message,
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.server.address() as AddressInfo).port;
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const mailService = () =>
  new SmtpMailService(`smtp://register:p%40ss%20word@127.0.0.1:${port}`, 'Partnerskapet <register@example.se>');

describe('SmtpMailService', () => {
  it('hands a message to a mail server, letters beyond ASCII included', async () => {
    await mailService().send({ to: 'asa@example.se', subject: '123456 är din kod', text: 'Hej Åsa!\n' });

    expect(received).toMatchObject([{ from: 'register@example.se', to: ['asa@example.se'], user: 'register' }]);
    const message = received[0]?.message ?? '';
    expect(message).toMatch(/^Subject: =\?UTF-8\?Q\?123456_=C3=A4r_din_kod\?=\r$/m);
    expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(message).toMatch(/Hej =C3=85sa!/);
  });

  it('cannot be made to write other headers or to other people', async () => {
    await mailService().send({ to: 'eva@example.se', subject: 'kod\r\nBcc: alla@example.se', text: 'Hej!' });

    expect(received.at(-1)?.to).toEqual(['eva@example.se']);
    expect(received.at(-1)?.message).not.toMatch(/^Bcc:/m);
  });

  it('fails in the background, and the log names no address', async () => {
    const logger = new TestLogger();
    const background = new Background(logger);

    background.run('sending a code', () =>
      mailService().send({ to: 'refused@example.se', subject: 'kod', text: 'Hej!' }),
    );
    await background.idle();

    expect(logger.lines).toMatchObject([
      { level: 'error', message: 'sending a code failed', facts: { code: 'EENVELOPE' } },
    ]);
    expect(logger.text).not.toContain('refused@');
  });
});
