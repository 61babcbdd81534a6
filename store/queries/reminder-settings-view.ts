import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { policyOf, usualPolicies } from '../../domain/reminder-policy.ts';
import { mayChooseSettings } from '../../domain/settings.ts';
import type { ReminderSettingsView } from '../../domain/views/reminder-preview.ts';
import { type DutyRow, dutyColumns, dutySubjects, dutyView, isKnownDuty } from '../duty-rows.ts';
import { nextReminding } from '../next-reminding.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Database, Store } from '../store.ts';
import { businessTime } from './business-time.ts';

/** What holds for everybody's reminders; null for whoever may not change it. */
export async function reminderSettingsView(store: Store, actor: Actor): Promise<ReminderSettingsView | null> {
  if (!mayChooseSettings(actor)) return null;
  const { db } = store;
  const [settings, examples, now] = await Promise.all([
    reminderSettings(db),
    examplesOf(db),
    businessTime(store),
  ]);
  const { policies, rules } = settings;
  // What held before is the claim's alone.
  const { yearly, spans } = rules.quietDays;
  const nextOn = await nextReminding(db, now, rules);
  return { policies, rules: { ...rules, quietDays: { yearly, spans } }, examples, nextOn };
}

/** Of each policy the open duty that is due first. */
async function examplesOf(db: Database): Promise<ReminderSettingsView['examples']> {
  const { rows } = await sql<DutyRow>`
    select ${dutyColumns}
    from (select distinct on (kind) * from duty where done_at is null order by kind, due_at) duty ${dutySubjects}
    where ${isKnownDuty}
    order by duty.due_at desc`.execute(db);
  return Object.fromEntries(rows.map((row) => [policyOf(row.kind, usualPolicies), dutyView(row)]));
}
