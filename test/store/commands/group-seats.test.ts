import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addSeat } from '../../../store/commands/add-seat.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { proposeMember } from '../../../store/commands/propose-member.ts';
import { reportLeaving } from '../../../store/commands/report-leaving.ts';
import { retireSeat } from '../../../store/commands/retire-seat.ts';
import { settleMemberships } from '../../../store/commands/settle-memberships.ts';
import { undoAnswer } from '../../../store/commands/undo-answer.ts';
import { undoLeaving } from '../../../store/commands/undo-leaving.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { groupView } from '../../../store/queries/group-view.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { seatView } from '../../../store/queries/seat-view.ts';
import { openVacancies } from '../../../store/queries/vacancies.ts';
import { contextOf, createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { dayIn, leaderIs, leaves, leaving, passDays } from '../../support/group-steps.ts';
import { idsOf, nominationAt, picked, proposal } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const settle = async () =>
  await settleMemberships(contextOf(fixture.store, { kind: 'system', job: 'memberships' }, null));
const undoes = async () => await undoLeaving(await fixture.as('member'), { seatId: fixture.seats.midt });
const midt = async () => {
  const view = await seatView(fixture.store, await fixture.actor('serviceLeader'), fixture.seats.midt);
  if (!view) throw new Error('The seat is gone');
  return view;
};

async function toldOf(cause: string): Promise<string[]> {
  const rows = await fixture.store.db
    .selectFrom('outgoing_message')
    .innerJoin('person', 'person.id', 'outgoing_message.person_id')
    .select(['person.name', 'card'])
    .where('cause', '=', cause)
    .execute();
  return rows.map(({ name, card }) => `${name}: ${card}`).sort();
}

async function owes(): Promise<string[]> {
  const home = await homeView(fixture.store, await fixture.actor('serviceLeader'));
  return (home?.duties ?? []).map(({ kind, subjectId }) => `${kind} ${subjectId}`);
}

async function trustInMidt(): Promise<string> {
  const id = randomUUID();
  await fixture.store.db
    .insertInto('trust')
    .values({ id, name: 'St. Olavs hospital', region: 'midt' })
    .execute();
  return id;
}

/** A successor for the member from Helse Midt-Norge, taken to the appointment. */
async function successor(): Promise<string> {
  const { db } = fixture.store;
  const nominationId = await nominationAt(fixture, 'appointment');
  // What stood at the seat of Helse Nord stands at this one: the way there is the same.
  await db
    .updateTable('nomination')
    .set({ seat_id: fixture.seats.midt, candidate_trust_id: await trustInMidt() })
    .where('id', '=', nominationId)
    .execute();
  return nominationId;
}

const appoints = async (nominationId: string, startsOn: string | null = null) =>
  await appointMember(await fixture.as('otherContact'), { nominationId, startsOn });

async function memberships() {
  return await fixture.store.db
    .selectFrom('membership')
    .select(['person_id', 'starts_on', 'ends_on'])
    .where('seat_id', '=', fixture.seats.midt)
    .orderBy('starts_on')
    .execute();
}

describe('A member leaves (R23)', () => {
  it('ahead: the seat is held until then, and the service can look for a successor at once', async () => {
    await leaves(fixture);
    const view = await midt();
    expect(view.holder).toMatchObject({ name: 'Ola Øving' });
    expect(view.holder?.leavesOn).not.toBeNull();
    expect(view).toMatchObject({ vacantSince: null, mayPropose: true });
    expect(await owes()).toContain(`fill-seat ${fixture.seats.midt}`);
    expect(await toldOf('member-leaves')).toEqual([
      'Kari Demo: seat',
      'Mona Mal: seat',
      'Randi Kladd: seat',
      'Rune Kladd: seat',
    ]);
    const lists = await openVacancies(fixture.store, await fixture.actor('serviceLeader'));
    expect(lists.find(({ seat }) => seat.id === fixture.seats.midt)).toMatchObject({ vacantSince: null });
  });

  it('the day comes by itself, once, whoever looks first', async () => {
    await leaves(fixture);
    expect(await settle()).toBe(0);
    await passDays(fixture, 31);
    await Promise.all([settle(), settle(), settle()]);
    expect(await midt()).toMatchObject({ holder: null, left: { name: 'Ola Øving' }, mayPropose: true });
    expect(await toldOf('seat-vacant')).toEqual(['Kari Demo: vacancy']);
    expect(await settle()).toBe(0);
  });

  it('today: the seat is vacant at once', async () => {
    await leaves(fixture, { leavesOn: await dayIn(fixture, 0) });
    expect((await midt()).vacantSince).not.toBeNull();
    expect(await toldOf('seat-vacant')).toEqual(['Kari Demo: vacancy']);
    expect(await toldOf('member-leaves')).not.toContain('Kari Demo: seat');
  });

  it('told late: the seat has been vacant since that day', async () => {
    await leaves(fixture, { leavesOn: await dayIn(fixture, -43) });
    const { vacantSince } = await midt();
    const days = (Date.now() - (vacantSince?.getTime() ?? 0)) / 86_400_000;
    expect(Math.round(days)).toBeGreaterThanOrEqual(42);
  });

  it('nobody leaves for somebody else who sits there by now', async () => {
    const outcome = await reportLeaving(
      await fixture.as('serviceLeader'),
      await leaving(fixture, { personId: fixture.people.candidate }),
    );
    expect(outcome).toMatchObject({ code: 'nobody-in-seat' });
  });

  it('keeps no reason anywhere', async () => {
    await leaves(fixture);
    const event = await fixture.store.db
      .selectFrom('event')
      .leftJoin('remark', 'remark.event_id', 'event.id')
      .select(['codes', 'remark.text'])
      .where('verb', '=', 'report-leaving')
      .executeTakeFirstOrThrow();
    expect(Object.keys(event.codes as object).sort()).toEqual(['leavesOn', 'personId']);
    expect(event.text).toBeNull();
  });

  it('is undone, and nothing is left of it', async () => {
    await leaves(fixture, { leavesOn: await dayIn(fixture, 0) });
    idsOf(await undoes());
    expect(await midt()).toMatchObject({ holder: { name: 'Ola Øving', leavesOn: null }, vacantSince: null });
    expect(await owes()).not.toContain(`fill-seat ${fixture.seats.midt}`);
    expect(await toldOf('member-stays')).toContain('Kari Demo: seat');
    expect(await undoes()).toMatchObject({ code: 'nothing-changed' });
  });

  it('is not undone once somebody is proposed; and again when that is withdrawn', async () => {
    await leaves(fixture);
    const { nominationId = '' } = idsOf(
      await proposeMember(
        await fixture.as('serviceLeader'),
        proposal(fixture, { seatId: fixture.seats.midt, trustId: await trustInMidt() }),
      ),
    );
    expect(await undoes()).toMatchObject({ code: 'leaving-acted-upon' });
    idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
    expect(await owes()).toContain(`fill-seat ${fixture.seats.midt}`);
    idsOf(await undoes());
  });

  it('is not undone when the day is over', async () => {
    await leaves(fixture);
    await passDays(fixture, 32);
    await settle();
    expect(await undoes()).toMatchObject({ code: 'leaving-day-over' });
  });

  it('the group’s leader leads it no more, and leads it again when that is undone', async () => {
    await leaderIs(fixture, 'member');
    await leaves(fixture, { leavesOn: await dayIn(fixture, 0) });
    const leader = async () =>
      (await groupView(fixture.store, await fixture.actor('serviceLeader'), fixture.serviceId))?.leader;
    expect(await leader()).toBeNull();
    expect(await owes()).toContain(`designate-leader ${fixture.serviceId}`);
    expect(await toldOf('leader-left')).toEqual(['Kari Demo: group']);
    idsOf(await undoes());
    expect(await leader()).toMatchObject({ name: 'Ola Øving', decidedBy: 'Fagdirektøren' });
    expect(await owes()).not.toContain(`designate-leader ${fixture.serviceId}`);
  });
});

describe('A successor, early (R20, R23)', () => {
  it('is appointed from the day on which the holder has left', async () => {
    await leaves(fixture);
    const nominationId = await successor();
    idsOf(await appoints(nominationId));
    const [holder, next] = await memberships();
    expect(next?.starts_on).toBe(await dayIn(fixture, 31));
    expect(holder?.ends_on).toBe(await dayIn(fixture, 30));
    const view = await midt();
    expect(view).toMatchObject({ next: { name: 'Anne Eksempel' }, vacantSince: null, mayPropose: false });
    await passDays(fixture, 31);
    await settle();
    expect(await midt()).toMatchObject({ holder: { name: 'Anne Eksempel' }, next: null, vacantSince: null });
    expect(await toldOf('seat-vacant')).toEqual([]);
  });

  it('from an earlier day that the contact chooses: the holder leaves then', async () => {
    await leaves(fixture);
    idsOf(await appoints(await successor(), await dayIn(fixture, 10)));
    const [holder] = await memberships();
    expect(holder?.ends_on).toBe(await dayIn(fixture, 9));
  });

  it('from today: the holder’s last day was yesterday', async () => {
    await leaves(fixture);
    idsOf(await appoints(await successor(), await dayIn(fixture, 0)));
    expect(await midt()).toMatchObject({ holder: { name: 'Anne Eksempel' }, vacantSince: null });
  });

  it.each([
    ['from the day on which the holder leaves', null],
    ['from an earlier day', 10],
    ['from today', 0],
  ] as const)('%s, undone within the hour: the holder has the last day that was known', async (_, days) => {
    await leaves(fixture);
    const before = await memberships();
    const nominationId = await successor();
    idsOf(await appoints(nominationId, days === null ? null : await dayIn(fixture, days)));
    idsOf(await undoAnswer(await fixture.as('otherContact'), { nominationId }));
    expect(await memberships()).toEqual(before);
    expect(await midt()).toMatchObject({
      holder: { personId: before[0]?.person_id },
      next: null,
      vacantSince: null,
    });
    await passDays(fixture, 31);
    await settle();
    expect((await midt())?.vacantSince).not.toBeNull();
  });

  it('not from more than a year ahead, and not in place of somebody who stays', async () => {
    const nominationId = await successor();
    expect(await appoints(nominationId)).toMatchObject({ code: 'seat-taken' });
    await leaves(fixture);
    expect(await appoints(nominationId, await dayIn(fixture, 400))).toMatchObject({
      code: 'start-day-out-of-range',
    });
  });

  it('whoever is appointed from a later day is proposed for no other seat', async () => {
    await leaves(fixture);
    idsOf(await appoints(await successor()));
    const outcome = await proposeMember(await fixture.as('serviceLeader'), proposal(fixture));
    expect(outcome).toMatchObject({ code: 'candidate-already-member' });
  });
});

describe('Seats that come and go (R11, R14)', () => {
  const municipal = { kind: 'other', siteTrustId: null, standsFor: ' kommunehelsetjenesten ' } as const;
  const adds = async () =>
    idsOf(await addSeat(await fixture.as('serviceLeader'), { serviceId: fixture.serviceId, ...municipal }))
      .seatId ?? '';

  it('a seat is vacant from the first moment, called what it stands for, and can be filled', async () => {
    const seatId = await adds();
    const view = await seatView(fixture.store, await fixture.actor('serviceLeader'), seatId);
    expect(view).toMatchObject({
      seat: { kind: 'other', standsFor: 'kommunehelsetjenesten' },
      mayPropose: true,
      viewer: { may: ['retire-seat'] },
    });
    expect(await owes()).toContain(`fill-seat ${seatId}`);
    idsOf(
      await proposeMember(
        await fixture.as('serviceLeader'),
        proposal(fixture, { seatId, trustId: null, person: picked(fixture, 'stranger') }),
      ),
    );
    expect(await retireSeat(await fixture.as('serviceLeader'), { seatId })).toMatchObject({
      code: 'seat-has-open-nomination',
    });
  });

  it('a seat that is no longer needed goes, with what was owed for it', async () => {
    const seatId = await adds();
    idsOf(await retireSeat(await fixture.as('serviceLeader'), { seatId }));
    expect(await owes()).not.toContain(`fill-seat ${seatId}`);
    const card = await seatView(fixture.store, await fixture.actor('serviceLeader'), seatId);
    expect(card).toMatchObject({ isRetired: true, mayPropose: false, viewer: { may: [] } });
    const group = await groupView(fixture.store, await fixture.actor('serviceLeader'), fixture.serviceId);
    expect(group?.seats.some(({ seat }) => seat.id === seatId)).toBe(false);
  });

  it('a seat that a rule asks for stays', async () => {
    expect(await retireSeat(await fixture.as('serviceLeader'), { seatId: fixture.seats.nord })).toMatchObject(
      { code: 'seat-is-needed' },
    );
  });
});
