import { mostColumns, mostRows, type Table, UnreadableFile } from '../table.ts';

/**
 * A CSV file as people's programs write them: UTF-8 with or without a mark, UTF-16, or Windows-1252; fields between
 * semicolons, commas or tabs, whichever its headings have. Throws {@link UnreadableFile}.
 */
export function readCsv(name: string, bytes: Uint8Array): Table {
  const text = textOf(bytes);
  const [, told, content] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(text) ?? [];
  const delimiter = told ?? delimiterOf(content ?? '');
  const rows = rowsOf(content ?? '', delimiter);
  return { name, rows: rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : unescaped(cell)))) };
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new UnreadableFile('unknown-kind');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Headings have none of them in their words. */
function delimiterOf(content: string): string {
  const [headings = ''] = content.replace(/^\s+/, '').split(/\r?\n/, 1);
  const counted = [';', ',', '\t'].map((one) => [one, headings.split(one).length] as const);
  const [best] = counted.sort(([, one], [, other]) => other - one);
  return best?.[0] ?? ';';
}

/** Quoted fields may hold delimiters, line breaks and doubled quotes. */
function rowsOf(content: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < content.length) {
    const [field, end] = content[at] === '"' ? quoted(content, at) : plain(content, at, delimiter);
    row.push(field);
    if (row.length > mostColumns) throw new UnreadableFile('too-large');
    at = end;
    if (content[at] === delimiter) {
      at += 1;
      if (at === content.length || content[at] === '\n' || content[at] === '\r') row.push('');
      else continue;
    }
    if (at < content.length && content[at] === '\r') at += 1;
    if (at < content.length && content[at] === '\n') at += 1;
    rows.push(row);
    if (rows.length > mostRows) throw new UnreadableFile('too-large');
    row = [];
  }
  return rows;
}

function plain(content: string, from: number, delimiter: string): [string, number] {
  let at = from;
  while (at < content.length && content[at] !== delimiter && content[at] !== '\n' && content[at] !== '\r')
    at += 1;
  return [content.slice(from, at), at];
}

function quoted(content: string, from: number): [string, number] {
  let field = '';
  let at = from + 1;
  for (;;) {
    const end = content.indexOf('"', at);
    if (end < 0) throw new UnreadableFile('damaged');
    field += content.slice(at, end);
    at = end + 1;
    if (content[at] !== '"') break;
    field += '"';
    at += 1;
  }
  // Whatever stands between the quote and the delimiter belongs to nothing that people mean; spaces are common.
  while (content[at] === ' ') at += 1;
  return [field, at];
}

/** What our own export writes before a text that a spreadsheet would take for a formula. */
function unescaped(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
