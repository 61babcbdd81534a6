import { sendWeeklyCards } from '../../../../store/commands/send-weekly-cards.ts';
import { updateWeeklyCards } from '../../../../store/commands/update-weekly-cards.ts';
import { regionList } from '../../../../store/queries/region-list.ts';
import { regionView, regionViews } from '../../../../store/queries/region-view.ts';
import { weeklyView } from '../../../../store/queries/weekly-view.ts';
import { contactsAndCoordinator } from '../../../support/everybody.ts';
import { weeklyCardOf } from '../../../support/weekly-steps.ts';
import type { Matrix } from './matrix.ts';

const sees = ['appointingContact', 'coordinator'] as const;
const channels = ['appointingChannel'] as const;

export const matrix: Matrix = {
  commands: {
    'send-weekly-cards': {
      may: ['system'],
      arrange: async () => '',
      run: (context) => sendWeeklyCards(context),
    },
    'update-weekly-cards': {
      may: ['system'],
      arrange: async () => '',
      run: (context) => updateWeeklyCards(context),
    },
  },
  queries: [
    {
      query: 'region-view',
      what: 'a region’s figures: its contacts, its channel, and the coordinator',
      sees,
      channels,
      look: ({ store, actor }) => regionView(store, actor, 'nord'),
    },
    {
      query: 'region-view',
      what: 'the own regions: contacts and channels theirs, the coordinator all',
      sees: contactsAndCoordinator,
      channels: ['receivingChannel', 'appointingChannel', 'otherChannel'],
      look: ({ store, actor }) => regionViews(store, actor),
    },
    {
      query: 'region-list',
      what: 'a region’s lists: its contacts, its channel, and the coordinator',
      sees,
      channels,
      look: ({ store, actor }) =>
        regionList(store, actor, { region: 'nord', list: 'vacant', from: 0, most: 10 }),
    },
    {
      query: 'weekly-view',
      what: 'a region’s card of the week: its contacts, its channel, and the coordinator',
      sees,
      channels,
      arrange: (fixture) => weeklyCardOf(fixture, 'nord'),
      look: ({ store, actor }, id) => weeklyView(store, actor, id),
    },
  ],
};
