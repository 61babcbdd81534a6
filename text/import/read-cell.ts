import { isId } from '../../domain/ids.ts';
import type { ImportFault } from '../../domain/import/faults.ts';
import { folded } from '../../domain/import/keys.ts';
import type { CellType, ImportColumn } from '../../domain/import/kinds.ts';
import { typedDay } from '../../domain/import/typed-day.ts';
import { choiceWords, isChoice } from './import-words.ts';

export type Cell = string | number | boolean | Date | null;

type Misread = Pick<ImportFault, 'code' | 'value' | 'most'>;

/** What people write to take away what is there; an empty cell leaves it. */
const clearing = '-';

/** What the cell means; undefined where it is empty, null where it takes away what is there, or what is wrong. */
export function readCell(column: ImportColumn, cell: Cell): string | null | undefined | Misread {
  const text = textOf(cell);
  if (text === '') return column.isNeeded ? { code: 'cell-missing' } : undefined;
  if (text === clearing || text === '–') {
    return column.isNeeded ? { code: 'cell-cannot-be-cleared' } : null;
  }
  if (isChoice(column.type)) return choiceOf(column.type, text);
  return (readers[column.type as keyof typeof readers] ?? plainText)(text, column);
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  return String(cell)
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .trim();
}

const readers: Partial<Record<CellType, (text: string, column: ImportColumn) => string | Misread>> = {
  day: (text) => typedDay(text) ?? { code: 'cell-not-a-day', value: text },
  guid: (text) => (isId(text) ? text.toLowerCase() : { code: 'cell-not-an-id', value: text }),
  number: (text) => (/^[1-9]\d{0,3}$/.test(text) ? text : { code: 'cell-not-a-number', value: text }),
  email: (text) =>
    /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@.<>()[\]\\,;:"]+$/.test(text) && text.length <= 320
      ? text
      : { code: 'cell-not-an-email', value: text },
  text: plainText,
  reference: plainText,
};

function plainText(text: string, { most = 400 }: ImportColumn): string | Misread {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const clean = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
  return clean.length > most ? { code: 'cell-too-long', most } : clean;
}

function choiceOf(type: keyof typeof choiceWords, text: string): string | Misread {
  const wanted = folded(text);
  const found = Object.entries(choiceWords[type]).find(
    ([code, word]) =>
      code === wanted ||
      folded(word) === wanted ||
      (type === 'region' && folded(`Helse ${text}`) === folded(word)),
  );
  if (found) return found[0];
  if (type === 'yes-no' && wanted === 'x') return 'yes';
  return { code: type === 'yes-no' ? 'cell-not-yes-no' : 'cell-not-a-choice', value: text };
}
