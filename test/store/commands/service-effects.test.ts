import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { monthsAfter } from '../../../domain/process.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { emptyPlan, type ServicePlan } from '../../../domain/service-plan.ts';
import { completeProcessStep } from '../../../store/commands/complete-process-step.ts';
import { endServices } from '../../../store/commands/end-services.ts';
import { moveProcessStep } from '../../../store/commands/move-process-step.ts';
import { planService } from '../../../store/commands/plan-service.ts';
import { recordMilestone } from '../../../store/commands/record-milestone.ts';
import { startProcess } from '../../../store/commands/start-process.ts';
import { stopProcess } from '../../../store/commands/stop-process.ts';
import { undoProcessStep } from '../../../store/commands/undo-process-step.ts';
import { loadSteps } from '../../../store/load-process.ts';
import { groupView } from '../../../store/queries/group-view.ts';
import { groupsOf } from '../../../store/queries/groups-of.ts';
import { planEffect, processEffect } from '../../../store/queries/process-effect.ts';
import { seatView } from '../../../store/queries/seat-view.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { nominationAt } from '../../support/nomination-steps.ts';
import {
  apply,
  begin,
  complete,
  completing,
  inTwoYears,
  openStep,
  seenProcess,
  today,
  upTo,
} from '../../support/process-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

const codeOf = (outcome: object | number) =>
  typeof outcome === 'number' ? String(outcome) : isRefusal(outcome) ? outcome.code : 'done';
const asCoordinator = () => fixture.as('coordinator');

const seen = (processId: string) => seenProcess(fixture, processId);

async function plan(processId: string, given: Partial<ServicePlan>): Promise<string> {
  const { version } = await seen(processId);
  const whole = { ...emptyPlan, ...given };
  return codeOf(await planService(await asCoordinator(), { processId, version, plan: whole }));
}

async function preview(
  processId: string,
  given: { outcome?: string; lastDay?: string } = {},
  who: PersonName = 'coordinator',
) {
  const { id: stepId } = await openStep(fixture, processId);
  return await processEffect(fixture.store, await fixture.actor(who), { stepId, ...given });
}

async function eventsWith(verb: string) {
  const { db } = fixture.store;
  return await db.selectFrom('event').select(['codes', 'actor_id']).where('verb', '=', verb).execute();
}

async function service(id = fixture.serviceId) {
  return await fixture.store.db.selectFrom('service').selectAll().where('id', '=', id).executeTakeFirst();
}

const whole: Partial<ServicePlan> = {
  name: { nb: 'Ny øvingstjeneste', nn: 'Ny øvingsteneste', en: null },
  type: 'national-treatment',
  startsOn: '2027-09-01',
  termEndsOn: null,
};

/** An application that waits for its decision, with all that the service needs. */
async function decidable(): Promise<string> {
  const processId = await apply(fixture);
  expect(await plan(processId, { ...whole, trustIds: [fixture.trusts.stavanger] })).toBe('done');
  await upTo(fixture, processId, 'decision');
  return processId;
}

it('an approved application makes the service, with a group of vacant seats and what is owed for it (R53, R2, R5, R7)', async () => {
  const { db } = fixture.store;
  const processId = await decidable();
  expect(await preview(processId, { outcome: 'declined' })).toEqual({
    effect: null,
    refusal: null,
    lines: [],
  });
  const told = await preview(processId, { outcome: 'approved' });
  expect(told).toMatchObject({ effect: 'found', refusal: null });
  expect(told?.lines.map(({ what }) => what)).toEqual([
    ...['founds', 'stands', 'starts', 'seats', 'evaluated', 'leaders', 'may-undo'],
  ]);
  expect(codeOf(await complete(fixture, processId, 'coordinator', { outcome: 'approved' }))).toBe('done');
  const { made, state } = await seen(processId);
  expect([state, made?.name.nb]).toEqual(['done', 'Ny øvingstjeneste']);
  const id = made?.id ?? '';
  expect(await service(id)).toMatchObject({ started_on: '2027-09-01', name_nn: 'Ny øvingsteneste' });
  const group = await groupView(fixture.store, await fixture.actor('coordinator'), id);
  expect(group?.seats.map(({ seat, vacantSince }) => [seat.kind, vacantSince !== null])).toEqual([
    ...Array.from({ length: 4 }, () => ['regional', true]),
    ['service', true],
    ['user', true],
  ]);
  const owed = await db
    .selectFrom('duty')
    .select('kind')
    .where('service_id', '=', id)
    .where('done_at', 'is', null)
    .execute();
  expect(owed.map(({ kind }) => kind).sort()).toEqual([
    'designate-leader',
    ...Array.from({ length: 6 }, () => 'fill-seat'),
  ]);
  const [event] = await eventsWith('found-service');
  expect(event).toMatchObject({
    actor_id: fixture.people.coordinator,
    codes: { processId, type: 'national-treatment', places: fixture.trusts.stavanger, seats: 6 },
  });
});

