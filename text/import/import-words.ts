import type { ColumnKey, ImportKind } from '../../domain/import/kinds.ts';
import { grantedRoles, languages, regions, seatKinds, serviceTypes } from '../../domain/vocabulary.ts';
import { common } from '../nb/common.ts';

/** The files are in bokmål whoever reads them, so that a file means the same to everybody. */
export const sheetTitles: Readonly<Record<ImportKind, string>> = {
  trust: 'Helseforetak',
  service: 'Tjenester',
  site: 'Lokaliteter',
  person: 'Personer',
  identity: 'Kontoer',
  role: 'Roller',
  group: 'Referansegrupper',
  seat: 'Plasser',
  membership: 'Medlemmer',
};

/** A sheet that explains the others; nothing is read from it. */
export const guideTitle = 'Les meg';

const headings: Readonly<Record<ColumnKey, string>> = {
  id: 'Nøkkel i Samråd',
  name: 'Navn',
  shortName: 'Kortnavn',
  region: 'Region',
  code: 'Kode',
  type: 'Type',
  nameNn: 'Navn på nynorsk',
  nameEn: 'Navn på engelsk',
  isErn: 'Nettverk for ERN',
  startedOn: 'Startet',
  evaluatedOn: 'Sist evaluert',
  termEndsOn: 'Varer til og med',
  service: 'Tjeneste',
  trust: 'Helseforetak',
  isResponsible: 'Ansvarlig',
  email: 'E-post',
  competence: 'Fagområde',
  language: 'Språk',
  person: 'Person',
  tenant: 'Organisasjon',
  objectId: 'Objekt-ID',
  role: 'Rolle',
  from: 'Fra dato',
  until: 'Til dato',
  decidedBy: 'Bestemt av',
  decidedOn: 'Bestemt dato',
  lastMetOn: 'Siste møte',
  kind: 'Plass',
  standsFor: 'Plassen står for',
  number: 'Nummer',
  vacantSince: 'Ledig siden',
  isRetired: 'Tatt ut av bruk',
};

const ownHeadings: Readonly<Partial<Record<ImportKind, Partial<Record<ColumnKey, string>>>>> = {
  trust: { name: 'Helseforetak' },
  service: { name: 'Tjeneste' },
  group: { person: 'Leder' },
};

/** "Tjeneste", over the column of the kind's sheet. */
export function headingOf(kind: ImportKind, column: ColumnKey): string {
  return ownHeadings[kind]?.[column] ?? headings[column];
}

type ChoiceType = 'yes-no' | 'region' | 'service-type' | 'seat-kind' | 'role' | 'language';

const seatWords = {
  regional: 'regional representant',
  service: 'tjenestens representant',
  user: 'brukerrepresentant',
  other: 'andre',
  secretary: 'sekretær',
} as const;
const languageWords = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' } as const;

/** The words of each choice: the first is the one that is written; the code itself is understood too. */
export const choiceWords: Readonly<Record<ChoiceType, Readonly<Record<string, string>>>> = {
  'yes-no': { yes: 'ja', no: 'nei' },
  region: Object.fromEntries(regions.map((one) => [one, common.regions[one]])),
  'service-type': Object.fromEntries(serviceTypes.map((one) => [one, common.serviceTypes[one]])),
  'seat-kind': Object.fromEntries(seatKinds.map((one) => [one, seatWords[one]])),
  role: Object.fromEntries(grantedRoles.map((one) => [one, common.roles[one]])),
  language: Object.fromEntries(languages.map((one) => [one, languageWords[one]])),
};

export function isChoice(type: string): type is ChoiceType {
  return Object.hasOwn(choiceWords, type);
}
