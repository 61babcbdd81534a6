import { afterEach, beforeEach, expect, it } from 'vitest';
import { renderCalendar } from '../../../documents/calendar/render-calendar.ts';
import { dutyKinds } from '../../../domain/duty.ts';
import { answerGroupMeeting } from '../../../store/commands/answer-group-meeting.ts';
import { callGroupMeeting } from '../../../store/commands/call-group-meeting.ts';
import { cancelGroupMeeting } from '../../../store/commands/cancel-group-meeting.ts';
import { changeGroupMeeting } from '../../../store/commands/change-group-meeting.ts';
import { followGroupMeetings } from '../../../store/commands/follow-group-meetings.ts';
import { recordGroupMeeting } from '../../../store/commands/record-group-meeting.ts';
import { settleGroupMeetings } from '../../../store/commands/settle-group-meetings.ts';
import { settleMilestones } from '../../../store/commands/settle-milestones.ts';
import { calendarEntry } from '../../../store/queries/calendar-entry.ts';
import { groupMeetingView } from '../../../store/queries/group-meeting-view.ts';
import { groupView } from '../../../store/queries/group-view.ts';
import { owedTo } from '../../support/assessment-steps.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { hoursLater, meetingBegun, meetingCalled, plannedMeeting } from '../../support/group-life-steps.ts';
import { holds } from '../../support/group-steps.ts';
import { ledBy } from '../../support/milestone-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { toldOf } from '../../support/told-of.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

const viewFor = async (who: PersonName, id: string) =>
  await groupMeetingView(fixture.store, await fixture.actor(who), id);
const groupFor = async (who: PersonName) =>
  await groupView(fixture.store, await fixture.actor(who), fixture.serviceId);
const owedBy = async (who: PersonName) => await owedTo(fixture, who, dutyKinds);
const settle = async () => await settleGroupMeetings(asProgram(fixture));
const follow = async () => await followGroupMeetings(asProgram(fixture));
const asked = async () => idsOf(await settleMilestones(asProgram(fixture))).asked;

async function answers(who: PersonName, meetingId: string, answer: 'yes' | 'no') {
  idsOf(await answerGroupMeeting(await fixture.as(who), { meetingId, answer }));
}

async function lastMet(day: string) {
  await fixture.store.db
    .updateTable('reference_group')
    .set({ last_met_on: day })
    .where('service_id', '=', fixture.serviceId)
    .execute();
}

it('invites everybody who takes part, and whoever joins later answers too', async () => {
  const id = await meetingCalled(fixture);
  expect(await toldOf(fixture, 'meeting-called')).toEqual(['Kari Demo', 'Ola Øving']);
  await answers('member', id, 'yes');
  await holds(fixture, 'candidate', 'nord', 'nord');
  await answers('candidate', id, 'no');
  const view = await viewFor('serviceLeader', id);
  expect(view?.guests.map(({ name, answer }) => `${name}: ${answer}`)).toEqual([
    'Anne Eksempel: no',
    'Kari Demo: null',
    'Ola Øving: yes',
    'Per Prøve: null',
  ]);
  expect(view?.present).toBe(1);
});

it('whoever has left the group is asked no more', async () => {
  const id = await meetingCalled(fixture);
  await answers('member', id, 'yes');
  await fixture.store.db
    .updateTable('membership')
    .set({ ends_on: '2027-02-03' })
    .where('person_id', '=', fixture.people.member)
    .execute();
  expect(await follow()).toBe(0);
  await hoursLater(fixture, 236);
  expect([await follow(), await settle()]).toEqual([1, 1]);
  expect(await toldOf(fixture, 'meeting-tomorrow')).toEqual(['Kari Demo', 'Per Prøve']);
  expect((await viewFor('serviceLeader', id))?.guests.map(({ name }) => name)).toEqual([
    'Kari Demo',
    'Per Prøve',
  ]);
});