it('what is missing in the plan, or called like another, is told before the press and refused by it', async () => {
  const processId = await apply(fixture);
  await upTo(fixture, processId, 'decision');
  const decide = async () =>
    codeOf(await complete(fixture, processId, 'coordinator', { outcome: 'approved' }));
  expect([(await preview(processId, { outcome: 'approved' }))?.refusal, await decide()]).toEqual([
    ...['plan-incomplete', 'plan-incomplete'],
  ]);
  expect(await plan(processId, { ...whole, trustIds: [fixture.trusts.tromso] })).toBe('plan-other-region');
  expect(await plan(processId, { ...whole, startsOn: '2031-01-01' })).toBe('plan-start-out-of-range');
  expect(await plan(processId, { ...whole, termEndsOn: '2027-08-31' })).toBe('plan-term-out-of-range');
  const places = { trustIds: [fixture.trusts.stavanger], type: 'multi-regional-treatment' } as const;
  expect(await plan(processId, { ...whole, ...places })).toBe('done');
  expect(await decide()).toBe('plan-places-wrong');
  const name = { nb: 'øvingstjenesten', nn: '', en: null };
  await plan(processId, { ...whole, trustIds: [fixture.trusts.stavanger], name });
  expect(await decide()).toBe('plan-name-taken');
  const before = { processId, version: 1, plan: emptyPlan };
  expect(codeOf(await planService(await asCoordinator(), before))).toBe('process-moved-on');
});

it('the decision is taken back with the service that it made, until somebody has begun there', async () => {
  const processId = await decidable();
  const { id: stepId } = await openStep(fixture, processId);
  await complete(fixture, processId, 'coordinator', { outcome: 'approved' });
  const first = (await seen(processId)).made?.id ?? '';
  expect(codeOf(await undoProcessStep(await asCoordinator(), { stepId }))).toBe('done');
  expect([await service(first), (await seen(processId)).made]).toEqual([undefined, null]);
  expect(await eventsWith('unfound-service')).toHaveLength(1);
  await complete(fixture, processId, 'coordinator', { outcome: 'approved' });
  const second = (await seen(processId)).made?.id ?? '';
  await fixture.store.db
    .insertInto('role_grant')
    .values({
      ...{ id: randomUUID(), role: 'service-leader', service_id: second },
      person_id: fixture.people.candidate,
    })
    .execute();
  expect(codeOf(await undoProcessStep(await asCoordinator(), { stepId }))).toBe('service-begun');
  expect((await seen(processId)).outcome).toBe('approved');
});

/** A change that was decided and waits to be carried out. */
async function carryable(given: Partial<ServicePlan>): Promise<string> {
  const processId = await begin(fixture, 'change');
  expect(await plan(processId, given)).toBe('done');
  await upTo(fixture, processId, 'carry-out');
  return processId;
}

