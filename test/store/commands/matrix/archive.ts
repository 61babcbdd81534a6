import { contactsView } from '../../../../store/queries/contacts-view.ts';
import { everybody } from '../../../support/everybody.ts';
import type { Matrix } from './matrix.ts';

export const matrix: Matrix = {
  commands: {},
  queries: [
    {
      query: 'contacts-view',
      what: 'who answers for what: every person whom the program knows',
      sees: everybody.filter((who) => who !== 'system'),
      look: ({ store, actor }) => contactsView(store, actor, {}),
    },
  ],
};
