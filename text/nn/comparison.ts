import type { ComparisonText } from '../nb/comparison.ts';

export const comparison: ComparisonText = {
  title: 'År for år',
  ofService: (service) => `År for år: ${service}`,
  ofRegion: (region) => `År for år: ${region}`,
  link: 'Samanlikn med tidlegare år',
  beside: (year) => `${year} mot tidlegare år`,
  show: 'Sjå år for år',
  linkRegions: 'Samanlikn år for ein region',
  lead: 'Tala er frå rapportane slik dei vart leverte.',
  leadRegion:
    'Tala er summen av det tenestene i regionen har levert. Har færre levert, blir summen mindre: sjå kor mange rapportar kvart år har.',
  none: 'Det er ikkje levert rapportar som kan samanliknast enno.',
  reports: 'Rapportar',
  year: 'År',
  activity: 'Aktivitet',
  research: 'Forsking',
  access: 'Pasientar frå kvar region, mot folketalet',
  accessOfAll: 'Pasientar frå kvar region ved alle tenestene, mot folketalet',
  bar: (year, value) => `${year}: ${value}`,
  accessBar: (year, count, rate) => `${year}: ${count}, ${rate} per 100 000 innbyggjarar`,
  missing: (year) => `${year}: ikkje oppgitt`,
  rateColumn: (region) => `${region}, per 100 000`,
  population: (year) => `Folketalet er frå ${year} for alle åra.`,
  chartAlt: (title) => `Søyler for kvart år. ${title}. Tala står i tabellen.`,
  perHundredThousand: 'per 100 000 innbyggjarar',
  documents: 'Samanlikninga som dokument',
};
