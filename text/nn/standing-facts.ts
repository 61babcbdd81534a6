import type { StandingFactsText } from '../nb/standing-facts.ts';

export const standingFacts: StandingFactsText = {
  title: 'Nettsider og register',
  lead: 'Slik tenestene svarte i den siste årsrapporten dei leverte.',
  onlyLacking: 'Berre der nettsida manglar noko',
  export: 'Last ned som Excel',
  count: (lacking, all) => `${lacking} av ${all} nettsider manglar noko`,
  fromYear: (year) => `årsrapporten for ${year}`,
  notReported: 'har ikkje levert enno',
  noWebsite: 'Inga nettside er oppgitt',
  whole: (points) => `Alt er på plass (${points})`,
  lacks: (missing, points) => `Manglar ${missing} av ${points}`,
  noRegisters: 'Ingen register',
  coverage: (percent) => `dekning ${percent} prosent`,
  used: 'resultata er brukte',
  notUsed: 'resultata er ikkje brukte',
  columns: {
    service: 'Teneste',
    region: 'Region',
    year: 'År',
    website: 'Nettside',
    missing: 'Manglar på nettsida',
    registers: 'Register',
  },
};
