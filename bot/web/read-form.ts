import type { IncomingMessage } from 'node:http';
import { BodyRefused } from '../api/read-body.ts';

/** Two long comments, written in letters that an address spells out, and the rest of the largest form. */
const mostBytes = 20_000;
const mostFields = 20;

/** The fields of a form that a page sent, each once. Throws {@link BodyRefused}; nothing is read of what is too long. */
export async function readForm(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' || request.headers['content-encoding'] !== undefined) {
    throw new BodyRefused(415);
  }
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new BodyRefused(413);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) throw new BodyRefused(413);
    chunks.push(chunk);
  }
  const fields = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  if (fields.size > mostFields) throw new BodyRefused(413);
  // Browsers send line breaks as two signs.
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}
