/** An answer over HTTP, as far as the doctor needs it. */
export type Heard = { readonly status: number; readonly text: string; readonly clockSkewMs: number | null };

const patienceMs = 10_000;

/** One request; the reason in words when nothing answered. */
export async function ask(url: string, init: RequestInit = {}): Promise<Heard | { readonly reason: string }> {
  try {
    const asked = Date.now();
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    const said = Date.parse(response.headers.get('date') ?? '');
    // The header has whole seconds: its middle is the best guess.
    const skew = Number.isNaN(said) ? null : said + 500 - (asked + Date.now()) / 2;
    return { status: response.status, text, clockSkewMs: skew };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** fetch hides why in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${patienceMs / 1000} s`;
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
