const lostCodes = new Set([
  '57P01', // terminated by an administrator
  '57P02', // crash of the server
  '57P03', // the server is starting or stopping
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

/**
 * Whether the connection to Postgres was lost, so that work which is safe to repeat may be tried again. A time-out
 * is not among them: its outcome is unknown, and the server may be overloaded.
 */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return lostCodes.has(code) || code.startsWith('08');
  return /Connection terminated|Client has encountered a connection error/.test(error.message);
}

/**
 * Whether Postgres cannot be reached just now, or does not answer in time. Whoever asked may ask again: what was to be
 * done may have been done, so only under the same submission or save key.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (isConnectionLost(error)) return true;
  return (
    error instanceof Error &&
    /^Query read timeout|timeout exceeded when trying to connect/.test(error.message)
  );
}
