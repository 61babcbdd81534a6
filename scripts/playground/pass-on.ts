import type { ServerResponse } from 'node:http';

export type PassedOn = {
  readonly method: string;
  readonly body: string;
  readonly authorization?: string;
};

/** Asks another server and gives its answer, whatever it is, as our own. Returns the answer's body. */
export async function passOn(
  url: string,
  { method, body, authorization }: PassedOn,
  response: ServerResponse,
): Promise<string> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    ...(body !== '' && { body }),
  });
  const text = await answer.text();
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
  });
  response.end(text);
  return text;
}
