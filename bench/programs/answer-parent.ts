import type { Usage } from './child.ts';

type Question = { readonly id: number; readonly question: string; readonly about: never };

/** The other side of `startChild`: answers by name, and what this process has used. Ends with its parent. */
export function answerParent(answers: Readonly<Record<string, (about: never) => unknown>>): void {
  const all: typeof answers = { usage, ...answers };
  process.on('message', async ({ id, question, about }: Question) => {
    try {
      process.send?.({ id, answer: await all[question]?.(about) });
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.on('disconnect', () => process.exit(0));
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMicros: user + system, rssBytes: process.memoryUsage.rss() };
}
