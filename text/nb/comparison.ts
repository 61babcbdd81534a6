/** Years beside each other, for a service and for a region. */
export const comparison = {
  title: 'År for år',
  ofService: (service: string) => `År for år: ${service}`,
  ofRegion: (region: string) => `År for år: ${region}`,
  link: 'Sammenlign med tidligere år',
  beside: (year: string) => `${year} mot tidligere år`,
  show: 'Se år for år',
  linkRegions: 'Sammenlign år for en region',
  lead: 'Tallene er fra rapportene slik de ble levert.',
  leadRegion:
    'Tallene er summen av det tjenestene i regionen har levert. Har færre levert, blir summen mindre: se hvor mange rapporter hvert år har.',
  none: 'Det er ikke levert rapporter som kan sammenlignes ennå.',
  reports: 'Rapporter',
  year: 'År',
  activity: 'Aktivitet',
  research: 'Forskning',
  access: 'Pasienter fra hver region, mot folketallet',
  accessOfAll: 'Pasienter fra hver region ved alle tjenestene, mot folketallet',
  bar: (year: string, value: string) => `${year}: ${value}`,
  accessBar: (year: string, count: string, rate: string) =>
    `${year}: ${count}, ${rate} per 100 000 innbyggere`,
  missing: (year: string) => `${year}: ikke oppgitt`,
  rateColumn: (region: string) => `${region}, per 100 000`,
  population: (year: string) => `Folketallet er fra ${year} for alle årene.`,
  chartAlt: (title: string) => `Stolper for hvert år. ${title}. Tallene står i tabellen.`,
  perHundredThousand: 'per 100 000 innbyggere',
  documents: 'Sammenligningen som dokument',
};

export type ComparisonText = typeof comparison;
