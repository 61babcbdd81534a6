import type { ArchiveText } from '../nb/archive.ts';

export const archive: ArchiveText = {
  nav: 'Arkiv',
  title: 'Arkivet over årsrapportar',
  lead: 'Årsrapportane som er leverte, og rapportar frå tidlegare år.',
  search: 'Søk i rapportane',
  searchHint: 'Til dømes: ventetid tilvising',
  find: 'Søk',
  allYears: 'Alle år',
  clear: 'Fjern søk og val',
  count: (count) => `${count} rapportar`,
  one: 'Éin rapport',
  none: 'Ingen rapportar passar. Prøv med andre ord, eller fjern nokre av vala.',
  empty: 'Her kjem rapportane når dei er leverte. Det kan ta ti minutt.',
  meant: (words) => `Ingen rapportar har akkurat det du skreiv. Her er treff for: ${words}.`,
  more: 'Vis fleire',
  before: 'Vis dei førre',
  publicity: { none: 'Ikkje offentleg', public: 'Offentleg', withdrawn: 'Trekt tilbake' },
  back: 'Til arkivet',
  read: 'Les rapporten',
  readPublic: 'Les den offentlege sida',
  download: 'Last ned rapporten',
  publicTitle: 'Kan alle lese han?',
  isNotPublic: 'Rapporten er ikkje offentleg. Servicemiljøa og tenesta sjølv kan lese han.',
  isPublic: (when) => `Alle kan lese rapporten på nett, sidan ${when}.`,
  publishedBy: (who) => `Gjort offentleg av ${who}.`,
  isWithdrawn: (when) =>
    `Rapporten vart trekt tilbake ${when}. Den som har lenkja, får vite at han ikkje er her lenger.`,
  publishLead:
    'Når rapporten er offentleg, kan kven som helst lese svara i han utan å logge inn. Kven som har skrive han, og kven som sit i gruppa, står ikkje der. Det som står i svara, står der slik det er skrive.',
  publishFileLead:
    'Når rapporten er offentleg, kan kven som helst laste ned fila slik ho er, utan å logge inn. Sjå òg etter namn på framsida, i vedlegg og i eigenskapane til fila.',
  namesFound: (names) =>
    `Desse namna står i teksten: ${names}. Er det greitt at dei blir offentlege? Om ikkje må rapporten opnast igjen og rettast.`,
  noNamesFound:
    'Vi fann ingen namn på dei som har hatt ein plass eller ei rolle i tenesta. Andre namn leitar vi ikkje etter.',
  seenThrough: 'Eg har sett gjennom teksten. Han har ingen opplysningar som ikkje kan vere offentlege.',
  publish: 'Gjer offentleg',
  published: 'No kan alle lese rapporten.',
  withdraw: 'Trekk tilbake',
  withdrawn: 'Rapporten er trekt tilbake. Ingen utanfor kan lese han lenger.',
  takeAway: 'Ta bort frå arkivet',
  takeAwayLead:
    'For ei fil som vart lagd inn ved ein feil, eller på feil år eller teneste. Ingen finn eller les ho lenger, heller ikkje utanfor Samråd. Den same fila kan leggjast inn på nytt der ho høyrer heime.',
  takeAwayWhy: 'Kvifor blir ho teken bort?',
  takeAwayNow: 'Ta ho bort',
  tookAway: 'Fila er teken bort frå arkivet.',
  isTakenAway: (when: string, who: string) =>
    `Teken bort ${when} av ${who}. Ingen andre enn koordinatorane ser denne sida.`,
  because: (reason: string) => `Grunngiving: «${reason}»`,
  takenAwayTitle: (count) => `Teke bort frå arkivet (${count})`,
  takenAwayLead:
    'Berre koordinatorane ser denne lista. Ingen finn eller les filene før dei blir lagde tilbake.',
  takenAwayLast: (count) => `Her er dei siste ${count}.`,
  takenAwayBy: (when, who) => (who === '' ? `Teke bort ${when}.` : `Teke bort ${when} av ${who}.`),
  restore: 'Legg ho tilbake',
  restored: 'Fila er tilbake i arkivet. Ho er ikkje offentleg før du gjer ho offentleg på nytt.',
  addTitle: 'Legg inn ein rapport frå eit tidlegare år',
  addLead:
    'Rapportar frå før Samråd kan leggjast inn som PDF. Det går an å søkje i teksten, om fila har tekst og ikkje berre bilete.',
  findService: 'Finn tenesta',
  serviceHint: 'Skriv noko av namnet',
  fileTitle: 'Kva heiter rapporten?',
  file: 'PDF-fil, høgst 15 MB',
  tooLarge: 'Fila er større enn 15 MB. Lagre ho med mindre bilete, og vel ho på nytt.',
  add: 'Legg inn',
  added: 'Rapporten er lagd inn i arkivet.',
  addedWithoutText:
    'Rapporten er lagd inn i arkivet. Vi fann ingen tekst i fila, så han kan berre søkjast fram på teneste, år og tittel.',
  unknownService: 'Inga teneste heiter det, eller fleire gjer det. Bruk namnet eller koden.',
  faultyRow: 'Året eller tittelen manglar.',
  fileMissing: 'Fila finst ikkje.',
};
