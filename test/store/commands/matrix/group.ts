import { isRefusal } from '../../../../domain/refusal.ts';
import { done } from '../../../../store/command.ts';
import { addSeat } from '../../../../store/commands/add-seat.ts';
import { designateLeader } from '../../../../store/commands/designate-leader.ts';
import { reportLeaving } from '../../../../store/commands/report-leaving.ts';
import { retireSeat } from '../../../../store/commands/retire-seat.ts';
import { settleMemberships } from '../../../../store/commands/settle-memberships.ts';
import { undoLeader } from '../../../../store/commands/undo-leader.ts';
import { undoLeaving } from '../../../../store/commands/undo-leaving.ts';
import { groupView } from '../../../../store/queries/group-view.ts';
import { groupsOf } from '../../../../store/queries/groups-of.ts';
import { newSeatView } from '../../../../store/queries/new-seat-view.ts';
import { seatView } from '../../../../store/queries/seat-view.ts';
import type { Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { designation, leaderIs, leaves, leaving, passDays } from '../../../support/group-steps.ts';
import { idsOf, nominationAt } from '../../../support/nomination-steps.ts';
import type { Matrix } from './matrix.ts';

/** Whoever sees the group: its members, the service, the contacts of every region (R20) and the coordinator. */
const seers: readonly Who[] = [
  'serviceLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'otherContact',
  'member',
  'coordinator',
];

const mayRecordLeaving: readonly Who[] = [
  'serviceLeader',
  'receivingContact',
  'secondReceiving',
  'otherContact',
  'member',
];

export const matrix: Matrix = {
  commands: {
    'designate-leader': {
      may: ['serviceLeader'],
      arrange: theGroup,
      run: (context, serviceId, fixture) => designateLeader(context, designation(fixture, { serviceId })),
      state: { read: leads, before: [], after: ['Ola Øving'] },
    },
    'undo-leader': {
      may: ['serviceLeader'],
      arrange: async (fixture) => {
        await leaderIs(fixture, 'member');
        return fixture.serviceId;
      },
      run: (context, serviceId) => undoLeader(context, { serviceId }),
      state: { read: leads, before: ['Ola Øving'], after: [] },
    },
    'add-seat': {
      may: ['serviceLeader'],
      arrange: theGroup,
      run: (context, serviceId) => addSeat(context, { serviceId, ...municipal }),
      state: { read: seatsForOthers, before: 0, after: 1 },
    },
    'report-leaving': {
      // R23: the member, the service, and the contacts of the service's region and the seat's.
      may: mayRecordLeaving,
      arrange: async ({ seats }) => seats.midt,
      run: async (context, seatId, fixture) => reportLeaving(context, await leaving(fixture, { seatId })),
      state: { read: leavingMembers, before: 0, after: 1 },
    },
    'undo-leaving': {
      may: mayRecordLeaving,
      arrange: async (fixture) => {
        await leaves(fixture);
        return fixture.seats.midt;
      },
      run: (context, seatId) => undoLeaving(context, { seatId }),
      state: { read: leavingMembers, before: 1, after: 0 },
    },
    'retire-seat': {
      may: ['serviceLeader'],
      arrange: async (fixture) => {
        const { serviceId } = fixture;
        const added = await addSeat(await fixture.as('serviceLeader'), { serviceId, ...municipal });
        return idsOf(added).seatId ?? '';
      },
      run: (context, seatId) => retireSeat(context, { seatId }),
      state: { read: seatsForOthers, before: 1, after: 0 },
    },
    'settle-memberships': {
      // Timer work is the program's own.
      may: ['system'],
      arrange: async (fixture) => {
        await leaves(fixture);
        await passDays(fixture, 40);
        return fixture.serviceId;
      },
      run: async (context) => {
        const settled = await settleMemberships(context);
        return isRefusal(settled) ? settled : { ...done({ settled: String(settled) }), repeated: false };
      },
    },
  },
  queries: [
    {
      query: 'group-view',
      what: 'the group and who sits in it: its members, the service, contacts and the coordinator',
      sees: seers,
      arrange: theGroup,
      look: ({ store, actor }, id) => groupView(store, actor, id),
    },
    {
      query: 'group-view',
      what: 'that somebody is proposed: whoever sees the group',
      sees: seers,
      arrange: withNomination,
      look: async ({ store, actor }, id) =>
        (await groupView(store, actor, id))?.seats.some(({ nomination }) => nomination) ? id : null,
    },
    {
      query: 'group-view',
      what: 'who is proposed: those who take part in the nomination',
      sees: ['serviceLeader', 'receivingContact', 'secondReceiving', 'appointingContact', 'coordinator'],
      arrange: withNomination,
      look: async ({ store, actor }, id) =>
        (await groupView(store, actor, id))?.seats.some(({ nomination }) => nomination?.personName)
          ? id
          : null,
    },
    {
      query: 'seat-view',
      what: 'a seat: whoever sees its group',
      sees: seers,
      arrange: async ({ seats }) => seats.midt,
      look: ({ store, actor }, id) => seatView(store, actor, id),
    },
    {
      query: 'new-seat-view',
      what: 'the form for another seat: the leader of the service',
      sees: ['serviceLeader'],
      arrange: theGroup,
      look: ({ store, actor }, id) => newSeatView(store, actor, id),
    },
    {
      query: 'groups-of',
      what: 'the list: the own groups, the own region’s, all for the coordinator',
      sees: ['serviceLeader', 'receivingContact', 'secondReceiving', 'member', 'coordinator'],
      arrange: theGroup,
      look: async ({ store, actor }, id) => {
        const { groups } = await groupsOf(store, actor, { from: 0, most: 10 });
        return groups.filter(({ service }) => service.id === id);
      },
    },
  ],
};

const municipal = { kind: 'other', siteTrustId: null, standsFor: 'kommunehelsetjenesten' } as const;

async function seatsForOthers({ store }: GroupFixture): Promise<number> {
  const rows = await store.db
    .selectFrom('seat')
    .select('id')
    .where('kind', '=', 'other')
    .where('retired_at', 'is', null)
    .execute();
  return rows.length;
}

async function leavingMembers({ store }: GroupFixture): Promise<number> {
  const rows = await store.db
    .selectFrom('membership')
    .select('id')
    .where('ends_on', 'is not', null)
    .execute();
  return rows.length;
}

async function theGroup({ serviceId }: GroupFixture): Promise<string> {
  return serviceId;
}

async function withNomination(fixture: GroupFixture): Promise<string> {
  await nominationAt(fixture, 'forward');
  return fixture.serviceId;
}

async function leads({ store, serviceId }: GroupFixture): Promise<string[]> {
  const rows = await store.db
    .selectFrom('reference_group')
    .innerJoin('person', 'person.id', 'reference_group.leader_id')
    .select('person.name')
    .where('service_id', '=', serviceId)
    .execute();
  return rows.map(({ name }) => name);
}
