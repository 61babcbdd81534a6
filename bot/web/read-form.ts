import type { IncomingMessage } from 'node:http';
import { BodyRefused, readBody } from '../api/read-body.ts';

/** A chapter that is far too long, written in letters that an address spells out: it is to be told, not cut off. */
const mostBytes = 256_000;
const mostFields = 600;

/** The fields of a form that a page sent, each once. Throws {@link BodyRefused}. */
export async function readForm(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  const body = await readBody(request, 'application/x-www-form-urlencoded', mostBytes);
  const fields = new URLSearchParams(body.toString('utf8'));
  if (fields.size > mostFields) throw new BodyRefused(413);
  // Browsers send line breaks as two signs.
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}
