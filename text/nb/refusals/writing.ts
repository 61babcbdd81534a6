import type { RefusalWords, Said } from '../../refusal-words.ts';

/** Writing a section. */
export const writingRefusals = {
  'section-held': ({ person }: RefusalWords): Said => [
    person ? `${person} skriver her nå.` : 'En annen skriver her nå.',
    'Bare én skriver i et kapittel om gangen, så ingen mister tekst.',
    'Les så lenge, be om å få overta, eller få beskjed når det er ledig.',
  ],
  'section-held-elsewhere': (): Said => [
    'Du skriver alt i dette kapitlet i et annet vindu.',
    'Bare ett vindu skriver om gangen, så du ikke overskriver din egen tekst.',
    'Fortsett der, eller velg å skrive her i stedet.',
  ],
  'section-done': (): Said => [
    'Kapitlet er merket som ferdig.',
    'Det som er ferdig, endres ikke uten at noen åpner det igjen.',
    'Åpne kapitlet igjen, og skriv videre.',
  ],
  'section-moved-on': (): Said => [
    'Kapitlet er endret siden du så på det.',
    'Noen gjorde noe med det før deg.',
    'Du ser her hva som gjelder nå. Prøv igjen om det trengs.',
  ],
  'lease-lost': ({ person }: RefusalWords): Said => [
    person ? `${person} har overtatt kapitlet.` : 'Du skriver ikke lenger i dette kapitlet.',
    'Du var borte så lenge at det ble ledig for andre.',
    'Teksten din er trygg. Åpne kapitlet igjen, og se begge tekstene.',
  ],
  'text-too-large': ({ most }: RefusalWords): Said => [
    'Teksten er for lang.',
    most ? `Det er plass til ${most} tegn i et kapittel.` : 'Den er lengre enn det er plass til.',
    'Kort den ned. Det du har skrevet, står her fortsatt.',
  ],
  'holder-not-idle': ({ person }: RefusalWords): Said => [
    person ? `${person} holder på å skrive.` : 'Noen holder på å skrive.',
    'Du kan overta først når den andre ikke har skrevet på en stund.',
    'Be om å få overta, eller få beskjed når det er ledig.',
  ],
  'nothing-to-take-over': (): Said => [
    'Kapitlet er ledig.',
    'Ingen andre skriver i det nå.',
    'Du kan begynne å skrive med en gang.',
  ],
  'takeover-over': (): Said => [
    'Spørsmålet gjelder ikke lenger.',
    'Det er alt besvart, eller så er kapitlet ledig.',
    'Du ser her hva som gjelder nå.',
  ],
  'already-writes': (): Said => [
    'Personen kan alt skrive dette kapitlet.',
    'Den som eier delen eller alt er medforfatter, trenger ikke mer.',
    'Velg en annen person.',
  ],
};

export type WritingRefusals = typeof writingRefusals;
