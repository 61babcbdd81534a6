import { designateLeader } from '../../../../store/commands/designate-leader.ts';
import { undoLeader } from '../../../../store/commands/undo-leader.ts';
import { groupView } from '../../../../store/queries/group-view.ts';
import { groupsOf } from '../../../../store/queries/groups-of.ts';
import type { Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { designation, leaderIs } from '../../../support/group-steps.ts';
import { nominationAt } from '../../../support/nomination-steps.ts';
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
