import { welcomeNewcomers } from '../../../../store/commands/welcome-newcomers.ts';
import { groupDeeds } from '../../../../store/queries/group-deeds.ts';
import { groupHistory } from '../../../../store/queries/group-history.ts';
import { groupYear } from '../../../../store/queries/group-year.ts';
import { onboardingView } from '../../../../store/queries/onboarding-view.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { ledBy } from '../../../support/milestone-steps.ts';
import type { Matrix } from './matrix.ts';

const led = (fixture: GroupFixture) => ledBy(fixture, 'lineLeader');

export const matrix: Matrix = {
  commands: {
    'welcome-newcomers': {
      may: ['system'],
      arrange: async () => '',
      run: async (context) => {
        const found = await welcomeNewcomers(context);
        return typeof found === 'number' ? {} : found;
      },
    },
  },
  queries: [
    {
      query: 'group-deeds',
      what: 'what is begun in a group: whoever takes part in it, and the service’s leader',
      // The other leader has a service too.
      sees: ['serviceLeader', 'otherLeader', 'lineLeader', 'member'],
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      look: ({ store, actor }) => groupDeeds(store, actor),
    },
    {
      query: 'group-year',
      what: 'what comes in a group’s year: whoever takes part in it, and whoever answers for it',
      sees: ['serviceLeader', 'lineLeader', 'receivingContact', 'secondReceiving', 'member', 'coordinator'],
      arrange: led,
      look: ({ store, actor }, serviceId) => groupYear(store, actor, serviceId),
    },
    {
      query: 'group-history',
      what: 'who has sat in it: the same, and the contacts of all regions (R20)',
      sees: [
        'serviceLeader',
        'lineLeader',
        'receivingContact',
        'secondReceiving',
        'appointingContact',
        'otherContact',
        'member',
        'coordinator',
      ],
      arrange: led,
      look: ({ store, actor }, serviceId) => groupHistory(store, actor, serviceId),
    },
    {
      query: 'onboarding-view',
      what: 'how a group works: whoever sits in it, and whoever leads the service',
      sees: ['serviceLeader', 'member'],
      arrange: led,
      look: ({ store, actor }, serviceId) => onboardingView(store, actor, serviceId),
    },
  ],
};
