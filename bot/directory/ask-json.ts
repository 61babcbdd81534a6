export type Question = {
  readonly method: 'GET' | 'POST';
  readonly token?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
};

export type HttpAnswer = {
  readonly status: number;
  /** What the body held; null when it was no JSON. */
  readonly body: unknown;
  /** `Retry-After` in seconds, when it was named as a number. */
  readonly retryAfterSeconds: number | null;
};

/** One request, without retries; redirects are not followed, since the token goes with it. */
export async function askJson(url: string, question: Question): Promise<HttpAnswer | 'unavailable'> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (question.token !== undefined) headers.authorization = `Bearer ${question.token}`;
  if (question.json !== undefined) headers['content-type'] = 'application/json';
  const body = question.form ? new URLSearchParams(question.form) : bodyOf(question.json);
  try {
    const response = await fetch(url, {
      method: question.method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(question.timeoutMs),
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, body: parse(text), retryAfterSeconds: secondsIn(response) };
  } catch {
    // Not connected, cut off or too late: all that a caller can do about it is to try later.
    return 'unavailable';
  }
}

function bodyOf(json: unknown): string | undefined {
  return json === undefined ? undefined : JSON.stringify(json);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function secondsIn(response: Response): number | null {
  const named = response.headers.get('retry-after');
  return named !== null && /^\d{1,6}$/.test(named) ? Number(named) : null;
}
