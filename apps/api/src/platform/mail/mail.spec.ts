import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { MailRefusal, SmtpMailService } from './mail.service.js';

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

const handover = { mailId: '0198f000-0000-7000-8000-000000000000', beforeLastByte: async () => undefined };
const mailOf = (mail: { to: string; subject: string }) => ({ ...mail, text: 'Hej Åsa!\n', html: '<p>Hej Åsa!</p>' });

const mailService = () =>
  new SmtpMailService(`smtp://register:p%40ss%20word@127.0.0.1:${port}`, 'Partnerskapet <register@example.se>');

describe('SmtpMailService', () => {
  it('hands a message to a mail server, letters beyond ASCII included', async () => {
    await mailService().send(mailOf({ to: 'asa@example.se', subject: '123456 är din kod' }), handover);

    expect(received).toMatchObject([{ from: 'register@example.se', to: ['asa@example.se'], user: 'register' }]);
    const message = received[0]?.message ?? '';
    expect(message).toMatch(/^Subject: =\?UTF-8\?Q\?123456_=C3=A4r_din_kod\?=\r$/m);
    expect(message).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(message).toMatch(/Hej =C3=85sa!/);
  });

  it('cannot be made to write other headers or to other people', async () => {
    await mailService().send(mailOf({ to: 'eva@example.se', subject: 'kod\r\nBcc: alla@example.se' }), handover);

    expect(received.at(-1)?.to).toEqual(['eva@example.se']);
    expect(received.at(-1)?.message).not.toMatch(/^Bcc:/m);
  });

  it('says of a refusal its code, and nothing that repeats an address', async () => {
    const refused = mailService().send(mailOf({ to: 'refused@example.se', subject: 'kod' }), handover);

    const error = await refused.catch((cause: unknown) => cause);

    expect(error).toBeInstanceOf(MailRefusal);
    expect(error).toMatchObject({ code: 550, isPermanent: true });
    expect(String(error)).not.toContain('refused@');
    expect(error).not.toHaveProperty('cause');
  });

  it('takes a refused password for something to be set right, not for the end of the mail', async () => {
    const service = new SmtpMailService(`smtp://register:wrong@127.0.0.1:${port}`, 'register@example.se');

    const error = await service
      .send(mailOf({ to: 'asa@example.se', subject: 'kod' }), handover)
      .catch((cause) => cause);

    expect(error).toMatchObject({ code: 535, isPermanent: false });
  });
});
