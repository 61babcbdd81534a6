/** Pressing Ctrl-C once can reach us twice: from the terminal, and passed on by npm. */
const sameMilliseconds = 700;

/**
 * Calls back when we are asked to end: by Ctrl-C, by `kill`, or because the terminal was closed. Asked again,
 * `hurry` is true.
 */
export function onStopSignals(stop: (hurry: boolean) => void): void {
  let firstAt: number | null = null;
  const asked = () => {
    const now = Date.now();
    if (firstAt !== null && now - firstAt < sameMilliseconds) return;
    stop(firstAt !== null);
    firstAt ??= now;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  // A closed terminal or a closed pipe (`npm start | head`) must not end us in the middle of things.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
