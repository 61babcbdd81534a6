import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../documents/csv/read-csv.ts';
import { writeCsv } from '../../documents/csv/write-csv.ts';
import { readWorkbook } from '../../documents/excel/read-workbook.ts';
import { renderWorkbook } from '../../documents/excel/render-workbook.ts';
import { unpack } from '../../documents/excel/unpack.ts';
import { typedDay } from '../../domain/import/typed-day.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('A CSV file', () => {
  it.each([
    ['semicolons', utf8('Navn;E-post\r\nKåre Øvre;k@x.example\r\n')],
    ['commas', utf8('Navn,E-post\nKåre Øvre,k@x.example')],
    ['tabs and a mark', utf8('\ufeffNavn\tE-post\nKåre Øvre\tk@x.example')],
    ['Windows-1252', Buffer.from('Navn;E-post\r\nKåre Øvre;k@x.example', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffNavn;E-post\r\nKåre Øvre;k@x.example', 'utf16le')],
    ['a line that says the delimiter', utf8('sep=;\r\nNavn;E-post\r\n"Kåre Øvre";k@x.example')],
  ])('with %s', (_, bytes) => {
    expect(readCsv('personer.csv', bytes).rows).toEqual([
      ['Navn', 'E-post'],
      ['Kåre Øvre', 'k@x.example'],
    ]);
  });

  it('holds delimiters, quotes and line breaks in quoted fields', () => {
    expect(readCsv('a.csv', utf8('A;B\n"en; ""to""\nlinjer";')).rows[1]).toEqual(['en; "to"\nlinjer', null]);
  });

  it('is never a formula, and comes back as it was', () => {
    const texts = ['=1+1', '+47 55', '-5', '@navn', "'=x", 'a;b', ' rom ', 'vanlig'];
    const columns = [{ title: 'Navn', width: 10 }];
    const bytes = writeCsv({ columns, rows: texts.map((text) => [text]) });
    const lines = new TextDecoder().decode(bytes).split('\r\n').slice(1, -1);
    expect(lines.filter((line) => /^"?[=+\-@]/.test(line))).toEqual([]);
    expect(readCsv('a.csv', bytes).rows.slice(1)).toEqual(texts.map((text) => [text]));
  });
});

describe('A day', () => {
  it.each([
    ['10.2.2026', '2026-02-10'],
    ['10.02.26', '2026-02-10'],
    ['10/2-2026', '2026-02-10'],
    ['10. februar 2026', '2026-02-10'],
    ['1. mai 2026', '2026-05-01'],
    ['2026-02-10', '2026-02-10'],
    ['31.2.2026', null],
    ['2.10', null],
    ['snart', null],
  ])('%s', (text, day) => expect(typedDay(text)).toBe(day));
});

describe('An Excel file', () => {
  it('comes back as it was written', async () => {
    const columns = ['Navn', 'Dag', 'Tall'].map((title) => ({ title, width: 12 }));
    const rows = [['=Kåre', new Date('2026-02-10T00:00:00Z'), 7]];
    const [first, second] = await readWorkbook(
      await renderWorkbook({ name: 'Én', columns, rows }, { name: 'To', columns, rows: [] }),
    );
    expect(first).toEqual({ name: 'Én', rows: [['Navn', 'Dag', 'Tall'], rows[0]] });
    expect(second?.name).toBe('To');
  });

  it('that is none, or an old one, is said to be so', async () => {
    await expect(readWorkbook(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toMatchObject({
      why: 'older-excel',
    });
    await expect(readWorkbook(utf8('PK\u0003\u0004 nothing'))).rejects.toMatchObject({ why: 'damaged' });
  });

  it('that unpacks to more than there is room for is given up, whatever it says of its size', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    const tooLarge = expect.objectContaining({ why: 'too-large' });
    expect(() => unpack(bomb, 1_000_000)).toThrow(tooLarge);
    const lying = Buffer.from(bomb);
    // The size of the unpacked part, in both of its headers.
    lying.writeUInt32LE(10, 22);
    lying.writeUInt32LE(10, lying.lastIndexOf('PK\u0001\u0002') + 24);
    expect(() => unpack(lying, 1_000_000)).toThrow(tooLarge);
    expect(deflateRawSync(Buffer.alloc(20_000_000)).length).toBeLessThan(100_000);
  });

  it('with a cell as far out as there can be is too large, not a million rows', async () => {
    const rows = [['A']];
    const plain = await renderWorkbook({ name: 'A', columns: [{ title: 'B', width: 5 }], rows });
    const parts = Object.fromEntries(unpack(plain));
    const sheet = Object.keys(parts).find((name) => /worksheets\/sheet1\.xml$/.test(name)) ?? '';
    const text = new TextDecoder().decode(parts[sheet]);
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    parts[sheet] = utf8(text.replace('</sheetData>', far));
    await expect(readWorkbook(zipSync(parts))).rejects.toMatchObject({ why: 'too-large' });
  });
});
