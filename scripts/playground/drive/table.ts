import type { Outcome } from './drive.ts';

/** The outcomes as lines of text, in columns. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const widest = (column: 'who' | 'does') =>
    Math.max(0, ...outcomes.map((outcome) => outcome[column].length));
  const [who, does] = [widest('who'), widest('does')];
  return outcomes
    .map(
      (outcome) =>
        `${outcome.isFault ? '✖' : '✔'} ${outcome.who.padEnd(who)}  ${outcome.does.padEnd(does)}  ${outcome.seen}`,
    )
    .join('\n');
}