it('a change that is carried out changes what it says, and is taken back while nobody has built on it (R48, R6)', async () => {
  const { bergen, stavanger, tromso } = fixture.trusts;
  const name = { nb: 'Øvingssenteret', nn: 'Øvingssenteret', en: null };
  const processId = await carryable({
    ...{ name, type: 'multi-regional-treatment', trustIds: [stavanger, tromso], termEndsOn: '2032-01-01' },
  });
  const told = await preview(processId, {}, 'receivingContact');
  expect(told?.lines.map(({ what }) => what)).toEqual([
    ...['renamed', 'retyped', 'moved', 'lasts', 'seats-added', 'may-undo'],
  ]);
  expect((await service())?.name_nb).toBe('Øvingstjenesten');
  const { id: stepId } = await openStep(fixture, processId);
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('done');
  const { db } = fixture.store;
  const sites = async () =>
    await db
      .selectFrom('site')
      .select(['trust_id', 'is_responsible'])
      .where('service_id', '=', fixture.serviceId)
      .orderBy('is_responsible', 'desc')
      .execute();
  const seats = async () => {
    const group = await groupView(fixture.store, await fixture.actor('coordinator'), fixture.serviceId);
    return group?.seats.filter(({ seat }) => seat.kind === 'service').length;
  };
  expect([await service(), await sites(), await seats()]).toMatchObject([
    { name_nb: 'Øvingssenteret', type: 'multi-regional-treatment', term_ends_on: '2032-01-01' },
    [
      { trust_id: stavanger, is_responsible: true },
      { trust_id: tromso, is_responsible: false },
    ],
    2,
  ]);
  expect((await eventsWith('change-service'))[0]?.codes).toMatchObject({
    changed: 'name type trustIds termEndsOn',
  });
  expect(codeOf(await undoProcessStep(await fixture.as('receivingContact'), { stepId }))).toBe('done');
  expect([await service(), await sites(), await seats()]).toMatchObject([
    { name_nb: 'Øvingstjenesten', type: 'national-treatment', term_ends_on: null },
    [{ trust_id: bergen, is_responsible: true }],
    1,
  ]);
});

/** Standing in Stavanger, which answers for it, and Tromsø, where the candidate sits for the service. */
async function standsTwice(): Promise<string> {
  const { stavanger, tromso } = fixture.trusts;
  await carryable({ type: 'multi-regional-treatment', trustIds: [stavanger, tromso] });
  await complete(fixture, (await openProcess()) ?? '', 'receivingContact');
  const { db } = fixture.store;
  const seat = await db
    .selectFrom('seat')
    .innerJoin('site', 'site.id', 'seat.site_id')
    .select('seat.id')
    .where('seat.service_id', '=', fixture.serviceId)
    .where('site.trust_id', '=', tromso)
    .executeTakeFirstOrThrow();
  await db.updateTable('seat').set({ vacant_since: null }).where('id', '=', seat.id).execute();
  await db
    .insertInto('membership')
    .values({
      ...{ id: randomUUID(), seat_id: seat.id, person_id: fixture.people.candidate },
      starts_on: '2026-01-01',
    })
    .execute();
  return seat.id;
}

async function openProcess(): Promise<string | undefined> {
  const found = await fixture.store.db
    .selectFrom('service_process')
    .select('id')
    .where('state', '=', 'open')
    .executeTakeFirst();
  return found?.id;
}

it('a change takes a place away: its seat ends on that day, whoever has it is told, and nothing brings it back (R48, R6)', async () => {
  const { stavanger, tromso } = fixture.trusts;
  const { db } = fixture.store;
  const seatId = await standsTwice();
  const processId = await carryable({ type: 'national-treatment', trustIds: [stavanger] });
  const told = await preview(processId, {}, 'receivingContact');
  expect(told).toMatchObject({ effect: 'change', refusal: null });
  expect(told?.lines).toEqual([
    { what: 'retyped', from: 'multi-regional-treatment', to: 'national-treatment' },
    { what: 'moved', from: expect.any(Array), to: ['Helse Stavanger'] },
    { what: 'place-ends', trusts: ['Universitetssykehuset Nord-Norge'] },
    { what: 'place-members', people: ['Anne Eksempel'] },
    { what: 'members-leave', count: 1 },
    { what: 'seats-end', count: 1 },
    { what: 'place-leader' },
    { what: 'cannot-undo' },
  ]);
  const { id: stepId } = await openStep(fixture, processId);
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('done');
  const sites = db.selectFrom('site').select(['trust_id', 'closed_on', 'is_responsible']);
  expect(
    await sites.where('service_id', '=', fixture.serviceId).orderBy('is_responsible', 'desc').execute(),
  ).toEqual([
    { trust_id: stavanger, closed_on: null, is_responsible: true },
    { trust_id: tromso, closed_on: '2027-02-01', is_responsible: false },
  ]);
  const membership = db
    .selectFrom('membership')
    .select(['ends_on', 'person_id'])
    .where('seat_id', '=', seatId);
  expect(await membership.execute()).toEqual([
    { ends_on: '2027-02-01', person_id: fixture.people.candidate },
  ]);
  const group = await groupView(fixture.store, await fixture.actor('coordinator'), fixture.serviceId);
  const ofService = group?.seats.filter(({ seat }) => seat.kind === 'service');
  // With one place left, the seat says no place any more.
  expect(ofService?.map(({ seat }) => [seat.id, seat.standsFor])).toEqual([[fixture.seats.service, null]]);
  const heard = await db
    .selectFrom('outgoing_message')
    .select(['person_id', 'card'])
    .where('cause', '=', 'member-leaves')
    .execute();
  expect(heard).toEqual([{ person_id: fixture.people.candidate, card: 'seat' }]);
  expect(await seatView(fixture.store, await fixture.actor('candidate'), seatId)).toMatchObject({
    isRetired: true,
    viewer: { isHolder: true, may: [] },
  });
  expect((await eventsWith('end-places'))[0]?.codes).toMatchObject({ places: tromso, members: 1, seats: 1 });
  expect(codeOf(await undoProcessStep(await fixture.as('receivingContact'), { stepId }))).toBe(
    'effect-stands',
  );
  // It may come to stand there once more.
  const again = await carryable({ type: 'multi-regional-treatment', trustIds: [stavanger, tromso] });
  expect(codeOf(await complete(fixture, again, 'receivingContact'))).toBe('done');
  expect(await sites.where('closed_on', 'is', null).where('trust_id', '=', tromso).execute()).toHaveLength(1);
});