it('moved, it is asked anew who comes; otherwise the answers stand', async () => {
  const id = await meetingCalled(fixture);
  await answers('member', id, 'yes');
  const plan = await plannedMeeting(fixture);
  const change = async (more: object, version: number) =>
    await changeGroupMeeting(await fixture.as('lineLeader'), { ...plan, meetingId: id, version, ...more });
  const { startsAt, endsAt } = (await viewFor('member', id)) ?? plan;
  const times = { startsAt, endsAt };
  idsOf(await change({ ...times, link: 'https://teams.example/moete' }, 2));
  expect((await viewFor('member', id))?.viewer.answer).toBe('yes');
  expect(await change({ ...times, agenda: [] }, 2)).toMatchObject({ code: 'meeting-moved-on' });
  expect((await viewFor('member', id))?.movedFrom).toBeNull();
  idsOf(await change({ startsAt: endsAt, endsAt: new Date(endsAt.getTime() + 3_600_000) }, 3));
  const moved = await viewFor('member', id);
  expect(moved?.viewer.answer).toBeNull();
  expect(moved?.movedFrom).toEqual({ startsAt, endsAt });
  expect(await toldOf(fixture, 'meeting-moved')).toEqual(['Kari Demo', 'Ola Øving']);
});

it('whoever calls the year’s meeting is not asked to hold it, until it is called off (R25)', async () => {
  await ledBy(fixture, 'lineLeader');
  await lastMet('2026-03-10');
  expect(await asked()).toBe('1');
  const id = await meetingCalled(fixture);
  expect(await owedBy('lineLeader')).toEqual([]);
  expect(await asked()).toBe('0');
  idsOf(await cancelGroupMeeting(await fixture.as('lineLeader'), { meetingId: id, version: 1 }));
  expect(await asked()).toBe('1');
  expect(await owedBy('lineLeader')).toEqual(['hold-meeting']);
  expect(await toldOf(fixture, 'meeting-cancelled')).toEqual(['Kari Demo', 'Ola Øving']);
});

it('a meeting far off does not stand for the year’s (R25)', async () => {
  const serviceId = await ledBy(fixture, 'lineLeader');
  await lastMet('2026-03-10');
  expect(await asked()).toBe('1');
  const far = { ...(await plannedMeeting(fixture, 24 * 300)), serviceId, language: 'nb' as const };
  idsOf(await callGroupMeeting(await fixture.as('lineLeader'), far));
  expect(await owedBy('lineLeader')).toEqual(['hold-meeting']);
});

it('is reminded of the day before, and when it is over somebody owes to say who was there', async () => {
  const id = await meetingCalled(fixture);
  await answers('member', id, 'no');
  expect(await settle()).toBe(0);
  await hoursLater(fixture, 236);
  expect([await settle(), await settle()]).toEqual([1, 0]);
  expect(await toldOf(fixture, 'meeting-tomorrow')).toEqual(['Kari Demo', 'Per Prøve']);
  await hoursLater(fixture, 23);
  expect([await settle(), await settle()]).toEqual([1, 0]);
  expect(await owedBy('lineLeader')).toEqual(['record-group-meeting']);
  idsOf(await cancelGroupMeeting(await fixture.as('lineLeader'), { meetingId: id, version: 1 }));
  expect(await owedBy('lineLeader')).toEqual([]);
  expect(await toldOf(fixture, 'meeting-cancelled')).toEqual([]);
});

it('held, the group has met; the minutes are told of when they come, once (R25)', async () => {
  const meetingId = await meetingBegun(fixture);
  await hoursLater(fixture, 2);
  await settle();
  const record = async (minutesLink: string, seen?: number) =>
    await recordGroupMeeting(await fixture.as('lineLeader'), {
      ...{ meetingId, minutesLink },
      version: seen ?? (await viewFor('lineLeader', meetingId))?.version ?? 0,
      presentIds: [fixture.people.member, fixture.people.serviceLeader, fixture.people.stranger],
    });
  expect(await record('http://e.example')).toMatchObject({ code: 'link-invalid' });
  idsOf(await record(''));
  expect(await owedBy('lineLeader')).toEqual([]);
  expect((await groupFor('serviceLeader'))?.lastMetOn?.toISOString().slice(0, 10)).toBe('2027-02-11');
  // Whoever has nothing to do with the group was not there.
  expect(await viewFor('member', meetingId)).toMatchObject({ present: 2, minutesLink: null });
  const version = (await viewFor('member', meetingId))?.version;
  idsOf(await record('https://samrad.example/referat'));
  expect(await record('', version)).toMatchObject({ code: 'meeting-written-meanwhile' });
  expect((await viewFor('member', meetingId))?.minutesLink).toBe('https://samrad.example/referat');
  idsOf(await record('https://samrad.example/referat'));
  expect(await toldOf(fixture, 'minutes-written')).toEqual(['Kari Demo', 'Ola Øving']);
  const records = await fixture.store.db.selectFrom('milestone').select('recorded_on').execute();
  expect(records).toEqual([{ recorded_on: '2027-02-11' }]);
});

