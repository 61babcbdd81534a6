import type { Next, Request, Response } from 'restify';

/** Well above the largest activity (a card's data is limited to 40 KB), well below what would hurt. */
export const MOST_BODY_BYTES = 256 * 1024;

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
};

/** Headers for every answer; a route that serves pages sets its own policy over them. */
export function hardenResponse(_request: Request, response: Response): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.removeHeader('Server');
}

/**
 * Refuses a body before it is read unless it is plain JSON of a bearable size. restify would unpack a compressed
 * one without a limit and die of a broken one, and would write the parts of a form to disk.
 */
export function guardBody(request: Request, response: Response, next: Next): void {
  const refusal = refusalOf(request);
  if (!refusal) return void next();
  response.setHeader('Connection', 'close');
  response.send(refusal.status, { error: refusal.code });
  next(false);
}

function refusalOf({ headers }: Request): { status: number; code: string } | null {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { status: 415, code: 'json-expected' };
  if (headers['content-encoding'] !== undefined) return { status: 415, code: 'compression-not-taken' };
  if (Number(headers['content-length'] ?? 0) > MOST_BODY_BYTES) return { status: 413, code: 'too-large' };
  return null;
}