it('of several places one that the service stands at is chosen to stay, and what follows is told meanwhile (R6)', async () => {
  const { bergen, stavanger, tromso } = fixture.trusts;
  await standsTwice();
  const processId = await begin(fixture, 'change');
  const type = 'national-treatment';
  const wrong: (readonly string[])[] = [[], [bergen], [stavanger, tromso]];
  for (const trustIds of wrong) {
    expect(await plan(processId, { type, trustIds })).toBe('plan-place-not-standing');
  }
  expect((await seen(processId)).plan).toMatchObject({ type: null, trustIds: [] });
  // Any other change leaves the places as they are.
  expect(await plan(processId, { termEndsOn: '2032-01-01' })).toBe('done');
  const follows = async (trustIds: readonly string[]) =>
    await planEffect(fixture.store, await fixture.actor('receivingContact'), {
      ...{ processId, plan: { ...emptyPlan, type, trustIds } },
    });
  expect(await follows([bergen])).toMatchObject({ refusal: 'plan-place-not-standing' });
  const told = await follows([stavanger]);
  expect(told).toMatchObject({ effect: 'change', refusal: null });
  expect(told?.lines).toEqual(
    expect.arrayContaining([
      { what: 'place-ends', trusts: ['Universitetssykehuset Nord-Norge'] },
      { what: 'place-members', people: ['Anne Eksempel'] },
      { what: 'seats-end', count: 1 },
      { what: 'cannot-undo' },
    ]),
  );
  expect(await plan(processId, { type, trustIds: [stavanger] })).toBe('done');
});

it('where the place that answers goes, the other one answers, and the seat of the first goes with it (R6)', async () => {
  const { tromso } = fixture.trusts;
  await standsTwice();
  const processId = await carryable({ type: 'national-treatment', trustIds: [tromso] });
  expect(codeOf(await complete(fixture, processId, 'receivingContact'))).toBe('done');
  const { db } = fixture.store;
  const standing = await db
    .selectFrom('site')
    .select(['trust_id', 'is_responsible'])
    .where('service_id', '=', fixture.serviceId)
    .where('closed_on', 'is', null)
    .execute();
  expect(standing).toEqual([{ trust_id: tromso, is_responsible: true }]);
  const group = await groupView(fixture.store, await fixture.actor('coordinator'), fixture.serviceId);
  const ofService = group?.seats.filter(({ seat }) => seat.kind === 'service') ?? [];
  expect(ofService.map(({ holder }) => holder?.personId)).toEqual([fixture.people.candidate]);
});

it('a change is not taken back over what somebody wrote since, and one that says nothing changes nothing', async () => {
  const name = { nb: 'Nytt navn', nn: 'Nytt namn', en: null };
  const processId = await carryable({ name });
  const { id: stepId } = await openStep(fixture, processId);
  await complete(fixture, processId, 'receivingContact');
  await fixture.store.db
    .updateTable('service')
    .set({ name_nb: 'Et tredje navn' })
    .where('id', '=', fixture.serviceId)
    .execute();
  expect(codeOf(await undoProcessStep(await fixture.as('receivingContact'), { stepId }))).toBe(
    'service-begun',
  );
  const empty = await carryable({});
  expect((await preview(empty, {}, 'receivingContact'))?.lines).toEqual([{ what: 'nothing' }]);
  expect(codeOf(await complete(fixture, empty, 'receivingContact'))).toBe('done');
  expect((await service())?.name_nb).toBe('Et tredje navn');
});

