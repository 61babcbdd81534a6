import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { groupLifeWork } from '../../../jobs/group-life.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { reportLeaving } from '../../../store/commands/report-leaving.ts';
import { welcomeNewcomers } from '../../../store/commands/welcome-newcomers.ts';
import { groupHistory } from '../../../store/queries/group-history.ts';
import { groupYear } from '../../../store/queries/group-year.ts';
import { onboardingView } from '../../../store/queries/onboarding-view.ts';
import { asProgram, createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { hoursLater, meetingCalled } from '../../support/group-life-steps.ts';
import { leaving } from '../../support/group-steps.ts';
import { ledBy } from '../../support/milestone-steps.ts';
import { idsOf, nominationAt } from '../../support/nomination-steps.ts';
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

async function appointed() {
  const nominationId = await nominationAt(fixture, 'appointment');
  idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId }));
}

const welcome = async () => await welcomeNewcomers(asProgram(fixture));

it('somebody new is shown how the group works, once, when the appointment stands (P12)', async () => {
  await appointed();
  expect(await welcome()).toBe(0);
  await hoursLater(fixture, 2);
  expect([await welcome(), await welcome()]).toEqual([1, 0]);
  expect(await toldOf(fixture, 'joined-group')).toEqual(['Anne Eksempel']);

  const meetingId = await meetingCalled(fixture);
  const view = await onboardingView(fixture.store, await fixture.actor('candidate'), fixture.serviceId);
  expect(view).toMatchObject({
    ...{ kind: 'member', leader: 'Per Prøve', serviceLeaders: ['Kari Demo'], members: 2 },
    ...{ seat: { region: 'nord' }, nextMeeting: { id: meetingId } },
  });
  expect(view?.entries.map(({ kind }) => kind)).toEqual(['group-due', 'meeting', 'groups-told']);
});

it('comes at the first round after the clock was moved on, with the meeting that is called already (P12, R25)', async () => {
  let wakes = 0;
  const work = groupLifeWork(fixture.store, () => {
    wakes += 1;
  });
  const round = async () => {
    for (const { run } of work) await run();
  };
  await meetingCalled(fixture);
  await appointed();
  await round();
  expect(wakes).toBe(0);
  await hoursLater(fixture, 21);
  await round();
  await round();
  expect(wakes).toBe(2);
  expect(await toldOf(fixture, 'joined-group')).toEqual(['Anne Eksempel']);
  expect(await toldOf(fixture, 'meeting-called')).toEqual(['Anne Eksempel', 'Kari Demo', 'Ola Øving']);
});

it('whoever came long ago, or sat there before the program, is not', async () => {
  await appointed();
  await hoursLater(fixture, 24 * 15);
  expect(await welcome()).toBe(0);
});

it('the leader of a service that has just started is shown what to begin with (P12)', async () => {
  expect(await welcome()).toBe(0);
  await sql`update service set started_on = '2027-01-10' where id = ${fixture.serviceId}`.execute(
    fixture.store.db,
  );
  expect([await welcome(), await welcome()]).toEqual([1, 0]);
  expect(await toldOf(fixture, 'service-begins')).toEqual(['Kari Demo']);
  const view = await onboardingView(fixture.store, await fixture.actor('serviceLeader'), fixture.serviceId);
  expect(view).toMatchObject({ kind: 'leader', seat: null, vacant: 4 });
});

it('the year knows the meeting that is called, or by when one is held (R25)', async () => {
  const serviceId = await ledBy(fixture, 'lineLeader');
  await sql`update reference_group set last_met_on = '2026-03-10'`.execute(fixture.store.db);
  const year = async () =>
    (await groupYear(fixture.store, await fixture.actor('member'), serviceId))?.entries
      .filter(({ kind }) => kind.startsWith('meeting'))
      .map(({ kind, day }) => `${kind} ${day}`);
  expect(await year()).toEqual(['meeting-due 2027-03-10']);
  await meetingCalled(fixture);
  expect(await year()).toEqual(['meeting 2027-02-11']);
});

it('who has sat in the group stays known, with the days', async () => {
  idsOf(await reportLeaving(await fixture.as('member'), await leaving(fixture)));
  await hoursLater(fixture, 24 * 60);
  // Where somebody works now says nothing of where they worked then.
  await fixture.store.db
    .updateTable('person')
    .set({ trust_id: fixture.trusts.tromso })
    .where('id', '=', fixture.people.member)
    .execute();
  const history = await groupHistory(
    fixture.store,
    await fixture.actor('appointingContact'),
    fixture.serviceId,
  );
  expect(history?.held).toMatchObject([
    { name: 'Ola Øving', startsOn: '2024-01-01', endsOn: '2027-03-03', isNow: false, trust: null },
  ]);
});
