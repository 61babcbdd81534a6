import type { SectionContent } from './content-faults.ts';
import { decidedOnQuestion, monthsAfter, type ProcessDefinition } from './process.ts';
import { type Refusal, refuse } from './refusal.ts';

type Days = {
  /** The day that the process is reckoned from. */
  readonly from: string;
  readonly today: string;
};

/** What no schema says of a decision: that it was taken, that it names the day it needs, and R48. */
export function refuseDecision(
  { decision, notBefore }: Pick<ProcessDefinition, 'decision' | 'notBefore'>,
  step: string,
  content: SectionContent,
  { from, today }: Days,
): Refusal | null {
  if (step !== decision.step) return null;
  const decidedOn = content[decidedOnQuestion];
  if (typeof decidedOn === 'string' && decidedOn > today) return refuse('decision-day-ahead');
  const needed = decision.outcomes[String(content[decision.question])]?.needs;
  if (needed && !content[needed]) return refuse('decision-day-missing');
  const day = notBefore?.step === step ? content[notBefore.question] : undefined;
  if (!notBefore || typeof day !== 'string' || day === '') return null;
  return day < monthsAfter(from, notBefore.months) ? refuse('process-too-soon') : null;
}
