import { type ProcessDays, refuseEarlyDay } from './carry-out-day.ts';
import type { SectionContent } from './content-faults.ts';
import { refuseMilestoneDay } from './milestone.ts';
import {
  decidedOnQuestion,
  lastsUntilQuestion,
  type ProcessDefinition,
  type ProcessRecord,
} from './process.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { ServiceType } from './vocabulary.ts';

type Days = ProcessDays & { readonly today: string; readonly type: ServiceType };

/** What no schema says of a decision: that it was taken, that it names the day it needs, and R48 to R50. */
export function refuseDecision(
  { decision }: Pick<ProcessDefinition, 'decision'>,
  step: string,
  content: SectionContent,
  days: Days,
): Refusal | null {
  if (step !== decision.step) return null;
  const decidedOn = content[decidedOnQuestion];
  if (typeof decidedOn === 'string' && decidedOn > days.today) return refuse('decision-day-ahead');
  const rule = decision.outcomes[String(content[decision.question])];
  if (rule?.needs && !content[rule.needs]) return refuse('decision-day-missing');
  const wrong = refuseRecorded(rule?.records, content, days);
  return wrong ?? (rule ? refuseEarlyDay(rule, content, days) : null);
}

/** What is written down of the service keeps to what whoever writes it down by hand keeps to. */
function refuseRecorded(
  record: ProcessRecord | undefined,
  content: SectionContent,
  { today, type, termEndsOn }: Days,
): Refusal | null {
  if (record !== 'evaluation' && record !== 'term') return null;
  const day = content[record === 'term' ? lastsUntilQuestion : decidedOnQuestion];
  return refuseMilestoneDay(record, String(day), { today, type, termEndsOn });
}