/** A closure that was decided, with the service's last day. */
async function closing(): Promise<{ readonly processId: string; readonly stepId: string }> {
  const processId = await begin(fixture, 'closure');
  await upTo(fixture, processId, 'decision');
  const lastDay = await inTwoYears(fixture);
  const told = await preview(processId, { outcome: 'close', lastDay });
  expect(told).toMatchObject({ effect: 'end', refusal: null });
  expect(told?.lines).toEqual(
    expect.arrayContaining([
      { what: 'ends', on: '2029-02-01' },
      { what: 'members-leave', count: 1 },
      { what: 'seats-end', count: 5 },
    ]),
  );
  const { id: stepId } = await openStep(fixture, processId);
  await complete(fixture, processId, 'coordinator', { outcome: 'close', 'lasts-until': lastDay });
  return { processId, stepId };
}

it('a service ends when its last day is over, with its seats, proposals and duties, and is told of (R48, R49)', async () => {
  const { db } = fixture.store;
  await nominationAt(fixture, 'consent');
  const { processId, stepId } = await closing();
  await itIs(fixture, '2029-02-01T20:00:00Z');
  expect(codeOf(await endServices(asProgram(fixture)))).toBe('0');
  await itIs(fixture, '2029-02-02T12:00:00Z');
  expect(codeOf(await endServices(asProgram(fixture)))).toBe('1');
  expect(codeOf(await endServices(asProgram(fixture)))).toBe('0');
  expect((await service())?.closed_on).toBe('2029-02-01');
  const group = await groupView(fixture.store, await fixture.actor('coordinator'), fixture.serviceId);
  expect(group).toMatchObject({ seats: [], leader: null, attention: [] });
  expect(group?.closedOn).not.toBeNull();
  const { groups } = await groupsOf(fixture.store, await fixture.actor('coordinator'), { from: 0, most: 50 });
  expect(groups.map((one) => one.service.id)).not.toContain(fixture.serviceId);
  const members = await db
    .selectFrom('membership')
    .innerJoin('seat', 'seat.id', 'membership.seat_id')
    .select(['membership.ends_on', 'end_settled_at'])
    .where('seat.service_id', '=', fixture.serviceId)
    .execute();
  expect(members).toMatchObject([{ ends_on: '2029-02-01' }]);
  expect(members[0]?.end_settled_at).not.toBeNull();
  const step = await db
    .selectFrom('nomination')
    .select('step')
    .where('service_id', '=', fixture.serviceId)
    .executeTakeFirstOrThrow();
  expect(step.step).toBe('withdrawn');
  const owed = await db
    .selectFrom('duty')
    .select('kind')
    .where('service_id', '=', fixture.serviceId)
    .where('done_at', 'is', null)
    .execute();
  // The closure itself is still to be carried out.
  expect(owed.map(({ kind }) => kind)).toEqual(['do-process-step']);
  expect((await eventsWith('end-service'))[0]).toMatchObject({
    actor_id: null,
    codes: { processId, lastDay: '2029-02-01', members: 1, seats: 5, proposals: 1 },
  });
  const told = await db
    .selectFrom('outgoing_message')
    .select('person_id')
    .where('cause', '=', 'service-ended')
    .execute();
  expect(told.map(({ person_id }) => person_id)).toEqual(
    expect.arrayContaining([fixture.people.serviceLeader, fixture.people.coordinator]),
  );
  expect(codeOf(await undoProcessStep(await asCoordinator(), { stepId }))).toBe('effect-stands');
});

it('what is noted of a service’s days does not end it sooner than was decided (R48)', async () => {
  await closing();
  const record = { serviceId: fixture.serviceId, kind: 'term', day: '2027-02-02' } as const;
  expect(codeOf(await recordMilestone(await asCoordinator(), record))).toBe('done');
  await itIs(fixture, '2029-02-01T12:00:00Z');
  expect(codeOf(await endServices(asProgram(fixture)))).toBe('0');
  await itIs(fixture, '2029-02-02T12:00:00Z');
  expect(codeOf(await endServices(asProgram(fixture)))).toBe('1');
  expect((await service())?.closed_on).toBe('2029-02-01');
});

