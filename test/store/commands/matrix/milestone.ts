import { recordMilestone } from '../../../../store/commands/record-milestone.ts';
import { settleMilestones } from '../../../../store/commands/settle-milestones.ts';
import { milestoneView } from '../../../../store/queries/milestone-view.ts';
import type { Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { ledBy } from '../../../support/milestone-steps.ts';
import type { Matrix } from './matrix.ts';

/** Who was at the meeting, and who answers for the service: the line leader leads the group here. */
const recorders: readonly Who[] = [
  'serviceLeader',
  'lineLeader',
  'receivingContact',
  'secondReceiving',
  'coordinator',
];

export const matrix: Matrix = {
  commands: {
    'settle-milestones': {
      may: ['system'],
      arrange: async () => '',
      run: (context) => settleMilestones(context),
    },
    'record-milestone': {
      may: recorders,
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      run: (context, serviceId) =>
        recordMilestone(context, { serviceId, kind: 'meeting', day: '2026-11-20' }),
      state: { read: lastMet, before: null, after: '2026-11-20' },
    },
  },
  queries: [
    {
      query: 'milestone-view',
      what: 'the meetings of a group: whoever may record one',
      sees: recorders,
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      look: ({ store, actor }, serviceId) => milestoneView(store, actor, { serviceId, kind: 'meeting' }),
    },
    {
      query: 'milestone-view',
      what: 'the term of a service: its region and the coordinator',
      sees: ['receivingContact', 'secondReceiving', 'coordinator'],
      arrange: async ({ serviceId }) => serviceId,
      look: ({ store, actor }, serviceId) => milestoneView(store, actor, { serviceId, kind: 'term' }),
    },
  ],
};

async function lastMet({ store, serviceId }: GroupFixture): Promise<unknown> {
  const group = await store.db
    .selectFrom('reference_group')
    .select('last_met_on')
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  return group?.last_met_on;
}
