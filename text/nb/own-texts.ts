/** What is said of a text that waits in the browser, or that could not go where it was meant to. */
export const ownTexts = {
  kept: 'Det siste du skrev, kom ikke med i kapitlet. Vi har tatt vare på det for deg, under «Tekster vi har tatt vare på for deg».',
  waiting:
    'Det siste du skrev, kom ikke med i kapitlet, og vi når ikke Samråd akkurat nå. Det ligger i denne nettleseren, og vi sender det av oss selv.',
  here: 'Det siste du skrev, kom ikke med i kapitlet, og kan ikke sendes inn lenger. Det ligger bare i denne nettleseren. Kopier det du vil beholde.',
  hereAt: (when: string) => `Fra ${when}, bare i denne nettleseren`,
  keptAt: (when: string) => `Fra ${when}, tatt vare på`,
  ofChapter: (chapter: string, when: string) => `${chapter}, ${when}`,
  roundClosed: 'Runden er avsluttet. Du kan lese kapitlet, men ikke endre det.',
  fragile:
    'Denne nettleseren tar ikke vare på tekst. Det som ikke er lagret, er borte hvis du lukker siden. Vent til det står «Lagret» før du går.',
  stale: (when: string) =>
    `Siden kunne ikke leses på nytt. Du ser den slik den var ${when}. Vi prøver igjen av oss selv.`,
  elsewhereTitle: 'Tekst som ikke er sendt',
  elsewhereLead:
    'Dette skrev du i denne nettleseren, og det har ikke kommet fram ennå. Vi sender det av oss selv når vi kan. Åpne kapitlet hvis det blir stående her.',
  openChapter: 'Åpne kapitlet',
  aChapter: 'Et kapittel',
  notFinished:
    'Kapitlet er ikke merket som ferdig, for teksten er ikke lagret ennå. Prøv igjen når det står «Lagret».',
  changedMeanwhile: (who: string, when: string) =>
    `Teksten ble endret mens du skrev: sist av ${who}, ${when}.`,
  changedBySomebody: 'Teksten ble endret mens du skrev.',
  savedLast: (who: string) => `${who} lagret mens du skrev.`,
  savedBySomebody: 'Noen andre lagret mens du skrev.',
  takenParts: (parts: string) => `Dette ble endret, og står nå i skjemaet: ${parts}.`,
  bothChanged: (parts: string) => `Dette har dere endret hver for dere: ${parts}. Din tekst er trygg.`,
  ownStays: 'Det du har skrevet, står som du skrev det.',
  seeBoth: 'Se begge tekstene',
  newSince: (what: string) => `Nytt mens du skrev: ${what}. Det du har skrevet, står her fortsatt.`,
  seeNew: 'Se hva som er nytt',
  wroteAfter: (lost: string, who: string, when: string) =>
    `Du mistet låsen ${lost}. ${who} skrev etter deg, sist ${when}.`,
  lastChanged: (who: string, when: string) => `Sist endret av ${who}, ${when}.`,
  form: {
    unsent: 'Dette skrev du her uten å sende det.',
    throwAway: 'Fjern teksten',
    gone: 'Dette skrev du her uten at det ble tatt imot, og nå kan det ikke sendes herfra. Ta vare på det du trenger.',
  },
  supplement: {
    kept: 'Det du skriver her, ligger i denne nettleseren til du legger det ved.',
    fragile: 'Denne nettleseren tar ikke vare på tekst. Det du skriver her, er borte hvis du lukker siden.',
    sending: 'Sender …',
    unanswered:
      'Vi fikk ikke svar. Tillegget ligger i denne nettleseren, og vi sender det igjen av oss selv. Det blir ikke lagt ved to ganger.',
    recovered: 'Vi fant et tillegg som du ikke hadde sendt. Det er satt inn igjen.',
    another: 'Legg ved et tillegg til',
  },
};

export type OwnTextsText = typeof ownTexts;
