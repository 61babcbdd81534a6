import type { ReviewText } from '../nb/review.ts';

export const review: ReviewText = {
  link: 'Sjå gjennom',
  title: (year) => `Sjå gjennom årsrapporten for ${year}`,
  lead: 'Slik blir rapporten om han blir levert no.',
  missing: 'Dette manglar',
  nothingMissing: 'Ingenting manglar. Rapporten er klar til å leverast.',
  allFilledIn: 'Alt er fylt ut, men det er ikkje merkt som ferdig',
  notIn: 'Ikkje ferdig, og kjem ikkje med om rapporten blir levert no.',
  notBegun: 'Ikkje byrja, og kjem ikkje med om rapporten blir levert no.',
  leftOut: (reason) => `Ikkje med: ${reason}`,
  leftOutVacant: 'Ikkje med, fordi plassen er ledig.',
  writeIn: (chapter) => `Skriv: ${chapter}`,
};
