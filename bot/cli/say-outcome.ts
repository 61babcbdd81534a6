import { isDatabaseAway } from '../../store/connection-lost.ts';
import { ConfigError } from '../config.ts';

/** What came of something, in lines to read; not done where something is wrong. */
export type CliOutcome = { readonly lines: readonly string[]; readonly isDone: boolean };

/** What an operator can do something about, in lines to read; null for a defect, of which the stack is wanted. */
export function whyNotBegun(error: unknown): readonly string[] | null {
  if (error instanceof ConfigError || codeOf(error) === 'ENOENT') return [(error as Error).message];
  if (codeOf(error) === '28P01' || codeOf(error) === '28000') {
    return ['The database does not let the program in.', 'Check user and password in DATABASE_URL.'];
  }
  if (codeOf(error) === '3D000') {
    return ['There is no such database.', 'Check the name at the end of DATABASE_URL.'];
  }
  if (
    !isDatabaseAway(error) &&
    !['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(codeOf(error))
  ) {
    return null;
  }
  return [
    `The database is not reached (${(error as Error).message || codeOf(error)}).`,
    'Check the address in DATABASE_URL and that Postgres runs, and try again. What was begun is done as a whole or not at all.',
  ];
}

function codeOf(error: unknown): string {
  const { code, errors } = (error ?? {}) as { code?: unknown; errors?: unknown };
  // Where a name has several addresses, each was tried.
  if (code === undefined && Array.isArray(errors)) return codeOf(errors[0]);
  return typeof code === 'string' ? code : '';
}

/** Does it and says what came of it. Ends with 0, with 1 where it was not done, and with 2 where it could not begin. */
export async function sayOutcome(work: () => Promise<CliOutcome>): Promise<void> {
  try {
    const { lines, isDone } = await work();
    for (const line of lines) console.log(line);
    process.exitCode = isDone ? 0 : 1;
  } catch (error) {
    const lines = whyNotBegun(error);
    if (!lines) throw error;
    for (const line of lines) console.error(line);
    process.exitCode = 2;
  }
}
