import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onTheWall } from '../../../domain/calendar.ts';
import { answerCheckIn } from '../../../store/commands/answer-check-in.ts';
import { askGroup } from '../../../store/commands/ask-group.ts';
import { closeCheckIn } from '../../../store/commands/close-check-in.ts';
import { joinPeople } from '../../../store/commands/join-people.ts';
import { settleCheckIns } from '../../../store/commands/settle-check-ins.ts';
import { tellSpread } from '../../../store/commands/tell-spread.ts';
import { checkInView } from '../../../store/queries/check-in-view.ts';
import { groupSpreads } from '../../../store/queries/group-spreads.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { groupAsked, spreadTold } from '../../support/group-life-steps.ts';
import { ledBy } from '../../support/milestone-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { toldOf } from '../../support/told-of.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const viewFor = async (who: PersonName, id: string) =>
  await checkInView(fixture.store, await fixture.actor(who), id);

/** From today, in a seat that was not there. */
async function sits(who: PersonName, kind: 'secretary'): Promise<void> {
  const seat_id = randomUUID();
  const { db } = fixture.store;
  await db.insertInto('seat').values({ id: seat_id, service_id: fixture.serviceId, kind }).execute();
  const since = { starts_on: sql<string>`oslo_today()`, appointed_at: sql<Date>`business_now()` };
  await db
    .insertInto('membership')
    .values({ id: randomUUID(), seat_id, person_id: fixture.people[who], ...since })
    .execute();
}

it('everybody in the group is asked, and only whoever asks reads the answers (P11)', async () => {
  const checkInId = await groupAsked(fixture);
  expect(await toldOf(fixture, 'group-asked')).toEqual(['Ola Øving']);
  const answer = async (text: string) => await answerCheckIn(await fixture.as('member'), { checkInId, text });
  expect(await answer(' ')).toMatchObject({ code: 'comment-missing' });
  idsOf(await answer('Omtrent ti'));
  idsOf(await answer('Omtrent tolv'));
  expect(await viewFor('member', checkInId)).toMatchObject({
    ...{ answers: null, answered: 1, asked: 1, viewer: { answer: 'Omtrent tolv', mayAnswer: true } },
  });
  expect((await viewFor('lineLeader', checkInId))?.answers).toMatchObject([
    { name: 'Ola Øving', text: 'Omtrent tolv' },
  ]);
  idsOf(await closeCheckIn(await fixture.as('lineLeader'), { checkInId }));
  expect(await answer('Og én til')).toMatchObject({ code: 'check-in-closed' });
});

it('the answers are read by those whom the question names, and by nobody who comes later (P11)', async () => {
  const { db } = fixture.store;
  await sits('candidate', 'secretary');
  const checkInId = await groupAsked(fixture);
  idsOf(await answerCheckIn(await fixture.as('member'), { checkInId, text: 'Bare til dere' }));
  const read = async (who: PersonName) => (await viewFor(who, checkInId))?.answers?.length ?? null;
  expect((await viewFor('member', checkInId))?.readers).toEqual(['Anne Eksempel', 'Per Prøve']);
  expect([await read('lineLeader'), await read('candidate'), await read('member')]).toEqual([1, 1, null]);
  // Another secretary, and another leader, who can end it.
  await sits('stranger', 'secretary');
  await ledBy(fixture, 'otherLeader');
  expect((await viewFor('member', checkInId))?.readers).toEqual(['Anne Eksempel']);
  expect(await viewFor('otherLeader', checkInId)).toMatchObject({
    ...{ answers: null, asked: 2, answered: 1, viewer: { mayClose: true } },
  });
  expect([await read('stranger'), await read('lineLeader')]).toEqual([null, null]);
  expect(await settleCheckIns(asProgram(fixture))).toBe(0);
  // Nobody is left to read it.
  await db
    .updateTable('membership')
    .set({ ends_on: '2026-01-01', starts_on: '2025-01-01' })
    .where('person_id', '=', fixture.people.candidate)
    .execute();
  expect(await settleCheckIns(asProgram(fixture))).toBe(1);
  const view = await viewFor('member', checkInId);
  expect([view?.readers, view?.closedAt === null]).toEqual([[], false]);
});

