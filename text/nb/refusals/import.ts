import type { RefusalWords, Said } from '../../refusal-words.ts';

/** Files that are imported. */
export const importRefusals = {
  'import-outdated': (): Said => [
    'Ingenting er tatt inn.',
    'Noe i Samråd er endret siden du så hva filene ville endre.',
    'Se gjennom på nytt, og ta inn hvis det stemmer.',
  ],
  'import-faulty': (): Said => [
    'Ingenting er tatt inn.',
    'Noen rader har feil, og alt tas inn samlet eller ikke i det hele tatt.',
    'Rett radene i filen, og velg den på nytt.',
  ],
  'import-unreadable': ({ field }: RefusalWords): Said => [
    `Vi kan ikke lese ${field || 'filen'}.`,
    'Filen er skadet, beskyttet med passord eller har en celle med feil, som #REF!.',
    'Åpne den i Excel, rett den, lagre en kopi, og velg kopien.',
  ],
  'import-too-large': ({ field }: RefusalWords): Said => [
    `${field || 'Filen'} er for stor.`,
    'Vi leser opptil 8 MB og 200 000 rader om gangen.',
    'Del den opp, og ta inn én del om gangen.',
  ],
  'import-older-excel': ({ field }: RefusalWords): Said => [
    `Vi kan ikke lese ${field || 'filen'}.`,
    'Den er lagret i Excels gamle format (.xls).',
    'Lagre den som Excel-arbeidsbok (.xlsx), og velg den.',
  ],
  'import-unknown-kind': ({ field }: RefusalWords): Said => [
    `Vi kan ikke lese ${field || 'filen'}.`,
    'Vi leser Excel (.xlsx) og CSV.',
    'Lagre innholdet som en av dem, og velg den filen.',
  ],
};

export type ImportRefusals = typeof importRefusals;
