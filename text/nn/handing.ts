import type { HandingText } from '../nb/handing.ts';

export const handing: HandingText = {
  given: (who) => `Du lét ${who} skrive her. Kapittelet ventar på ${who}.`,
  writeAgain: 'Skriv her sjølv',
  received: (who) => `${who} lét deg skrive. Du har kapittelet.`,
  waits: (who) =>
    `Når ${who} er ferdig eller lèt deg skrive, kan du setje inn teksten din eller redigere saman.`,
  receivedChoice: (who) => `${who} lét deg skrive. Vel kva som skal stå i kapittelet.`,
  together:
    'Teksten som står no, er i felta under. Skriv inn det du vil ha med frå din. Vi har teke vare på han for deg.',
  replaced: 'Svaret ditt er bytt ut med svaret frå i fjor.',
  undo: 'Angre',
  endsMark:
    'Delen til gruppa er merkt som ferdig. Opnar du kapittelet igjen, må leiaren av gruppa merke han på nytt.',
  next: (chapter) => `Neste kapittel: ${chapter}`,
  cameLate: 'Lagt ved seinare',
  notThen: (reason) => `Kapittelet var ikkje med då rapporten vart levert: ${reason}`,
  nothingMissing: 'Ingenting manglar',
  freezes:
    'Når du leverer, blir rapporten frosen slik han er no. Berre kontaktpersonen i regionen kan opne han igjen. Alle som skreiv, får kvittering.',
  identityNumberKept:
    'Denne teksten ser ut til å ha eit fødselsnummer, og alle som ser rapporten, kan lese han. Be Nasjonalt servicemiljø om å slette han, og sei når han vart lagra.',
  submitting: 'Leverer …',
};
