import type { FaqText } from '../nb/faq.ts';
import { faqAboutGroups } from './faq-group.ts';
import { faqAboutMembers } from './faq-member.ts';
import { olderAnswers } from './faq-older.ts';
import { faqAboutReports } from './faq-report.ts';

/** Questions and answers, and the words around them. */
export const faq: FaqText = {
  entries: { ...faqAboutGroups, ...faqAboutMembers, ...faqAboutReports },
  olderAnswers,
  listTitle: 'Kva lurer du på?',
  listLead: 'Skriv eit spørsmål til meg, eller vel frå lista.',
  foundTitle: 'Meinte du eitt av desse?',
  youAsked: (asked) => `Du spurde: «${asked}»`,
  notFound: (asked) => `Eg fann ikkje noko svar på «${asked}».`,
  searchLabel: 'Spørsmålet ditt',
  searchHint: 'Til dømes: Kven dekkjer reisa?',
  find: 'Finn svar',
  open: 'Vis svaret',
  source: (links) => `Kjelde: ${links}`,
  sources: {
    mandate: 'mandatet for referansegruppene',
    guide: 'sidene til departementet om nasjonale tenester',
    regulation: 'forskrifta om nasjonale tenester',
    unit: 'sidene til servicemiljøet',
  },
  related: 'Andre spør òg',
  more: 'Fleire spørsmål',
  unhelpful: 'Hjelpte ikkje',
  askUnit: 'Spør servicemiljøet',
  askLabel: 'Kva vil du vite?',
  askNeeded: 'Skriv kva du lurer på.',
  askNote:
    'Servicemiljøet er kontaktpersonane i regionen for dei nasjonale tenestene. Dei svarar deg her i chatten.',
  send: 'Send spørsmålet',
  contacts: (region, names) => `${region}: ${names}`,
  noContacts: 'ingen kontaktperson er lagd inn',
  contactsInPrivate: 'Namna får du i den private chatten med meg.',
};
