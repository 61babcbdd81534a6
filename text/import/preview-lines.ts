import type { ImportCells, ImportKind } from '../../domain/import/kinds.ts';
import { columnsOf } from '../../domain/import/kinds.ts';
import type { ImportChange } from '../../domain/import/plan-import.ts';
import type { ImportPreview } from '../../domain/views/import.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { markInShort } from '../group-words.ts';
import { listInWords, numberInWords } from '../lists.ts';
import { textIn } from '../text-in.ts';
import { columnTitle, importFaultText } from './fault-text.ts';
import { choiceWords, headingOf, isChoice, sheetTitles } from './import-words.ts';

const mostLines = 200;

/** What an import would do, as lines for a terminal, or whole for a file. */
export function previewLines(preview: ImportPreview, language: Language, most = mostLines): string[] {
  const { importPage } = textIn(language);
  const faults = preview.faults.map((fault) => {
    const [why, now] = importFaultText(fault, language);
    const where = [fault.place.sheet, importPage.row(String(fault.place.row))];
    const column = columnTitle(fault.place, fault.column);
    return `  ${[...where, ...(column ? [column] : [])].join(', ')}: ${why} ${now}`;
  });
  const changes = preview.changes.map(
    (change) => `  ${importPage.whats[change.what]}: ${sheetTitles[change.kind]}, ${changeInWords(change)}`,
  );
  const marks = preview.marks.map((mark) => `  ${mark.service}: ${marksInWords(mark.marks, language)}`);
  return [
    summaryOf(preview, language),
    ...section(importPage.faultsTitle, faults, language, most),
    ...section(importPage.changesTitle, changes, language, most),
    ...section(importPage.marksTitle, marks, language, most),
  ];
}

/** "3 legges til, 1 endres, 0 avsluttes, 12 er som før, 2 har feil". */
export function summaryOf({ changes, unchanged, faults }: ImportPreview, language: Language): string {
  const { summary } = textIn(language).importPage;
  const count = (what: ImportChange['what']) =>
    numberInWords(changes.filter((one) => one.what === what).length, language);
  return summary({
    added: count('added'),
    changed: count('changed'),
    ended: count('ended'),
    unchanged: numberInWords(unchanged, language),
    faults: numberInWords(faults.length, language),
  });
}

/** What the row is about, and what of it is another: "Per Prøve, per@…; E-post: a → b". */
function changeInWords({ kind, cells, fields }: ImportChange): string {
  const changed = fields.map(
    ({ column, before, after }) =>
      `${headingOf(kind, column)}: ${word(kind, column, before)} → ${word(kind, column, after)}`,
  );
  return [cellsInWords(kind, cells), ...changed].join('; ');
}

/** The first cells of the row, which say what it is about. */
export function cellsInWords(kind: ImportKind, cells: ImportCells): string {
  const told = columnsOf[kind].flatMap(({ key }) =>
    key === 'id' || !cells[key] || !headers[kind].includes(key) ? [] : [word(kind, key, cells[key] ?? null)],
  );
  return told.join(', ');
}

const headers: Readonly<Record<ImportKind, readonly string[]>> = {
  trust: ['name', 'region'],
  service: ['name', 'type'],
  site: ['service', 'trust', 'until'],
  person: ['name', 'email'],
  identity: ['person', 'tenant', 'objectId'],
  role: ['person', 'role', 'region', 'service', 'trust'],
  group: ['service'],
  seat: ['service', 'kind', 'region', 'trust', 'standsFor'],
  membership: ['service', 'kind', 'region', 'trust', 'standsFor', 'person', 'from', 'until'],
};

/** What stands in the cell, as people write it. */
export function word(kind: ImportKind, column: keyof ImportCells, value: string | null): string {
  if (value === null) return '–';
  const type = columnsOf[kind].find(({ key }) => key === column)?.type ?? 'text';
  if (isChoice(type)) return choiceWords[type][value] ?? value;
  if (type !== 'day') return value;
  const [year, month, day] = value.split('-').map(Number);
  return `${day}.${month}.${year}`;
}

/** What somebody is to look at in the group. */
export function marksInWords(marks: ImportPreview['marks'][number]['marks'], language: Language): string {
  return listInWords(
    marks.map((mark) => markInShort(mark, language)),
    language,
  );
}

function section(title: string, lines: readonly string[], language: Language, most: number): string[] {
  if (lines.length === 0) return [];
  const { more } = textIn(language).importPage;
  const left = lines.length - most;
  return ['', title, ...lines.slice(0, most), ...(left > 0 ? [`  ${more(left)}`] : [])];
}
