import {
  reminderChoicesModel,
  renderReminderChoices,
} from '../../cards/reminder-choices/reminder-choices.ts';
import { remindersModel, renderReminders } from '../../cards/reminders/reminders.ts';
import { dutyKinds } from '../../domain/duty.ts';
import type { DigestView, ReminderChoices, ReminderLine } from '../../domain/views/reminder.ts';
import type { Example } from './every-card.ts';
import { homeView } from './example-views.ts';

const reasons = ['owner', 'group-leader', 'contact', 'coordinator', 'vacant'] as const;

function linesOf(count: number, more: Partial<ReminderLine> = {}): ReminderLine[] {
  return homeView(count).duties.map((duty, index) => {
    const why = reasons[index % reasons.length] ?? 'owner';
    const owners = why === 'owner' || why === 'vacant' ? [] : ['Ola *Øving*', 'Per Prøve'];
    return { duty, why, owners, awayName: null, ...more };
  });
}

export function digestViewOf(lines: readonly ReminderLine[], more: Partial<DigestView> = {}): DigestView {
  return {
    id: 'digest',
    version: 1,
    name: 'Kari *Demo*',
    day: '2027-01-29',
    isToday: true,
    lines,
    putOffTo: null,
    ...more,
  };
}

export const everyDuty = linesOf(dutyKinds.length);
const forAway = linesOf(3, { why: 'owner', owners: [], awayName: 'Mona *Mal*' });

const digests: Readonly<Record<string, DigestView>> = {
  'one line': digestViewOf(linesOf(1)),
  'every duty': digestViewOf(everyDuty),
  '40 lines': digestViewOf(linesOf(40)),
  'also for somebody who is away': digestViewOf([...linesOf(2), ...forAway]),
  'only for somebody who is away': digestViewOf(forAway.slice(0, 1)),
  'put off': digestViewOf(linesOf(2), { putOffTo: '2027-02-01' }),
  'all done': digestViewOf([]),
};

const here: ReminderChoices = {
  frequency: 'daily',
  allowsWeekly: true,
  urgentDays: 3,
  awayUntil: null,
  reader: null,
  today: '2027-01-29',
};
const choices: Readonly<Record<string, ReminderChoices>> = {
  'somebody who is here': here,
  'somebody without a choice': { ...here, allowsWeekly: false },
  'somebody who is away': {
    ...here,
    frequency: 'weekly',
    awayUntil: '2027-02-12',
    reader: { name: 'Mona Mal', objectId: '00000000-0000-4000-8000-000000000001', email: null },
  },
};

/** A day's reminders, and what somebody chooses about them. */
export const reminderExamples: readonly Example[] = [
  ...Object.entries(digests).map(
    ([of, view]): Example => ({
      card: 'reminders',
      of,
      draw: (c) => renderReminders(view, c),
      model: (c) => remindersModel(view, c),
    }),
  ),
  ...Object.entries(choices).map(
    ([of, view]): Example => ({
      card: 'reminder-choices',
      of,
      draw: (c) => renderReminderChoices(view, c),
      model: (c) => reminderChoicesModel(view, c),
    }),
  ),
];
