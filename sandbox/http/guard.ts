import type { IncomingMessage } from 'node:http';

const hostNames = ['127.0.0.1', 'localhost'];

function isOwnHost(host: string | undefined, port: number): boolean {
  return hostNames.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

function isOwnOrigin(origin: string, port: number): boolean {
  return hostNames.some((name) => origin === `http://${name}:${port}`);
}

/** A request must name this machine as its host, so that a page which rebinds its own name to loopback gets nothing. */
export function namesThisHost(request: IncomingMessage, port: number): boolean {
  return isOwnHost(request.headers.host, port);
}

/**
 * Whether a request for a page or for /api comes from the sandbox's own pages or from a program. Programs send
 * neither Origin nor Sec-Fetch-Site; a page of another origin (another port is another origin) cannot hide them.
 */
export function comesFromOwnPage(request: IncomingMessage, port: number): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, port)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  // A link on another page may lead here, but not fetch data.
  return request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
}
