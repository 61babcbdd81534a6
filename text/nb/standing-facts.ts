/** Websites and registers, as the services said last. */
export const standingFacts = {
  title: 'Nettsider og registre',
  lead: 'Slik tjenestene svarte i den siste årsrapporten de leverte.',
  onlyLacking: 'Bare der nettsiden mangler noe',
  export: 'Last ned som Excel',
  count: (lacking: string, all: string) => `${lacking} av ${all} nettsider mangler noe`,
  fromYear: (year: string) => `årsrapporten for ${year}`,
  notReported: 'har ikke levert ennå',
  noWebsite: 'Ingen nettside er oppgitt',
  whole: (points: string) => `Alt er på plass (${points})`,
  lacks: (missing: string, points: string) => `Mangler ${missing} av ${points}`,
  noRegisters: 'Ingen registre',
  coverage: (percent: string) => `dekning ${percent} prosent`,
  used: 'resultatene er brukt',
  notUsed: 'resultatene er ikke brukt',
  columns: {
    service: 'Tjeneste',
    region: 'Region',
    year: 'År',
    website: 'Nettside',
    missing: 'Mangler på nettsiden',
    registers: 'Registre',
  },
};

export type StandingFactsText = typeof standingFacts;
