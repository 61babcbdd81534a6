import type { IncomingMessage } from 'node:http';
import { BodyRefused, readBody } from '../api/read-body.ts';

/** Two long comments, written in letters that an address spells out, and the rest of the largest form. */
const mostBytes = 20_000;
const mostFields = 20;

/** The fields of a form that a page sent, each once. Throws {@link BodyRefused}. */
export async function readForm(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  const body = await readBody(request, 'application/x-www-form-urlencoded', mostBytes);
  const fields = new URLSearchParams(body.toString('utf8'));
  if (fields.size > mostFields) throw new BodyRefused(413);
  // Browsers send line breaks as two signs.
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}
