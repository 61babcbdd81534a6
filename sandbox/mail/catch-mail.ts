import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Attachment } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { ChatState } from '../state/chat-state.ts';

export type MailCatcher = { readonly port: number; close(): Promise<void> };

/** An address that no server takes mail for, so that a refusal can be tried. */
const nobody = /^(nobody|ingen)@/i;
const mostBytes = 1_000_000;

/**
 * A mail server for this machine: takes whatever the program sends, keeps it with the chats, and passes nothing on.
 *
 * @param port 0: any that is free
 */
export async function catchMail(state: ChatState, port: number): Promise<MailCatcher> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: mostBytes,
    logger: false,
    onRcptTo({ address }, _session, answer) {
      if (!nobody.test(address)) return answer();
      answer(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        keep(state, Buffer.concat(parts), to).then(() => answer(), answer);
      });
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keep(state: ChatState, raw: Buffer, to: readonly string[]): Promise<void> {
  const parsed = await PostalMime.parse(raw);
  const mail = {
    id: state.newMessageId(),
    at: new Date().toISOString(),
    from: parsed.from?.address ?? '',
    fromName: parsed.from?.name ?? '',
    to: [...to],
    toName: parsed.to?.[0]?.name ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    messageId: parsed.messageId ?? '',
    ...(parsed.attachments.length > 0 && { files: parsed.attachments.map(fileOf) }),
  };
  state.commit({ kind: 'mail', mail });
}

/** Text alone is sent along: nothing else is to be read from it. */
function fileOf({ filename, mimeType, content }: Attachment) {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return { name: filename ?? 'file', type: mimeType, text };
}
