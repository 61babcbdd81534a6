import type { ServerResponse } from 'node:http';

/** An answer that is written as it is, with whatever headers were set before. */
export function sendBody(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
