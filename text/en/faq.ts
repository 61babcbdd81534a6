import type { FaqText } from '../nb/faq.ts';
import { faqAboutGroups } from './faq-group.ts';
import { faqAboutMembers } from './faq-member.ts';
import { olderAnswers } from './faq-older.ts';
import { faqAboutReports } from './faq-report.ts';

/** Questions and answers, and the words around them. */
export const faq: FaqText = {
  entries: { ...faqAboutGroups, ...faqAboutMembers, ...faqAboutReports },
  olderAnswers,
  listTitle: 'What would you like to know?',
  listLead: 'Write a question to me, or choose from the list.',
  foundTitle: 'Did you mean one of these?',
  youAsked: (asked) => `You asked: “${asked}”`,
  notFound: (asked) => `I found no answer to “${asked}”.`,
  searchLabel: 'Your question',
  searchHint: 'For instance: Who pays for travel?',
  find: 'Find an answer',
  open: 'Show the answer',
  source: (links) => `Source: ${links}`,
  sources: {
    mandate: 'the mandate of the reference groups (in Norwegian)',
    guide: 'the ministry’s pages on national services (in Norwegian)',
    regulation: 'the regulation on national services (in Norwegian)',
    unit: 'the service unit’s pages (in Norwegian)',
  },
  related: 'Others also ask',
  more: 'More questions',
  unhelpful: 'Did not help',
  askUnit: 'Ask the service unit',
  askLabel: 'What would you like to know?',
  askNeeded: 'Write what you would like to know.',
  askNote:
    'The service unit is the contacts in the region for the national services. They answer you here in the chat.',
  send: 'Send the question',
  contacts: (region, names) => `${region}: ${names}`,
  noContacts: 'no contact has been entered',
  contactsInPrivate: 'You get the names in the private chat with me.',
};
