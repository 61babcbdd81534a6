import type { ContactsText } from '../nb/contacts.ts';

export const contacts: ContactsText = {
  title: 'Who is responsible?',
  nav: 'Contact',
  lead: 'The contacts of the service unit in each region, and the national service unit.',
  national: 'National service unit',
  nobody: 'Nobody has been named yet',
  ofService: 'Leader of the service',
  ofGroup: 'Leader of the group',
  unit: 'Service unit',
  unitIn: (region, names) => `${region}: ${names}`,
  team: (name) => `The channel is in the team ${name}.`,
  regions: 'The regions',
  services: 'Services',
  search: 'Find who is responsible for a service',
  searchHint: 'Type some of its name',
  noneFound: 'No service has a name like that. Try fewer letters.',
  write: (name) => `Write an e-mail to ${name}`,
  open: 'Open the list of contacts',
};
