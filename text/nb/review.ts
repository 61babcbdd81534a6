/** The page where a report is read through before it is handed in. */
export const review = {
  link: 'Se gjennom',
  title: (year: string) => `Se gjennom årsrapporten for ${year}`,
  lead: 'Slik blir rapporten om den leveres nå.',
  missing: 'Dette mangler',
  nothingMissing: 'Ingenting mangler. Rapporten er klar til å leveres.',
  allFilledIn: 'Alt er fylt ut, men det er ikke merket som ferdig',
  notIn: 'Ikke ferdig, og kommer ikke med hvis rapporten leveres nå.',
  notBegun: 'Ikke begynt, og kommer ikke med hvis rapporten leveres nå.',
  leftOut: (reason: string) => `Ikke med: ${reason}`,
  leftOutVacant: 'Ikke med, fordi plassen er ledig.',
  writeIn: (chapter: string) => `Skriv: ${chapter}`,
};

export type ReviewText = typeof review;