it('a closure that is stopped ends nothing, and leaves no last day behind', async () => {
  const { processId } = await closing();
  expect((await service())?.term_ends_on).toBe('2029-02-01');
  await stopProcess(await asCoordinator(), { processId, reason: 'Vedtaket er omgjort' });
  expect((await service())?.term_ends_on).toBeNull();
  await itIs(fixture, '2029-02-02T12:00:00Z');
  expect(codeOf(await endServices(asProgram(fixture)))).toBe('0');
  const from = await today(fixture);
  const again = { kind: 'evaluation', serviceId: fixture.serviceId, from } as const;
  expect(codeOf(await startProcess(await asCoordinator(), again))).toBe('done');
});

it('the coordinator moves a step, alone or with what comes after, and those who owe it are told with the reason', async () => {
  const { db } = fixture.store;
  const processId = await begin(fixture, 'evaluation');
  const before = await loadSteps(db, processId);
  const [first, second] = before;
  const dueOn = monthsAfter(first?.dueOn ?? '', 2);
  const move = async (given: object) =>
    codeOf(
      await moveProcessStep(await asCoordinator(), {
        ...{ stepId: first?.id ?? '', dueOn, withLater: false, reason: 'Lederen er i permisjon' },
        ...given,
      }),
    );
  expect(await move({ reason: ' ' })).toBe('comment-missing');
  expect(await move({ dueOn: '2027-02-01' })).toBe('step-day-out-of-range');
  expect(await move({ dueOn: first?.dueOn })).toBe('nothing-changed');
  expect(await move({})).toBe('done');
  const after = await loadSteps(db, processId);
  expect(after.map((step) => step.dueOn)).toEqual([dueOn, ...before.slice(1).map((step) => step.dueOn)]);
  const duty = await db
    .selectFrom('duty')
    .select('due_at')
    .where('subject_id', '=', first?.id ?? '')
    .executeTakeFirstOrThrow();
  expect(duty.due_at?.toISOString().slice(0, 10)).toBe(dueOn);
  expect(await move({ dueOn: monthsAfter(dueOn, 1), withLater: true })).toBe('done');
  const moved = await loadSteps(db, processId);
  expect((moved[1]?.dueOn ?? '') > (second?.dueOn ?? '')).toBe(true);
  const { history } = await seen(processId);
  expect(history.at(-2)).toMatchObject({
    ...{ what: 'moved', step: 'account', to: dueOn, reason: 'Lederen er i permisjon' },
  });
  const told = await db
    .selectFrom('outgoing_message')
    .select('person_id')
    .where('cause', '=', 'step-moved')
    .where('subject_id', '=', first?.id ?? '')
    .execute();
  expect(told.map(({ person_id }) => person_id)).toContain(fixture.people.serviceLeader);
  const done = await completing(fixture, processId);
  await completeProcessStep(await fixture.as('serviceLeader'), done);
  expect(await move({})).toBe('process-moved-on');
});

it('a step is not moved to before the one that it follows, nor the carrying out to before its day (R48)', async () => {
  const processId = await begin(fixture, 'change');
  const move = async (stepId: string, dueOn: string, withLater = false) =>
    codeOf(
      await moveProcessStep(await asCoordinator(), { stepId, dueOn, withLater, reason: 'Det haster mer' }),
    );
  const stepNamed = async (wanted: string) => {
    const found = (await loadSteps(fixture.store.db, processId)).find(({ key }) => key === wanted);
    if (!found) throw new Error(`No step ${wanted}`);
    return found;
  };
  const soon = monthsAfter(await today(fixture), 1);
  const { id: decisionId, dueOn: decidedBy } = await stepNamed('decision');
  expect(await move(decisionId, soon)).toBe('step-before-earlier');
  expect(await move((await stepNamed('carry-out')).id, decidedBy)).toBe('done');
  await upTo(fixture, processId, 'decision');
  const carriedOutOn = await inTwoYears(fixture);
  await complete(fixture, processId, 'coordinator', { outcome: 'change', 'lasts-until': carriedOutOn });
  const carryOut = await stepNamed('carry-out');
  expect(carryOut.dueOn >= carriedOutOn).toBe(true);
  expect(await move(carryOut.id, monthsAfter(carriedOutOn, -1))).toBe('carry-out-before-day');
  expect(await move(carryOut.id, monthsAfter(carriedOutOn, 1))).toBe('done');
});
