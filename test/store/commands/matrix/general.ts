import { chooseLanguage } from '../../../../store/commands/choose-language.ts';
import { chooseSettings } from '../../../../store/commands/choose-settings.ts';
import { giveDraftKey } from '../../../../store/commands/give-draft-key.ts';
import { retryDelivery } from '../../../../store/commands/retry-delivery.ts';
import { deliveryProblems } from '../../../../store/queries/delivery-problems.ts';
import { heldData } from '../../../../store/queries/held-data.ts';
import { homeView } from '../../../../store/queries/home-view.ts';
import { chosenService } from '../../../../store/queries/search-services.ts';
import { settingsView } from '../../../../store/queries/settings-view.ts';
import { proposalRoute } from '../../../../store/setting.ts';
import { everybody } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { nominationAt } from '../../../support/nomination-steps.ts';
import type { Matrix } from './matrix.ts';

const everyPerson = everybody.filter((who) => who !== 'system');

/** The older documents' ways. */
const older = {
  'proposal-route': 'member-region',
  'request-route': 'member-region',
  'group-deadline': 'march',
  'deciding-authority': 'ministry',
} as const;

export const matrix: Matrix = {
  commands: {
    'choose-language': {
      may: everyPerson,
      arrange: async () => 'en',
      run: (context) => chooseLanguage(context, { language: 'en' }),
    },
    'give-draft-key': {
      may: everyPerson,
      arrange: async () => '',
      run: (context) => giveDraftKey(context),
    },
    'choose-settings': {
      may: ['coordinator'],
      arrange: async () => '',
      run: (context) => chooseSettings(context, older),
      state: {
        read: async ({ store }) => await proposalRoute(store.db),
        before: 'service-region',
        after: 'member-region',
      },
    },
    'retry-delivery': {
      may: ['coordinator'],
      arrange: unreachableMessage,
      run: (context, messageId) => retryDelivery(context, { messageId }),
    },
  },
  queries: [
    {
      query: 'search-services',
      what: 'the services to choose from: leaders and members the own, contacts those with a seat for their region',
      sees: [
        'serviceLeader',
        'receivingContact',
        'secondReceiving',
        'appointingContact',
        'otherContact',
        'member',
        'coordinator',
      ],
      arrange: async (fixture) => fixture.serviceId,
      look: ({ store, actor }, serviceId) => chosenService(store, actor, serviceId),
    },
    {
      query: 'settings-view',
      what: 'what is chosen for everybody: the coordinator, who chooses',
      sees: ['coordinator'],
      look: ({ store, actor }) => settingsView(store, actor),
    },
    {
      query: 'home-view',
      what: 'the home card: every person the own',
      sees: everyPerson,
      look: async ({ store, actor }) => {
        const home = await homeView(store, actor);
        return actor.kind === 'person' && home?.name === actor.name ? home : null;
      },
    },
    {
      query: 'held-data',
      what: 'what is kept about people: every person the own',
      sees: everyPerson,
      look: async ({ store, actor }) => {
        const held = await heldData(store, actor);
        const person = held?.find(({ table }) => table === 'person')?.rows ?? [];
        return actor.kind === 'person' && person.length === 1 && person[0]?.name === actor.name ? held : null;
      },
    },
    {
      query: 'delivery-problems',
      what: 'what could not be delivered: the coordinator, and the contacts of the regions concerned',
      sees: ['receivingContact', 'secondReceiving', 'appointingContact', 'coordinator', 'system'],
      arrange: unreachableMessage,
      look: ({ store, actor }) => deliveryProblems(store, actor, { most: 50 }),
    },
  ],
};

/** The question to the candidate, which reached nobody. */
async function unreachableMessage(fixture: GroupFixture): Promise<string> {
  const subject = await nominationAt(fixture, 'consent');
  const { id } = await fixture.store.db
    .updateTable('outgoing_message')
    .set({ state: 'unreachable', problem: 'outside-tenant' })
    .where('subject_id', '=', subject)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
