import type { KeptTextsText } from '../nb/kept-texts.ts';

export const keptTexts: KeptTextsText = {
  title: 'Tekstar vi har teke vare på for deg',
  lead: 'Desse tekstane kom ikkje med i kapittelet, eller nokon andre skreiv vidare etter deg. Berre du ser dei, også når du ikkje lenger er med i rapporten. Dei blir liggjande til du kastar dei.',
  all: 'Sjå alle tekstar vi har teke vare på for deg',
  link: (count) => `Sjå tekstane (${count})`,
  empty:
    'Her er det ingenting no. Kjem noko du skriv for seint til å bli lagra i kapittelet, finn du det her.',
  from: (chapter, service, year) => `${chapter}, ${service}, ${year}`,
  why: {
    'lease-lost': 'Han kom etter at du hadde mista låsen.',
    'taken-over': 'Dette hadde du skrive då kapittelet gjekk frå deg.',
    frozen: 'Han kom etter at rapporten var levert eller runden var stengd.',
    'right-ended': 'Du skriv ikkje lenger i kapittelet, og dette er den siste teksten din.',
  },
  openChapter: 'Opne kapittelet',
  older: 'Vis eldre tekstar',
  olderSaves: 'Vis eldre lagringar',
};
