import { describe, expect, it } from 'vitest';
import {
  agendaOf,
  type MeetingFacts,
  type MeetingPlan,
  meetingVerbsFor,
  refuseMeeting,
  refusePlan,
} from '../../domain/group-meeting.ts';
import type { GroupStanding } from '../../domain/group-standing.ts';

const now = new Date('2027-02-01T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const plan: MeetingPlan = {
  startsAt: hours(48),
  endsAt: hours(50),
  form: 'digital',
  place: '',
  link: '',
  agenda: [],
};
const ahead: MeetingFacts = {
  startsAt: hours(1),
  endsAt: hours(3),
  cancelledAt: null,
  recordedAt: null,
};
const begun = { ...ahead, startsAt: hours(-1) };
const over = { ...ahead, startsAt: hours(-3), endsAt: hours(-1) };

describe('What is filled in about a meeting', () => {
  it.each<[string, Partial<MeetingPlan>, string | null]>([
    ['a digital one, whose link may follow', {}, null],
    ['in person, with a place', { form: 'in-person', place: 'Møterom 3' }, null],
    ['in person, nowhere', { form: 'in-person' }, 'meeting-place-missing'],
    ['both, with a link alone', { form: 'both', link: 'https://e.example/m' }, 'meeting-place-missing'],
    ['a link that no browser opens safely', { link: 'javascript:alert(1)' }, 'link-invalid'],
    ['that ends as it begins', { endsAt: plan.startsAt }, 'meeting-ends-before-start'],
    ['that has been', { startsAt: hours(-5) }, 'meeting-day-out-of-range'],
    ['in years', { startsAt: hours(24 * 551), endsAt: hours(24 * 552) }, 'meeting-day-out-of-range'],
    ['an agenda as long as a day', { agenda: Array.from({ length: 21 }, String) }, 'agenda-too-long'],
    ['an item as long as minutes', { agenda: ['a'.repeat(201)] }, 'agenda-too-long'],
  ])('%s', (_what, more, code) => {
    expect(refusePlan({ ...plan, ...more }, now)?.code ?? null).toBe(code);
  });

  it('is not about its day while that stays as it is', () => {
    expect(refusePlan({ ...plan, startsAt: hours(-1), endsAt: hours(1) }, null)).toBeNull();
  });

  it('takes an agenda as people type it', () => {
    expect(agendaOf('1. Årsrapporten\n\n - Eventuelt \r\n2027: hva nå?')).toEqual([
      'Årsrapporten',
      'Eventuelt',
      '2027: hva nå?',
    ]);
  });
});

describe('Who may do what with a meeting (R25)', () => {
  it.each<[GroupStanding, MeetingFacts, readonly string[]]>([
    ['group-leader', ahead, ['answer-group-meeting', 'change-group-meeting', 'cancel-group-meeting']],
    ['secretary', ahead, ['answer-group-meeting', 'change-group-meeting', 'cancel-group-meeting']],
    ['service-leader', ahead, ['answer-group-meeting', 'change-group-meeting', 'cancel-group-meeting']],
    ['member', ahead, ['answer-group-meeting']],
    ['site-leader', ahead, []],
    ['host-contact', ahead, []],
    ['coordinator', ahead, []],
    ['group-leader', begun, ['change-group-meeting', 'cancel-group-meeting', 'record-group-meeting']],
    ['member', begun, []],
    ['group-leader', over, ['cancel-group-meeting', 'record-group-meeting']],
    ['group-leader', { ...over, recordedAt: now }, ['cancel-group-meeting', 'record-group-meeting']],
    ['group-leader', { ...over, cancelledAt: now }, []],
  ])('%s %#', (standing, facts, verbs) => {
    expect(meetingVerbsFor([standing], facts, now)).toEqual(verbs);
  });

  it('says that it moved on to those alone who could do it at another time', () => {
    expect(refuseMeeting(['member'], over, 'answer-group-meeting', now)?.code).toBe('meeting-moved-on');
    expect(refuseMeeting(['member'], over, 'record-group-meeting', now)?.code).toBe('unknown-or-forbidden');
    expect(refuseMeeting(['coordinator'], over, 'answer-group-meeting', now)?.code).toBe(
      'unknown-or-forbidden',
    );
  });
});
