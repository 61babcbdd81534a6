import type { SectionContent } from './content-faults.ts';
import { refuseMilestoneDay } from './milestone.ts';
import {
  decidedOnQuestion,
  lastsUntilQuestion,
  monthsAfter,
  type ProcessDefinition,
  type ProcessRecord,
} from './process.ts';
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
  const rule = decision.outcomes[String(content[decision.question])];
  if (rule?.needs && !content[rule.needs]) return refuse('decision-day-missing');
  const wrong = refuseRecorded(rule?.records, content, today);
  if (wrong) return wrong;
  const day = notBefore?.step === step ? content[notBefore.question] : undefined;
  if (!notBefore || typeof day !== 'string' || day === '') return null;
  return day < monthsAfter(from, notBefore.months) ? refuse('process-too-soon') : null;
}

/** What is written down of the service keeps to what whoever writes it down by hand keeps to. */
function refuseRecorded(
  record: ProcessRecord | undefined,
  content: SectionContent,
  today: string,
): Refusal | null {
  if (record !== 'evaluation' && record !== 'term') return null;
  const day = content[record === 'term' ? lastsUntilQuestion : decidedOnQuestion];
  return refuseMilestoneDay(record, String(day), today);
}
