import { readFileSync } from 'node:fs';

type Line = { readonly level: number; readonly msg: string; readonly problem?: string };

/** As pino counts. */
const errorLevel = 50;

/** What the bot logged as an error: among other things every card that a Playground would not take. */
export function botFaults(logFile: string): string[] {
  return readFileSync(logFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter(({ level }) => level >= errorLevel)
    .map(({ msg, problem }) => (problem ? `${msg}: ${problem}` : msg));
}
