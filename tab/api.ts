import { signInToken } from './teams.ts';

/** The program said no, in words that can be shown. `code` is for the page, `text` for the reader. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  constructor(code: string, text: string, details: Readonly<Record<string, unknown>> = {}) {
    super(text);
    this.code = code;
    this.details = details;
  }
}

/** Nothing came back: the line is down, or the program is. What was to be done may or may not have been done. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Nobody is signed in, and Teams gives no token. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** Whether there is nothing of it for this person any more, or never was. */
export function isGone(error: unknown): boolean {
  return error instanceof Refused && (error.code === 'unknown-or-forbidden' || error.code === 'not-known');
}

const patienceMilliseconds = 15_000;
/** A long report takes its time to be drawn. */
const filePatienceMilliseconds = 60_000;
/** What is sent while a page is being left goes out all the same, as far as browsers allow that. */
const mostKeptAlive = 30_000;
let locale = 'nb-NO';

/** In which language refusals come before it is known who asks. */
export function speak(wanted: string): void {
  locale = wanted;
}

/** Asks for a view. Throws {@link Refused}, {@link Unreachable} or {@link NotSignedIn}. */
export async function ask<View>(query: string, input: Readonly<Record<string, string>> = {}): Promise<View> {
  const words = new URLSearchParams(input).toString();
  return await call<View>('GET', words === '' ? query : `${query}?${words}`);
}

/** A file, with the name that the program gives it. Throws as {@link ask} does. */
export async function askForFile(
  query: string,
  input: Readonly<Record<string, string>>,
): Promise<{ readonly name: string; readonly bytes: Blob }> {
  const path = `${query}?${new URLSearchParams(input)}`;
  let response = await send('GET', path, undefined, false, filePatienceMilliseconds);
  if (response.status === 401) {
    response = await send('GET', path, undefined, true, filePatienceMilliseconds);
  }
  if (!response.ok) throw failureOf(response.status, await response.json().catch(() => null));
  const [, name = 'Samråd'] =
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), bytes: await response.blob() };
}

/**
 * Does something. `submission` is made once for each thing that is done, so that trying again after
 * {@link Unreachable} counts once.
 */
export async function act<Outcome>(
  verb: string,
  data: Readonly<Record<string, unknown>>,
  submission: string = crypto.randomUUID(),
): Promise<Outcome> {
  return await call<Outcome>('POST', verb, { submission, data });
}

/** Headers of every call: who asks is never in an address. */
export async function callHeaders(fresh = false): Promise<Record<string, string>> {
  const token = await signInToken(fresh).catch((cause: unknown) => {
    throw new NotSignedIn('Teams gave no token', { cause });
  });
  return { authorization: `Bearer ${token}`, 'accept-language': locale };
}

export function apiAddress(path: string): string {
  return new URL(`../api/tab/${path}`, document.baseURI).href;
}

async function call<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  let response = await send(method, path, body, false);
  if (response.status === 401) response = await send(method, path, body, true);
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  throw failureOf(response.status, answer);
}

async function send(
  method: 'GET' | 'POST',
  path: string,
  body: object | undefined,
  fresh: boolean,
  patience = patienceMilliseconds,
): Promise<Response> {
  const headers = await callHeaders(fresh);
  const text = body && JSON.stringify(body);
  const init: RequestInit = {
    method,
    headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
    signal: AbortSignal.timeout(patience),
    cache: 'no-store',
    credentials: 'omit',
    ...(text && { body: text, keepalive: text.length < mostKeptAlive }),
  };
  try {
    return await fetch(apiAddress(path), init);
  } catch (cause) {
    throw new Unreachable(`No answer to ${method} ${path}`, { cause });
  }
}

function failureOf(status: number, answer: unknown): Error {
  const { error, code, text, details } = (answer ?? {}) as Record<string, unknown>;
  if (status === 401) return new NotSignedIn('The token is not taken');
  if (typeof text === 'string') {
    return new Refused(String(code ?? error), text, (details ?? {}) as Record<string, unknown>);
  }
  const isPassing = status >= 500 || status === 429;
  return isPassing ? new Unreachable(`The program answered ${status}`) : new Refused(String(error), '');
}
