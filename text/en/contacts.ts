import type { ContactsText } from '../nb/contacts.ts';

export const contacts: ContactsText = {
  title: 'Who is responsible?',
  nav: 'Contact',
  lead: 'The contacts of the service unit in each region, and the national service unit.',
  national: 'National service unit',
  /** Where nobody is, what happens meanwhile, or who sees to it. */
  nobody: {
    region: 'Nobody is set up yet. The national service unit answers meanwhile.',
    service: 'Nobody is set up yet. Ask the service unit.',
    group: 'Nobody leads the group now. The leader of the service records whom the trust designates.',
    national: 'Nobody is set up yet. Whoever runs Samråd sets up the first.',
  },
  setUp: 'Set somebody up in the administration',
  ofService: 'Leader of the service',
  ofGroup: 'Leader of the group',
  unit: 'Service unit',
  unitIn: (region, names) => `${region}: ${names}`,
  team: (name) => `The channel is in the team ${name}.`,
  noTeam: 'No channel is connected. A contact writes “connect channel” in the channel.',
  regions: 'The regions',
  services: 'Services',
  search: 'Find who is responsible for a service',
  searchHint: 'Type some of its name',
  noneFound: 'No service has a name like that. Try fewer letters.',
  write: (name) => `Write an e-mail to ${name}`,
  open: 'Open the list of contacts',
};
