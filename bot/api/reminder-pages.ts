import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import { quietBounds, quietEntryFrom } from '../../domain/quiet-days.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { policyKeys, stepsFrom } from '../../domain/reminder-policy.ts';
import { isDay } from '../../domain/report.ts';
import { reminderChange } from '../../store/queries/reminder-change.ts';
import { type ReminderDraft, reminderPreview } from '../../store/queries/reminder-preview.ts';
import { reminderReach } from '../../store/queries/reminder-reach.ts';
import { reminderSettingsView } from '../../store/queries/reminder-settings-view.ts';
import type { TabQuery } from './tab-call.ts';

const usualPeriod = 60;

/** What the page about reminders asks for. */
export const reminderQueries: Readonly<Record<string, TabQuery>> = {
  'reminder-preview': async ({ service, actor, reading }, { from, until, after, ...given }) => {
    const today = onTheWall(reading.now).day;
    const first = isDay(from) ? from : daysFrom(today, 1);
    const last = isDay(until) ? until : daysFrom(first, usualPeriod);
    const instead = hasDraft(given) ? draftOf(given) : null;
    if (isRefusal(instead)) return instead;
    const place = Number(after) > 0 ? Math.floor(Number(after)) : 0;
    const filter = { from: first, until: last, after: place, instead };
    return (
      (await reminderPreview(service.store, actor, filter, service.sendsMail)) ??
      refuse('unknown-or-forbidden')
    );
  },
  'reminder-change': async ({ service, actor }, given) => {
    const draft = draftOf(given);
    if (isRefusal(draft)) return draft;
    return (await reminderChange(service.store, actor, draft)) ?? refuse('unknown-or-forbidden');
  },
  'reminder-reach': async ({ service, actor }) =>
    (await reminderReach(service.store, actor, service.sendsMail)) ?? refuse('unknown-or-forbidden'),
  'reminder-settings': async ({ service, actor }) =>
    (await reminderSettingsView(service.store, actor)) ?? refuse('unknown-or-forbidden'),
};

type Given = Readonly<Record<string, unknown>>;

function hasDraft({ policy, add, remove }: Given): boolean {
  return [policy, add, remove].some((one) => one !== undefined && one !== null);
}

/** What stands in a form that is not saved, as JSON: the steps of a policy, or a line of the days without reminders. */
function draftOf({ policy, steps, add, remove }: Given): ReminderDraft | Refusal {
  if (add === undefined && remove === undefined) {
    const key = policyKeys.find((one) => one === policy);
    const wanted = key ? stepsFrom(jsonOf(String(steps)), key) : null;
    return key && wanted ? { policy: key, steps: wanted } : refuse('policy-out-of-bounds');
  }
  const entry = quietEntryFrom(jsonOf(String(add ?? remove)));
  if (!entry) return refuse('quiet-days-unclear', { most: quietBounds.mostDays });
  return add === undefined ? { remove: entry } : { add: entry };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
