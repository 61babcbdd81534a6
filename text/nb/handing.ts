/** Chapters that go from hand to hand, and the report that is handed in. */
export const handing = {
  given: (who: string) => `Du lot ${who} skrive her. Kapitlet venter på ${who}.`,
  writeAgain: 'Skriv her selv',
  received: (who: string) => `${who} lot deg skrive. Du har kapitlet.`,
  waits: (who: string) =>
    `Når ${who} er ferdig eller lar deg skrive, kan du sette inn din tekst eller redigere sammen.`,
  receivedChoice: (who: string) => `${who} lot deg skrive. Velg hva som skal stå i kapitlet.`,
  together:
    'Teksten som står nå, er i feltene under. Skriv inn det du vil ha med fra din. Vi har tatt vare på den for deg.',
  replaced: 'Svaret ditt er byttet ut med svaret fra i fjor.',
  undo: 'Angre',
  endsMark:
    'Gruppens del er merket som ferdig. Åpner du kapitlet igjen, må gruppens leder merke den på nytt.',
  next: (chapter: string) => `Neste kapittel: ${chapter}`,
  cameLate: 'Lagt ved senere',
  notThen: (reason: string) => `Kapitlet var ikke med da rapporten ble levert: ${reason}`,
  nothingMissing: 'Ingenting mangler',
  freezes:
    'Når du leverer, fryses rapporten slik den er nå. Bare regionens kontaktperson kan åpne den igjen. Alle som skrev, får kvittering.',
  identityNumberKept:
    'Denne teksten ser ut til å ha et fødselsnummer, og den kan leses av alle som ser rapporten. Be Nasjonalt servicemiljø om å slette den, og si når den ble lagret.',
  submitting: 'Leverer …',
};

export type HandingText = typeof handing;
