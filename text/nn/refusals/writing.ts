import type { WritingRefusals } from '../../nb/refusals/writing.ts';

/** Writing a section. */
export const writingRefusals: WritingRefusals = {
  'section-held': ({ person }) => [
    person ? `${person} skriv her no.` : 'Ein annan skriv her no.',
    'Berre éin skriv i eit kapittel om gongen, så ingen mistar tekst.',
    'Les så lenge, be om å få ta over, eller få beskjed når det er ledig.',
  ],
  'section-held-elsewhere': () => [
    'Du skriv alt i dette kapittelet i eit anna vindauge.',
    'Berre eitt vindauge skriv om gongen, så du ikkje skriv over din eigen tekst.',
    'Hald fram der, eller vel å skrive her i staden.',
  ],
  'section-done': () => [
    'Kapittelet er merkt som ferdig.',
    'Det som er ferdig, blir ikkje endra utan at nokon opnar det att.',
    'Opne kapittelet att, og skriv vidare.',
  ],
  'section-moved-on': () => [
    'Kapittelet er endra sidan du såg på det.',
    'Nokon gjorde noko med det før deg.',
    'Du ser her kva som gjeld no. Prøv igjen om det trengst.',
  ],
  'lease-lost': ({ person }) => [
    person ? `${person} har teke over kapittelet.` : 'Du skriv ikkje lenger i dette kapittelet.',
    'Du var borte så lenge at det vart ledig for andre.',
    'Teksten din er trygg. Opne kapittelet att, og sjå begge tekstane.',
  ],
  'text-too-large': ({ most }) => [
    'Teksten er for lang.',
    most ? `Det er plass til ${most} teikn i eit kapittel.` : 'Han er lengre enn det er plass til.',
    'Kort han ned. Det du har skrive, står her framleis.',
  ],
  'holder-not-idle': ({ person }) => [
    person ? `${person} held på å skrive.` : 'Nokon held på å skrive.',
    'Du kan ta over først når den andre ikkje har skrive på ei stund.',
    'Be om å få ta over, eller få beskjed når det er ledig.',
  ],
  'nothing-to-take-over': () => [
    'Kapittelet er ledig.',
    'Ingen andre skriv i det no.',
    'Du kan byrje å skrive med ein gong.',
  ],
  'takeover-over': () => [
    'Spørsmålet gjeld ikkje lenger.',
    'Det er alt svart på, eller så er kapittelet ledig.',
    'Du ser her kva som gjeld no.',
  ],
  'already-writes': () => [
    'Personen kan alt skrive dette kapittelet.',
    'Den som eig delen eller alt er medforfattar, treng ikkje meir.',
    'Vel ein annan person.',
  ],
};
