import { createHash } from 'node:crypto';
import type { Request, Response } from 'restify';
import { pagePolicy } from '../page-policy.ts';
import { sendBody } from '../send-body.ts';

/**
 * May be kept by anybody, and is asked for again each time: what is withdrawn is gone at once, and what is as it was
 * costs a few bytes.
 */
const keptButAsked = 'public, no-cache';

const policy = pagePolicy("'self'");

type Answer = {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly changedAt?: Date | null;
};

/** A public answer, or that nothing is new, if the caller has it already. */
export function sendPublic(request: Request, response: Response, { type, body, changedAt }: Answer): void {
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  if (!isKnown(request, response, tag, changedAt)) sendWhole(response, type, body);
}

/** Answers that nothing is new, if the caller has what goes by this tag; nothing of it need be read for that. */
export function isKnown(
  request: Request,
  response: Response,
  sum: string,
  changedAt: Date | null = null,
): boolean {
  const tag = `"${sum}"`;
  response.setHeader('Cache-Control', keptButAsked);
  response.setHeader('ETag', tag);
  if (changedAt) response.setHeader('Last-Modified', changedAt.toUTCString());
  if (!hasIt(request, tag, changedAt)) return false;
  response.writeHead(304);
  response.end();
  return true;
}

/** A script of any website may read this answer, and what to ask with next time. */
export function openToWebsites(response: Response): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Last-Modified, Retry-After');
}

/** A browser asks first whether the website may ask with these: it may, and need not ask again for a day. */
export function allowReading(response: Response): void {
  openToWebsites(response);
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD');
  response.setHeader('Access-Control-Allow-Headers', 'If-None-Match, If-Modified-Since');
  response.setHeader('Access-Control-Max-Age', '86400');
  response.writeHead(204);
  response.end();
}

export function sendWhole(response: Response, type: string, body: string | Uint8Array): void {
  send(response, 200, type, body);
}

/** Something that is not there: never kept, so that it is found as soon as it comes. */
export function sendInstead(response: Response, status: 404 | 410 | 429 | 503, page: string): void {
  if (status === 429 || status === 503) response.setHeader('Retry-After', '5');
  send(response, status, 'text/html; charset=utf-8', page);
}

function send(response: Response, status: number, type: string, body: string | Uint8Array): void {
  response.setHeader('Content-Security-Policy', policy);
  sendBody(response, status, type, body);
}

/** The tag decides where there is one (RFC 9110); a moment alone knows whole seconds, so the newest one is no proof. */
function hasIt({ headers }: Request, tag: string, changedAt: Date | null): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  if (changedAt === null || Number.isNaN(since)) return false;
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since && Date.now() - since > 2_000;
}
