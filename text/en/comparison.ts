import type { ComparisonText } from '../nb/comparison.ts';

export const comparison: ComparisonText = {
  title: 'Year by year',
  ofService: (service) => `Year by year: ${service}`,
  ofRegion: (region) => `Year by year: ${region}`,
  link: 'Compare with earlier years',
  beside: (year) => `${year} beside earlier years`,
  show: 'See year by year',
  linkRegions: 'Compare years for a region',
  lead: 'The numbers are from the reports as they were handed in.',
  leadRegion:
    'The numbers are the sum of what the services in the region handed in. Where fewer did, the sum is smaller: see how many reports each year has.',
  none: 'No reports that can be compared have been handed in yet.',
  reports: 'Reports',
  year: 'Year',
  activity: 'Activity',
  research: 'Research',
  access: 'Patients from each region, against its people',
  accessOfAll: 'Patients from each region at all services, against its people',
  bar: (year, value) => `${year}: ${value}`,
  accessBar: (year, count, rate) => `${year}: ${count}, ${rate} for 100,000 people`,
  missing: (year) => `${year}: not stated`,
  rateColumn: (region) => `${region}, for 100,000`,
  population: (year) => `The numbers of people are of ${year} for all years.`,
  chartAlt: (title) => `Bars for each year. ${title}. The numbers are in the table.`,
  perHundredThousand: 'for 100,000 people',
  documents: 'The comparison as a document',
};
