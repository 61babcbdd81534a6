import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import { refuse } from '../../domain/refusal.ts';
import { isDay } from '../../domain/report.ts';
import { reminderPreview } from '../../store/queries/reminder-preview.ts';
import { reminderReach } from '../../store/queries/reminder-reach.ts';
import { reminderSettingsView } from '../../store/queries/reminder-settings-view.ts';
import type { TabQuery } from './tab-call.ts';

const usualPeriod = 60;

/** What the page about reminders asks for. */
export const reminderQueries: Readonly<Record<string, TabQuery>> = {
  'reminder-preview': async ({ service, actor, reading }, { from, until, after }) => {
    const today = onTheWall(reading.now).day;
    const first = isDay(from) ? from : daysFrom(today, 1);
    const last = isDay(until) ? until : daysFrom(first, usualPeriod);
    const filter = { from: first, until: last, after: Number(after) > 0 ? Math.floor(Number(after)) : 0 };
    return (await reminderPreview(service.store, actor, filter)) ?? refuse('unknown-or-forbidden');
  },
  'reminder-reach': async ({ service, actor }) =>
    (await reminderReach(service.store, actor)) ?? refuse('unknown-or-forbidden'),
  'reminder-settings': async ({ service, actor }) =>
    (await reminderSettingsView(service.store, actor)) ?? refuse('unknown-or-forbidden'),
};
