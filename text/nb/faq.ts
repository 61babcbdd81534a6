import type { FaqId, FaqSource } from '../../domain/faq.ts';
import { faqAboutGroups } from './faq-group.ts';
import { faqAboutMembers } from './faq-member.ts';
import { olderAnswers } from './faq-older.ts';
import { faqAboutReports } from './faq-report.ts';

/** A question in general, and its answer; paragraphs are set apart by an empty line. */
export type FaqEntryText = { readonly question: string; readonly answer: string };
export type FaqEntriesText = Readonly<Record<FaqId, FaqEntryText>>;

const entries: FaqEntriesText = { ...faqAboutGroups, ...faqAboutMembers, ...faqAboutReports };

const sources: Readonly<Record<FaqSource, string>> = {
  mandate: 'mandatet for referansegruppene',
  guide: 'departementets sider om nasjonale tjenester',
  regulation: 'forskriften om nasjonale tjenester',
  unit: 'sidene til servicemiljøet',
};

/** Questions and answers, and the words around them. */
export const faq = {
  entries,
  olderAnswers,
  listTitle: 'Hva lurer du på?',
  listLead: 'Skriv et spørsmål til meg, eller velg fra listen.',
  foundTitle: 'Mente du ett av disse?',
  youAsked: (asked: string) => `Du spurte: «${asked}»`,
  notFound: (asked: string) => `Jeg fant ikke noe svar på «${asked}».`,
  searchLabel: 'Spørsmålet ditt',
  searchHint: 'For eksempel: Hvem dekker reisen?',
  find: 'Finn svar',
  open: 'Vis svaret',
  source: (links: string) => `Kilde: ${links}`,
  sources,
  related: 'Andre spør også',
  more: 'Flere spørsmål',
  unhelpful: 'Hjalp ikke',
  askUnit: 'Spør servicemiljøet',
  askLabel: 'Hva vil du vite?',
  askNeeded: 'Skriv hva du lurer på.',
  askNote:
    'Servicemiljøet er regionens kontaktpersoner for de nasjonale tjenestene. De svarer deg her i chatten.',
  send: 'Send spørsmålet',
  contacts: (region: string, names: string) => `${region}: ${names}`,
  noContacts: 'ingen kontaktperson er lagt inn',
  contactsInPrivate: 'Navnene får du i den private chatten med meg.',
};

export type FaqText = typeof faq;
