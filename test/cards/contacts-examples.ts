import { contactsModel, renderContacts } from '../../cards/contacts/contacts.ts';
import type { Contact, ContactsView } from '../../domain/views/contacts.ts';
import { regions } from '../../domain/vocabulary.ts';
import type { Example } from './every-card.ts';
import { vacancyView } from './example-views.ts';

const { service } = vacancyView();
const person = (name: string): Contact => ({ personId: name, name, email: null });
const many = ['Rune *Kladd*', 'Siv Demo', 'Per Prøve', 'Anne Eksempel', 'Ola Test'].map(person);

function viewOf(people: readonly Contact[], services: number): ContactsView {
  const [groupLeader = null] = people;
  const of = { service, region: 'vest', leaders: people, groupLeader, hasGroup: true } as const;
  return {
    ...{ seesTeams: false, administers: false },
    regions: regions.map((region) => ({ region, contacts: people, team: null })),
    coordinators: people,
    services: Array.from({ length: services }, () => of),
  };
}

const choice = { mayChoose: true, chosen: service };

export const contactsExamples: readonly Example[] = (
  [
    ['some', viewOf(many, 5)],
    ['nobody', viewOf([], 1)],
    ['a reader without a service', viewOf(many, 0)],
  ] as const
).map(([of, view]) => ({
  card: 'contacts',
  of,
  draw: (context) => renderContacts(view, context, choice),
  model: (context) => contactsModel(view, context, choice),
}));
