import type { ImportRefusals } from '../../nb/refusals/import.ts';
import type { RefusalWords, Said } from '../../refusal-words.ts';

export const importRefusals: ImportRefusals = {
  'import-outdated': (): Said => [
    'Nothing was imported.',
    'Something in Samråd has changed since you saw what the files would change.',
    'Check again, and import if it is right.',
  ],
  'import-faulty': (): Said => [
    'Nothing was imported.',
    'Some rows have faults, and everything is imported together or not at all.',
    'Correct the rows in the file, and choose it again.',
  ],
  'import-unreadable': ({ field }: RefusalWords): Said => [
    `We cannot read ${field || 'the file'}.`,
    'The file is damaged, protected by a password, or has a cell with an error, such as #REF!.',
    'Open it in Excel, correct it, save a copy, and choose the copy.',
  ],
  'import-too-large': ({ field }: RefusalWords): Said => [
    `${field || 'The file'} is too large.`,
    'We read up to 8 MB and 200,000 rows at a time.',
    'Split it, and import one part at a time.',
  ],
  'import-older-excel': ({ field }: RefusalWords): Said => [
    `We cannot read ${field || 'the file'}.`,
    'It is saved in the old format of Excel (.xls).',
    'Save it as an Excel workbook (.xlsx), and choose that.',
  ],
  'import-unknown-kind': ({ field }: RefusalWords): Said => [
    `We cannot read ${field || 'the file'}.`,
    'We read Excel (.xlsx) and CSV.',
    'Save the content as one of them, and choose that file.',
  ],
};
