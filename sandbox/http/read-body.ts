import type { IncomingMessage } from 'node:http';

const longestBody = 1024 * 1024;

/** Thrown for a body over one megabyte, far above everything that Teams takes. */
export class BodyTooLong extends Error {}

/** The whole body as text. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) throw new BodyTooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A body as JSON; undefined when there is none, `null` never stands for a broken one: that throws SyntaxError. */
export function parseJson(text: string): unknown {
  return text.trim() === '' ? undefined : JSON.parse(text);
}

/** Anything as an object, so that fields of strangers' bodies can be asked for; `{}` when it is none. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** A field as text, or undefined when it is something else or empty. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