it('one from before answers were owed is owed from now on, once', async () => {
  await groupAsked(fixture);
  await fixture.store.db.deleteFrom('duty').where('kind', '=', 'answer-check-in').execute();
  await fixture.store.db.updateTable('check_in').set({ due_on: null }).execute();
  const settle = async () => await settleCheckIns(asProgram(fixture));
  expect([await settle(), await settle()]).toEqual([1, 0]);
  const home = await homeView(fixture.store, await fixture.actor('member'));
  expect(home?.duties.map(({ kind }) => kind)).toEqual(['answer-check-in']);
});

it('an answer is owed until it is given, the question is ended, or whoever was asked has left', async () => {
  const owed = async () => {
    const home = await homeView(fixture.store, await fixture.actor('member'));
    return (home?.duties ?? []).filter(({ kind }) => kind === 'answer-check-in');
  };
  const ask = async () => {
    const context = await fixture.as('lineLeader');
    const asked = await askGroup(context, { serviceId: fixture.serviceId, question: 'Og hvor lenge?' });
    return idsOf(asked).checkInId ?? '';
  };
  const first = await groupAsked(fixture);
  const { dueOn } = (await viewFor('member', first)) ?? {};
  const [duty, ...others] = await owed();
  expect([duty, others]).toMatchObject([{ checkInId: first, service: { id: fixture.serviceId } }, []]);
  expect(duty?.dueAt && onTheWall(duty.dueAt).day).toBe(dueOn);

  const second = await ask();
  idsOf(await answerCheckIn(await fixture.as('member'), { checkInId: first, text: 'Omtrent ti' }));
  expect(await owed()).toMatchObject([{ checkInId: second }]);
  idsOf(await answerCheckIn(await fixture.as('member'), { checkInId: first, text: 'Omtrent tolv' }));
  idsOf(await closeCheckIn(await fixture.as('lineLeader'), { checkInId: second }));
  expect(await owed()).toEqual([]);

  await ask();
  const settle = async () => await settleCheckIns(asProgram(fixture));
  expect(await settle()).toBe(0);
  await fixture.store.db
    .updateTable('membership')
    .set({ ends_on: '2026-01-01', starts_on: '2025-01-01' })
    .where('person_id', '=', fixture.people.member)
    .execute();
  expect([await settle(), await settle(), await owed()]).toEqual([1, 0, []]);
});

it('two entries that are one person owe one answer', async () => {
  const checkInId = await groupAsked(fixture);
  const joined = { personId: fixture.people.stranger, otherId: fixture.people.member };
  idsOf(await joinPeople(await fixture.as('coordinator'), joined));
  const home = await homeView(fixture.store, await fixture.actor('stranger'));
  expect(home?.duties).toMatchObject([{ kind: 'answer-check-in', checkInId }]);
  idsOf(await answerCheckIn(await fixture.as('stranger'), { checkInId, text: 'Omtrent ti' }));
});

it('there has to be somebody to ask', async () => {
  const serviceId = await ledBy(fixture, 'member');
  const asked = await askGroup(await fixture.as('member'), { serviceId, question: 'Er noen her?' });
  expect(asked).toMatchObject({ code: 'nobody-to-ask' });
});

it('what a member spread is known with the region, and lies in the past', async () => {
  await spreadTold(fixture);
  const found = await groupSpreads(fixture.store, await fixture.actor('serviceLeader'), fixture.serviceId);
  expect(found).toMatchObject({ mayTell: false, spreads: [{ region: 'midt', isOwn: false }] });
  const ahead = { serviceId: fixture.serviceId, what: 'Kurs', audience: 'alle', day: '2099-01-01' };
  expect(await tellSpread(await fixture.as('member'), ahead)).toMatchObject({
    code: 'spread-day-out-of-range',
  });
});
