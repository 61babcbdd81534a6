import {
  reminderChoicesModel,
  renderReminderChoices,
} from '../../cards/reminder-choices/reminder-choices.ts';
import { remindersModel, renderReminders } from '../../cards/reminders/reminders.ts';
import { renderRoundStatus, roundStatusModel } from '../../cards/round-status/round-status.ts';
import { dutyKinds, isReportDuty } from '../../domain/duty.ts';
import type { DigestView, ReminderChoices, ReminderLine } from '../../domain/views/reminder.ts';
import type { RoundStatusView } from '../../domain/views/round-status.ts';
import type { Example } from './every-card.ts';
import { homeView, vacancyView } from './example-views.ts';

const reasons = ['owner', 'group-leader', 'contact', 'coordinator', 'vacant'] as const;

function linesOf(count: number, more: Partial<ReminderLine> = {}): ReminderLine[] {
  return homeView(count).duties.map((duty, index) => {
    const why = reasons[index % reasons.length] ?? 'owner';
    const owners = why === 'owner' || why === 'vacant' ? [] : ['Ola *Øving*', 'Per Prøve'];
    return { duty, why, owners, awayName: null, words: null, ...more };
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
    news: [],
    putOffTo: null,
    ...more,
  };
}

const ownText = {
  nb: 'Ring oss på <at>alle</at> **hvis** dere [lurer](https://example.test).',
  nn: '# Ring oss *om* de lurer.',
  en: '',
};

function newsOf(count: number): DigestView['news'] {
  const { service, seat } = vacancyView();
  return Array.from({ length: count }, (_, index) => ({
    nominationId: `nomination-${index}`,
    candidateName: 'Anne *Eksempel*',
    service,
    seat,
  }));
}

export const everyDuty = linesOf(dutyKinds.length);
const forAway = linesOf(3, { why: 'owner', owners: [], awayName: 'Mona *Mal*' });

const digests: Readonly<Record<string, DigestView>> = {
  'one line': digestViewOf(linesOf(1)),
  'every duty': digestViewOf(everyDuty),
  '40 lines': digestViewOf(linesOf(40)),
  'chapters to write': digestViewOf(
    linesOf(dutyKinds.length, { why: 'owner', owners: [] }).filter(({ duty }) => isReportDuty(duty.kind)),
  ),
  'also for somebody who is away': digestViewOf([...linesOf(2), ...forAway]),
  'only for somebody who is away': digestViewOf(forAway.slice(0, 1)),
  'put off': digestViewOf(linesOf(2), { putOffTo: '2027-02-01' }),
  'all done': digestViewOf([]),
  'own text': digestViewOf(linesOf(3, { words: ownText })),
  'news beside duties': digestViewOf(linesOf(2), { news: newsOf(2) }),
  'news alone': digestViewOf([], { news: newsOf(12) }),
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

const figures = { done: 1180, begun: 40, notBegun: 12, late: 3 };
const { service } = vacancyView();
const round: RoundStatusView = {
  id: 'round',
  version: 1,
  year: 2026,
  reportId: null,
  target: { kind: 'region', region: 'nord' },
  figures,
  dueOn: '2027-02-10',
  isOver: false,
  isClosed: false,
  words: null,
  missing: [],
  services: [
    { service, missing: 3, late: 1 },
    { service, missing: 2, late: 0 },
  ],
  serviceCount: 7,
};
const missing = (['service', 'site', 'group', 'regional'] as const).map((kind, index) => ({
  kind,
  region: kind === 'regional' ? ('nord' as const) : null,
  siteName: kind === 'site' ? 'Helse *Bergen*' : null,
  isLate: index % 2 === 1,
  isVacant: kind === 'regional',
}));
const rounds: Readonly<Record<string, RoundStatusView>> = {
  'a region': round,
  'a group': {
    ...round,
    reportId: 'report',
    target: { kind: 'group', service },
    missing,
    services: [],
    serviceCount: 0,
  },
  'a group with words': { ...round, target: { kind: 'group', service }, words: ownText, missing },
  'a region that is done': {
    ...round,
    figures: { done: 40, begun: 0, notBegun: 0, late: 0 },
    services: [],
    serviceCount: 0,
    isOver: true,
  },
  'a round that was closed': { ...round, isOver: true, isClosed: true },
};

/** A day's reminders, what somebody chooses about them, and how a round stands. */
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
  ...Object.entries(rounds).map(
    ([of, view]): Example => ({
      card: 'round-status',
      of,
      draw: (c) => renderRoundStatus(view, c),
      model: (c) => roundStatusModel(view, c),
    }),
  ),
];
