import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { connectSmtp } from '../../../bot/mail/smtp.ts';
import { type MailServer, startSmtpServer } from '../../support/smtp-server.ts';

let server: MailServer | null = null;
const closing: (() => void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await server?.close();
  server = null;
});

const mail = {
  id: '0b0e0c2a-0000-4000-8000-000000000001',
  to: { name: 'Eva Utenfor', address: 'eva@annet.example' },
  subject: 'Vil du bli medlem?',
  text: 'Hei, Eva',
  html: '<p>Hei, Eva</p>',
  language: 'nb',
};

/** Sends to a server that behaves so, and gives what came of it and what was logged. */
async function sendTo(options: SMTPServerOptions, host = '127.0.0.1', changes: Partial<typeof mail> = {}) {
  server ??= await startSmtpServer(options);
  const logged: unknown[] = [];
  const smtpUrl = server.url.replace('127.0.0.1', host);
  const from = 'Samråd <samrad@demo.example>';
  const smtp = connectSmtp(
    { smtpUrl, from, publicUrl: null },
    { warn: (fields) => void logged.push(fields) },
  );
  closing.push(() => smtp.close());
  const result = await smtp.send({ ...mail, ...changes }, { messageId: mail.id });
  return { result, logged: JSON.stringify(logged) };
}

const refusal = (responseCode: number, why = 'eva@annet.example is full') =>
  Object.assign(new Error(why), { responseCode });

describe('A mail', () => {
  it('goes out as text and HTML, says whose it is, and that nobody is to answer it by machine', async () => {
    expect((await sendTo({})).result).toEqual({ kind: 'sent' });
    const [taken = ''] = server?.taken ?? [];
    expect(taken).toContain('From: =?UTF-8?');
    expect(taken).toContain('<samrad@demo.example>');
    expect(taken).toContain('To: Eva Utenfor <eva@annet.example>');
    expect(taken).toContain(`Message-ID: <${mail.id}@demo.example>`);
    expect(taken).toContain('Auto-Submitted: auto-generated');
    expect(taken).toContain('multipart/alternative');
  });

  it('has no more lines in its head than it was given, whatever people are called', async () => {
    const name = 'Eva\r\nBcc: alle@annet.example';
    await sendTo({}, undefined, { subject: `Hei\r\nX-Evil: 1`, to: { name, address: 'eva@annet.example' } });
    const head = (server?.taken[0] ?? '').split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^(Bcc|X-Evil):/m);
  });

  it.each<[string, SMTPServerOptions, string]>([
    ['an address that nobody has', { onRcptTo: (_to, _session, answer) => answer(refusal(550)) }, 'refused'],
    ['a mailbox that is full', { onRcptTo: (_to, _session, answer) => answer(refusal(452)) }, 'retry'],
    [
      'a mail that the server will not have',
      { onData: (stream, _session, answer) => void stream.resume().on('end', () => answer(refusal(554))) },
      'rejected',
    ],
    [
      'a server that does not let us write there',
      { onRcptTo: (_to, _session, answer) => answer(refusal(550, '5.7.1 relaying denied')) },
      'rejected',
    ],
    ['a server that lets nobody in', { onConnect: (_session, answer) => answer(refusal(421)) }, 'retry'],
  ])('%s is told apart, and no address is logged', async (_name, options, kind) => {
    const { result, logged } = await sendTo(options);
    expect(result.kind).toBe(kind);
    expect(logged).toContain(mail.id);
    expect(logged).not.toContain('annet.example');
  });

  it('is left for a while when the server takes nobody, and no longer than it takes somebody again', async () => {
    let isOpen = false;
    server = await startSmtpServer({
      onConnect: (_session, answer) => answer(isOpen ? undefined : refusal(421)),
      onRcptTo: (_to, _session, answer) => answer(isOpen ? undefined : refusal(550)),
    });
    const smtp = connectSmtp(
      { smtpUrl: server.url, from: 'Samråd <samrad@demo.example>', publicUrl: null },
      { warn: () => undefined },
    );
    closing.push(() => smtp.close());
    expect(smtp.restMs()).toBe(0);
    await smtp.send(mail, {});
    expect(smtp.restMs()).toBeGreaterThan(1_000);
    isOpen = true;
    expect(await smtp.send(mail, {})).toEqual({ kind: 'sent' });
    expect(smtp.restMs()).toBe(0);
  });

  it('never leaves this machine without TLS', async () => {
    // The same server by an address that is not taken for this machine.
    const { result } = await sendTo({}, '0.0.0.0');
    expect(result).toEqual({ kind: 'retry', unknown: false });
    expect(server?.taken).toEqual([]);
  });

  it('is not given to a server whose certificate nobody vouches for', async () => {
    const { result } = await sendTo({ disabledCommands: [] }, '0.0.0.0');
    expect(result.kind).toBe('retry');
    expect(server?.taken).toEqual([]);
  });
});
