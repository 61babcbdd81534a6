import { ConfigError } from '../config.ts';

/** What came of something, in lines to read; not done where something is wrong. */
export type CliOutcome = { readonly lines: readonly string[]; readonly isDone: boolean };

/** Does it and says what came of it. Ends with 0, with 1 where it was not done, and with 2 where it could not begin. */
export async function sayOutcome(work: () => Promise<CliOutcome>): Promise<void> {
  try {
    const { lines, isDone } = await work();
    for (const line of lines) console.log(line);
    process.exitCode = isDone ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ConfigError) && (error as { code?: string }).code !== 'ENOENT') throw error;
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
