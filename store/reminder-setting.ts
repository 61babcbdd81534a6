import { policyTextFrom } from '../domain/policy-text.ts';
import { quietDaysFrom, usualQuietDays } from '../domain/quiet-days.ts';
import {
  type PolicyKey,
  policyKeys,
  type ReminderPolicies,
  stepsFrom,
  usualPolicies,
} from '../domain/reminder-policy.ts';
import { hoursFrom, type ReminderRules, usualHours } from '../domain/reminder-rules.ts';
import type { Database, Tx } from './store.ts';

export const rulesKey = 'reminder-rules';
export const quietDaysKey = 'reminder-quiet-days';

export function stepsKey(policy: PolicyKey): string {
  return `reminder-steps-${policy}`;
}

export function textKey(policy: PolicyKey): string {
  return `reminder-text-${policy}`;
}

/** What the coordinator chose, and what is usual where nothing was chosen, or what stands there is of no use. */
export async function reminderSettings(
  db: Database | Tx,
): Promise<{ readonly policies: ReminderPolicies; readonly rules: ReminderRules }> {
  const rows = await db
    .selectFrom('setting')
    .select(['key', 'value'])
    .where('key', 'in', [
      rulesKey,
      quietDaysKey,
      ...policyKeys.flatMap((key) => [stepsKey(key), textKey(key)]),
    ])
    .execute();
  const chosen = new Map(rows.map(({ key, value }) => [key, value as unknown]));
  const policies = Object.fromEntries(
    policyKeys.map((key) => {
      const usual = usualPolicies[key];
      const steps = stepsFrom(chosen.get(stepsKey(key)), key) ?? usual.steps;
      return [key, { ...usual, steps, text: policyTextFrom(chosen.get(textKey(key))) }];
    }),
  ) as ReminderPolicies;
  const quietDays = quietDaysFrom(chosen.get(quietDaysKey)) ?? usualQuietDays;
  return { policies, rules: { ...(hoursFrom(chosen.get(rulesKey)) ?? usualHours), quietDays } };
}
