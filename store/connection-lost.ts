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