it('a meeting where nobody was is no meeting', async () => {
  const meetingId = await meetingBegun(fixture);
  const nobody = { meetingId, version: 1, minutesLink: '', presentIds: [fixture.people.stranger] };
  expect(await recordGroupMeeting(await fixture.as('lineLeader'), nobody)).toMatchObject({
    code: 'nobody-was-there',
  });
});

it('its group says when it is, to those who take part or answer for it', async () => {
  const id = await meetingCalled(fixture);
  expect((await groupFor('member'))?.nextMeeting?.id).toBe(id);
  expect((await groupFor('receivingContact'))?.nextMeeting?.id).toBe(id);
  expect((await groupFor('otherContact'))?.nextMeeting).toBeNull();
});

it('stands in calendars under the group’s name, with its agenda and nobody’s', async () => {
  const id = await meetingCalled(fixture);
  const { calendarKey = '' } = (await viewFor('member', id)) ?? {};
  const entry = await calendarEntry(fixture.store, { kind: 'system', job: 'calendar' }, { key: calendarKey });
  const file = new TextDecoder().decode(entry ? renderCalendar(entry) : new Uint8Array());
  expect(file).toContain('SUMMARY:Møte i referansegruppen for Øvingstjenesten');
  expect(file).toContain('- Årsrapporten');
  expect(file).not.toContain('Prøve');
});

it('who was at a meeting is owed by the service while the group has no leader, and by its leader again after (R25)', async () => {
  await meetingBegun(fixture);
  await hoursLater(fixture, 2);
  await settle();
  expect(await owedBy('lineLeader')).toEqual(['record-group-meeting']);
  await fixture.store.db
    .updateTable('reference_group')
    .set({ leader_id: null })
    .where('service_id', '=', fixture.serviceId)
    .execute();
  expect([await follow(), await follow()]).toEqual([1, 0]);
  expect(await owedBy('serviceLeader')).toEqual(['record-group-meeting']);
  await ledBy(fixture, 'otherLeader');
  expect(await follow()).toBe(1);
  expect([await owedBy('serviceLeader'), await owedBy('otherLeader')]).toEqual([
    [],
    ['record-group-meeting'],
  ]);
});

it('moved to the day after, it is told of once', async () => {
  const id = await meetingCalled(fixture);
  await hoursLater(fixture, 72);
  const version = (await viewFor('lineLeader', id))?.version ?? 0;
  const moved = { ...(await plannedMeeting(fixture, 20)), meetingId: id, version };
  idsOf(await changeGroupMeeting(await fixture.as('lineLeader'), moved));
  expect(await settle()).toBe(0);
  expect(await toldOf(fixture, 'meeting-moved')).toEqual(['Kari Demo', 'Ola Øving']);
  expect(await toldOf(fixture, 'meeting-tomorrow')).toEqual([]);
});

