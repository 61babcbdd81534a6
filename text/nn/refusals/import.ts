import type { ImportRefusals } from '../../nb/refusals/import.ts';
import type { RefusalWords, Said } from '../../refusal-words.ts';

export const importRefusals: ImportRefusals = {
  'import-outdated': (): Said => [
    'Ingenting er teke inn.',
    'Noko i Samråd er endra sidan du såg kva filene ville endre.',
    'Sjå gjennom på nytt, og ta inn dersom det stemmer.',
  ],
  'import-faulty': (): Said => [
    'Ingenting er teke inn.',
    'Nokre rader har feil, og alt blir teke inn samla eller ikkje i det heile.',
    'Rett radene i fila, og vel ho på nytt.',
  ],
  'import-unreadable': ({ field }: RefusalWords): Said => [
    `Vi kan ikkje lese ${field || 'fila'}.`,
    'Fila er skadd, verna med passord eller har ei celle med feil, som #REF!.',
    'Opne ho i Excel, rett ho, lagre ein kopi, og vel kopien.',
  ],
  'import-too-large': ({ field }: RefusalWords): Said => [
    `${field || 'Fila'} er for stor.`,
    'Vi les opptil 8 MB og 200 000 rader om gongen.',
    'Del ho opp, og ta inn éin del om gongen.',
  ],
  'import-older-excel': ({ field }: RefusalWords): Said => [
    `Vi kan ikkje lese ${field || 'fila'}.`,
    'Ho er lagra i det gamle formatet til Excel (.xls).',
    'Lagre ho som Excel-arbeidsbok (.xlsx), og vel ho.',
  ],
  'import-unknown-kind': ({ field }: RefusalWords): Said => [
    `Vi kan ikkje lese ${field || 'fila'}.`,
    'Vi les Excel (.xlsx) og CSV.',
    'Lagre innhaldet som ein av dei, og vel den fila.',
  ],
};
