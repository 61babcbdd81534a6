import type { StandingFactsText } from '../nb/standing-facts.ts';

export const standingFacts: StandingFactsText = {
  title: 'Websites and registers',
  lead: 'As the services answered in the newest annual report that they handed in.',
  onlyLacking: 'Only where the website lacks something',
  export: 'Download as Excel',
  count: (lacking, all) => `${lacking} of ${all} websites lack something`,
  fromYear: (year) => `the annual report for ${year}`,
  notReported: 'has not handed in yet',
  noWebsite: 'No website is given',
  whole: (points) => `All is there (${points})`,
  lacks: (missing, points) => `Lacks ${missing} of ${points}`,
  noRegisters: 'No registers',
  coverage: (percent) => `coverage ${percent} percent`,
  used: 'results are used',
  notUsed: 'results are not used',
  columns: {
    service: 'Service',
    region: 'Region',
    year: 'Year',
    website: 'Website',
    missing: 'Lacking on the website',
    registers: 'Registers',
  },
};