it.each([
  // Sunday, for Monday at noon; the night before, for one before the hours; and one that begins as they do.
  ['2027-02-14T11:30:00Z', '2027-02-15T11:00:00Z', '2027-02-15T07:05:00Z'],
  ['2027-02-09T18:30:00Z', '2027-02-10T18:00:00Z', '2027-02-10T07:05:00Z'],
  ['2027-02-09T06:30:00Z', '2027-02-10T06:00:00Z', '2027-02-09T07:05:00Z'],
  ['2027-02-14T07:30:00Z', '2027-02-15T07:00:00Z', null],
])(
  'is reminded of in the hours for it, unless it begins before them: %s, %s',
  async (quiet, begins, hours) => {
    const serviceId = await ledBy(fixture, 'lineLeader');
    const startsAt = new Date(begins);
    const plan = {
      ...(await plannedMeeting(fixture)),
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
    };
    idsOf(await callGroupMeeting(await fixture.as('lineLeader'), { ...plan, serviceId, language: 'nb' }));
    await itIs(fixture, quiet);
    expect(await settle()).toBe(hours ? 0 : 1);
    if (hours) {
      await itIs(fixture, hours);
      expect(await settle()).toBe(1);
    }
    expect(await toldOf(fixture, 'meeting-tomorrow')).toEqual(['Kari Demo', 'Ola Øving', 'Per Prøve']);
  },
);

it('recorded by mistake, it can be said not to have been held, and the group is asked to meet again (R25)', async () => {
  await ledBy(fixture, 'lineLeader');
  await lastMet('2026-03-10');
  expect(await asked()).toBe('1');
  const meetingId = await meetingBegun(fixture);
  const present = {
    meetingId,
    presentIds: [fixture.people.member],
    minutesLink: 'https://samrad.example/referat',
  };
  const versionSeen = async () => (await viewFor('lineLeader', meetingId))?.version ?? 0;
  const cancel = async (version: number) =>
    await cancelGroupMeeting(await fixture.as('lineLeader'), { meetingId, version });
  const seen = await versionSeen();
  idsOf(await recordGroupMeeting(await fixture.as('lineLeader'), { ...present, version: seen }));
  expect(await asked()).toBe('0');
  // Who has not seen that it was recorded takes nothing away.
  expect(await cancel(seen)).toMatchObject({ code: 'meeting-written-meanwhile' });
  idsOf(await cancel(await versionSeen()));
  expect(await viewFor('lineLeader', meetingId)).toMatchObject({
    ...{ recordedAt: null, minutesLink: null, viewer: { may: [] } },
  });
  expect((await groupFor('serviceLeader'))?.lastMetOn?.toISOString().slice(0, 10)).toBe('2026-03-10');
  expect(await asked()).toBe('1');
  expect(await owedBy('lineLeader')).toEqual(['hold-meeting']);
});

it('taken back in either order, two records leave what was before them (R25)', async () => {
  await ledBy(fixture, 'lineLeader');
  await lastMet('2026-03-10');
  const record = async () => {
    const meetingId = await meetingBegun(fixture);
    const held = { meetingId, version: 1, presentIds: [fixture.people.member], minutesLink: '' };
    idsOf(await recordGroupMeeting(await fixture.as('lineLeader'), held));
    return meetingId;
  };
  const takeBack = async (meetingId: string) => {
    const version = (await viewFor('lineLeader', meetingId))?.version ?? 0;
    idsOf(await cancelGroupMeeting(await fixture.as('lineLeader'), { meetingId, version }));
    return (await groupFor('serviceLeader'))?.lastMetOn?.toISOString().slice(0, 10);
  };
  const [first, second] = [await record(), await record()];
  expect(await takeBack(first)).toBe('2027-02-21');
  expect(await takeBack(second)).toBe('2026-03-10');
});

it('another meeting within a week is called once it was remarked on; one that is called off is no other', async () => {
  const serviceId = await ledBy(fixture, 'lineLeader');
  const call = async (hours: number, isConfirmed = false) =>
    await callGroupMeeting(await fixture.as('lineLeader'), {
      ...(await plannedMeeting(fixture, hours)),
      ...{ serviceId, language: 'nb', isConfirmed },
    });
  const { meetingId = '' } = idsOf(await call(24 * 20));
  expect(await call(24 * 23)).toMatchObject({ code: 'meeting-near' });
  expect(await call(24 * 14)).toMatchObject({ code: 'meeting-near' });
  idsOf(await call(24 * 40));
  idsOf(await call(24 * 23, true));
  expect(await call(24 * 16)).toMatchObject({ code: 'meeting-near' });
  await fixture.store.db
    .updateTable('group_meeting')
    .set({ cancelled_at: new Date() })
    .where('id', '=', meetingId)
    .execute();
  idsOf(await call(24 * 14));
});
