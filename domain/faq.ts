import type { SettingKey } from './settings.ts';

/**
 * What is asked and answered in general, as ids, rules and sources. The words are in `text/<language>/faq*.ts`; a
 * rule that an answer follows is explained in `docs/rules.md`.
 */

/** The public pages that answers are taken from. */
export const faqSources = {
  mandate: 'https://www.helse-sorost.no/rhfsnt',
  guide: 'https://www.regjeringen.no/no/tema/helse-og-omsorg/sykehus/nasjonale-tjenester/id614574/',
  regulation: 'https://lovdata.no/dokument/SF/forskrift/2010-12-17-1706',
  unit: 'https://www.helse-vest.no/helsefagleg/samarbeid/rhf-enes-servicemiljo-for-nasjonale-tjenester-nettverk-og-sentre/om-servicemiljoet',
} as const;
export type FaqSource = keyof typeof faqSources;

type Facts = {
  /** Rules that the answer follows; none where it only says what there is. */
  readonly rules: readonly string[];
  readonly sources: readonly [FaqSource, ...FaqSource[]];
  /** Entries that whoever asks this often asks next, most likely first. */
  readonly related: readonly string[];
};

/** In the order in which the list shows them: the group, its members, the report, and whom to ask. */
const facts = {
  mandate: {
    rules: ['R1'],
    sources: ['mandate', 'regulation'],
    related: ['tasks-treatment', 'composition', 'networks'],
  },
  'tasks-treatment': {
    rules: ['R26', 'R33'],
    sources: ['mandate'],
    related: ['meetings', 'report-parts', 'problems'],
  },
  'tasks-competence': {
    rules: ['R26', 'R33'],
    sources: ['mandate'],
    related: ['meetings', 'report-parts', 'problems'],
  },
  'tasks-centre': { rules: ['R33'], sources: ['mandate'], related: ['meetings', 'report-parts', 'problems'] },
  composition: {
    rules: ['R2', 'R5', 'R7', 'R11', 'R14'],
    sources: ['mandate'],
    related: ['host-region', 'service-seat', 'user-representatives'],
  },
  'host-region': {
    rules: ['R2', 'R3', 'R4'],
    sources: ['mandate'],
    related: ['composition', 'group-leader', 'who-appoints'],
  },
  'service-seat': {
    rules: ['R5', 'R6'],
    sources: ['mandate'],
    related: ['composition', 'who-appoints', 'group-leader'],
  },
  'user-representatives': {
    rules: ['R7', 'R22'],
    sources: ['mandate'],
    related: ['user-costs', 'composition', 'who-appoints'],
  },
  'other-members': { rules: ['R11', 'R14'], sources: ['mandate'], related: ['composition', 'who-appoints'] },
  'group-leader': {
    rules: ['R8', 'R9'],
    sources: ['mandate'],
    related: ['report-parts', 'composition', 'host-region'],
  },
  networks: { rules: ['R1'], sources: ['mandate', 'guide'], related: ['mandate', 'report-deadlines'] },
  ern: { rules: ['R15'], sources: ['mandate', 'guide'], related: ['mandate', 'networks'] },
  'appointment-steps': {
    rules: ['R16', 'R17', 'R18', 'R19', 'R20'],
    sources: ['mandate'],
    related: ['who-appoints', 'line-leader', 'no-candidate'],
  },
  'who-appoints': {
    rules: ['R19', 'R20', 'R22'],
    sources: ['mandate'],
    related: ['appointment-steps', 'contacts', 'term-of-office'],
  },
  'line-leader': {
    rules: ['R18'],
    sources: ['mandate'],
    related: ['effort', 'travel-costs', 'appointment-steps'],
  },
  'no-candidate': {
    rules: ['R21'],
    sources: ['mandate'],
    related: ['contacts', 'appointment-steps', 'user-representatives'],
  },
  deputies: { rules: ['R10'], sources: ['mandate'], related: ['leaving', 'meetings'] },
  'term-of-office': { rules: ['R24'], sources: ['mandate'], related: ['leaving', 'who-appoints'] },
  leaving: {
    rules: ['R23'],
    sources: ['mandate'],
    related: ['deputies', 'term-of-office', 'appointment-steps'],
  },
  effort: {
    rules: ['R13', 'R25'],
    sources: ['mandate'],
    related: ['meetings', 'line-leader', 'travel-costs'],
  },
  meetings: { rules: ['R25'], sources: ['mandate'], related: ['meeting-costs', 'effort', 'deputies'] },
  'travel-costs': {
    rules: ['R27'],
    sources: ['mandate'],
    related: ['meeting-costs', 'user-costs', 'line-leader'],
  },
  'meeting-costs': {
    rules: ['R28'],
    sources: ['mandate'],
    related: ['travel-costs', 'user-costs', 'meetings'],
  },
  'user-costs': {
    rules: ['R28'],
    sources: ['mandate'],
    related: ['user-representatives', 'travel-costs', 'meeting-costs'],
  },
  problems: { rules: ['R26'], sources: ['mandate'], related: ['contacts', 'tasks-treatment'] },
  'report-deadlines': {
    rules: ['R30'],
    sources: ['unit', 'guide'],
    related: ['report-submission', 'report-parts'],
  },
  'report-submission': {
    rules: ['R31', 'R35'],
    sources: ['unit', 'guide'],
    related: ['report-deadlines', 'report-parts'],
  },
  'report-parts': {
    rules: ['R31', 'R32', 'R33', 'R34'],
    sources: ['mandate', 'unit'],
    related: ['report-deadlines', 'report-submission', 'group-leader'],
  },
  contacts: { rules: ['R59'], sources: ['unit'], related: ['problems', 'no-candidate'] },
} as const satisfies Readonly<Record<string, Facts>>;

export type FaqId = keyof typeof facts;

/** Answers that are others where a coordinator has chosen the older document's way. */
export const settingOfAnswer: Readonly<Partial<Record<FaqId, SettingKey>>> = {
  'appointment-steps': 'proposal-route',
  'no-candidate': 'request-route',
  'report-deadlines': 'group-deadline',
};

export type FaqFacts = Omit<Facts, 'related'> & { readonly related: readonly FaqId[] };

/** Rules, sources and what is asked next, for each entry. */
export const faqFacts: Readonly<Record<FaqId, FaqFacts>> = facts;

export const faqIds = Object.keys(facts) as readonly FaqId[];

export function isFaqId(value: unknown): value is FaqId {
  return faqIds.includes(value as FaqId);
}
