import type { IncomingMessage } from 'node:http';
import { largestContent } from '../../domain/report.ts';
import { BodyRefused, readBody } from '../api/read-body.ts';

/** How an address spells a sign at the most: `%E2%82%AC`. */
const longestSign = 9;
/** The longest chapter, and one that is somewhat too long, so that it is told beside the field and not cut off. */
const mostBytes = largestContent * longestSign * 1.1;
const mostFields = 600;

/** The fields of a form that a page sent, each once. Throws {@link BodyRefused}. */
export async function readForm(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  const body = await readBody(request, 'application/x-www-form-urlencoded', mostBytes);
  const fields = new URLSearchParams(body.toString('utf8'));
  if (fields.size > mostFields) throw new BodyRefused(413);
  // Browsers send line breaks as two signs. Postgres has no room for the sign of the number nought, which comes along
  // from documents now and then, and which nobody sees.
  const kept = (value: string) => value.replaceAll('\r\n', '\n').replaceAll('\0', '');
  return Object.fromEntries([...fields].map(([name, value]) => [name, kept(value)]));
}
