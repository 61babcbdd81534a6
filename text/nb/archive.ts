/** The archive of annual reports in the tab, and what of it everybody may read. */
export const archive = {
  nav: 'Arkiv',
  title: 'Arkivet over årsrapporter',
  lead: 'Årsrapportene som er levert, og rapporter fra tidligere år.',
  search: 'Søk i rapportene',
  searchHint: 'For eksempel: ventetid henvisning',
  find: 'Søk',
  allYears: 'Alle år',
  clear: 'Fjern søk og valg',
  count: (count: string) => `${count} rapporter`,
  one: 'Én rapport',
  none: 'Ingen rapporter passer. Prøv med andre ord, eller fjern noen av valgene.',
  empty: 'Her kommer rapportene når de er levert. Det kan ta ti minutter.',
  meant: (words: string) => `Ingen rapporter har akkurat det du skrev. Her er treff for: ${words}.`,
  more: 'Vis flere',
  before: 'Vis de forrige',
  publicity: { none: 'Ikke offentlig', public: 'Offentlig', withdrawn: 'Trukket tilbake' },
  back: 'Til arkivet',
  read: 'Les rapporten',
  readPublic: 'Les den offentlige siden',
  download: 'Last ned rapporten',
  publicTitle: 'Kan alle lese den?',
  isNotPublic: 'Rapporten er ikke offentlig. Den leses av servicemiljøene og tjenesten selv.',
  isPublic: (when: string) => `Alle kan lese rapporten på nett, siden ${when}.`,
  publishedBy: (who: string) => `Gjort offentlig av ${who}.`,
  isWithdrawn: (when: string) =>
    `Rapporten ble trukket tilbake ${when}. Den som har lenken, får beskjed om at den ikke er her lenger.`,
  publishLead:
    'Når rapporten er offentlig, kan hvem som helst lese svarene i den, uten å logge inn. Hvem som har skrevet den, og hvem som sitter i gruppen, står ikke der. Det som står i svarene, står der slik det er skrevet.',
  publishFileLead:
    'Når rapporten er offentlig, kan hvem som helst laste ned filen slik den er, uten å logge inn. Se også etter navn på forsiden, i vedlegg og i egenskapene til filen.',
  namesFound: (names: string) =>
    `Disse navnene står i teksten: ${names}. Er det greit at de blir offentlige? Hvis ikke, må rapporten åpnes igjen og rettes.`,
  noNamesFound:
    'Vi fant ingen navn på dem som har hatt en plass eller en rolle i tjenesten. Andre navn leter vi ikke etter.',
  seenThrough: 'Jeg har sett gjennom teksten. Den har ingen opplysninger som ikke kan være offentlige.',
  publish: 'Gjør offentlig',
  published: 'Nå kan alle lese rapporten.',
  withdraw: 'Trekk tilbake',
  withdrawn: 'Rapporten er trukket tilbake. Ingen utenfor kan lese den lenger.',
  takeAway: 'Ta bort fra arkivet',
  takeAwayLead:
    'For en fil som ble lagt inn ved en feil, eller på feil år eller tjeneste. Ingen finner eller leser den lenger, heller ikke utenfor Samråd. Den samme filen kan legges inn på nytt der den hører hjemme.',
  takeAwayWhy: 'Hvorfor tas den bort?',
  takeAwayNow: 'Ta den bort',
  tookAway: 'Filen er tatt bort fra arkivet.',
  isTakenAway: (when: string, who: string) =>
    `Tatt bort ${when} av ${who}. Ingen andre enn koordinatorene ser denne siden.`,
  because: (reason: string) => `Begrunnelse: «${reason}»`,
  takenAwayTitle: (count: string) => `Tatt bort fra arkivet (${count})`,
  takenAwayLead:
    'Bare koordinatorene ser denne listen. Ingen finner eller leser filene før de legges tilbake.',
  takenAwayLast: (count: string) => `Her er de siste ${count}.`,
  takenAwayBy: (when: string, who: string) =>
    who === '' ? `Tatt bort ${when}.` : `Tatt bort ${when} av ${who}.`,
  restore: 'Legg den tilbake',
  restored: 'Filen er tilbake i arkivet. Den er ikke offentlig før du gjør den offentlig på nytt.',
  addTitle: 'Legg inn en rapport fra et tidligere år',
  addLead:
    'Rapporter fra før Samråd kan legges inn som PDF. Teksten i dem kan søkes i, hvis filen har tekst og ikke bare bilder.',
  findService: 'Finn tjenesten',
  serviceHint: 'Skriv noe av navnet',
  fileTitle: 'Hva heter rapporten?',
  file: 'PDF-fil, høyst 15 MB',
  tooLarge: 'Filen er større enn 15 MB. Lagre den med mindre bilder, og velg den på nytt.',
  add: 'Legg inn',
  added: 'Rapporten er lagt inn i arkivet.',
  addedWithoutText:
    'Rapporten er lagt inn i arkivet. Vi fant ingen tekst i filen, så den kan bare søkes fram på tjeneste, år og tittel.',
  unknownService: 'Ingen tjeneste heter det, eller flere gjør det. Bruk navnet eller koden.',
  faultyRow: 'Året eller tittelen mangler.',
  fileMissing: 'Filen finnes ikke.',
};

export type ArchiveText = typeof archive;
