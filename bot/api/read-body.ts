import type { IncomingMessage } from 'node:http';

/** More than the longest section can take (200,000 characters as JSON in UTF-8). */
const usualMost = 1_000_000;

/** A body that is not taken, with the status that says why. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415) {
    super(`The body is refused: ${status}`);
    this.status = status;
  }
}

/** A JSON object from the request. Throws {@link BodyRefused}. */
export async function readJsonObject(
  request: IncomingMessage,
  mostBytes = usualMost,
): Promise<Record<string, unknown>> {
  return asObject(await readBody(request, 'application/json', mostBytes));
}

/** A body of one type, as it is. Throws {@link BodyRefused}; of a body that is too long, nothing more is read. */
export async function readBody(request: IncomingMessage, type: string, mostBytes: number): Promise<Buffer> {
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== type || request.headers['content-encoding'] !== undefined) {
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
  return Buffer.concat(chunks);
}

function asObject(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Told below, like anything else that is no object.
  }
  throw new BodyRefused(400);
}
