import type { OwnTextsText } from '../nb/own-texts.ts';

export const ownTexts: OwnTextsText = {
  kept: 'Det siste du skreiv, kom ikkje med i kapittelet. Vi har teke vare på det for deg, under «Tekstar vi har teke vare på for deg».',
  waiting:
    'Det siste du skreiv, kom ikkje med i kapittelet, og vi når ikkje Samråd akkurat no. Det ligg i denne nettlesaren, og vi sender det av oss sjølve.',
  here: 'Det siste du skreiv, kom ikkje med i kapittelet, og kan ikkje sendast inn lenger. Det ligg berre i denne nettlesaren. Kopier det du vil ta vare på.',
  hereAt: (when) => `Frå ${when}, berre i denne nettlesaren`,
  keptAt: (when) => `Frå ${when}, teke vare på`,
  ofChapter: (chapter, when) => `${chapter}, ${when}`,
  roundClosed: 'Runden er avslutta. Du kan lese kapittelet, men ikkje endre det.',
  fragile:
    'Denne nettlesaren tek ikkje vare på tekst. Det som ikkje er lagra, er borte om du lukkar sida. Vent til det står «Lagra» før du går.',
  stale: (when) =>
    `Sida kunne ikkje lesast på nytt. Du ser henne slik ho var ${when}. Vi prøver igjen av oss sjølve.`,
  elsewhereTitle: 'Tekst som ikkje er send',
  elsewhereLead:
    'Dette skreiv du i denne nettlesaren, og det har ikkje kome fram enno. Vi sender det av oss sjølve når vi kan. Opne kapittelet dersom det blir ståande her.',
  openChapter: 'Opne kapittelet',
  aChapter: 'Eit kapittel',
  notFinished:
    'Kapittelet er ikkje merkt som ferdig, for teksten er ikkje lagra enno. Prøv igjen når det står «Lagra».',
  changedMeanwhile: (who, when) => `Teksten vart endra medan du skreiv: sist av ${who}, ${when}.`,
  changedBySomebody: 'Teksten vart endra medan du skreiv.',
  savedLast: (who) => `${who} lagra medan du skreiv.`,
  savedBySomebody: 'Nokon andre lagra medan du skreiv.',
  takenParts: (parts) => `Dette vart endra, og står no i skjemaet: ${parts}.`,
  bothChanged: (parts) => `Dette har de endra kvar for dykk: ${parts}. Teksten din er trygg.`,
  ownStays: 'Det du har skrive, står slik du skreiv det.',
  seeBoth: 'Sjå begge tekstane',
  newSince: (what) => `Nytt medan du skreiv: ${what}. Det du har skrive, står her framleis.`,
  seeNew: 'Sjå kva som er nytt',
  wroteAfter: (lost, who, when) => `Du mista låsen ${lost}. ${who} skreiv etter deg, sist ${when}.`,
  lastChanged: (who, when) => `Sist endra av ${who}, ${when}.`,
  form: {
    unsent: 'Dette skreiv du her utan å sende det.',
    throwAway: 'Fjern teksten',
    gone: 'Dette skreiv du her utan at det vart teke imot, og no kan det ikkje sendast herifrå. Ta vare på det du treng.',
  },
  supplement: {
    kept: 'Det du skriv her, ligg i denne nettlesaren til du legg det ved.',
    fragile: 'Denne nettlesaren tek ikkje vare på tekst. Det du skriv her, er borte om du lukkar sida.',
    sending: 'Sender …',
    unanswered:
      'Vi fekk ikkje svar. Tillegget ligg i denne nettlesaren, og vi sender det igjen av oss sjølve. Det blir ikkje lagt ved to gonger.',
    recovered: 'Vi fann eit tillegg som du ikkje hadde sendt. Det er sett inn igjen.',
    another: 'Legg ved eit tillegg til',
  },
};
