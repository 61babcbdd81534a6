import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../documents/excel/render-workbook.ts';

describe('a sheet as Excel', () => {
  const columns = [
    { title: 'Tjeneste', width: 40 },
    { title: 'Kapitler ferdige', width: 16 },
    { title: 'Levert', width: 12 },
  ];

  async function sheetOf(...rows: (string | number | Date | null)[][]): Promise<string> {
    const files = unzipSync(await renderWorkbook({ name: 'Oversikt', columns, rows }));
    return Object.entries(files)
      .filter(([name]) => /sheet1\.xml$|sharedStrings\.xml$/.test(name))
      .map(([, data]) => strFromU8(data))
      .join('\n');
  }

  it('holds texts, numbers and dates as what they are', async () => {
    const sheet = await sheetOf(
      ['Tjeneste for prøvesykdom', 12, new Date('2027-02-09T00:00:00Z')],
      ['Uten', null, null],
    );
    expect(sheet).toContain('Tjeneste for prøvesykdom');
    expect(sheet).toContain('<v>12</v>');
    expect(sheet).toContain('<v>46427</v>');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://x.example")', '\t=1'])(
    'makes no formula of %j',
    async (text) => {
      const sheet = await sheetOf([text, 1, null]);
      expect(sheet).not.toContain('<f>');
      expect(sheet).not.toContain('<f ');
      const shown = text.trim().replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      expect(sheet.includes(shown) || sheet.includes(text.trim())).toBe(true);
    },
  );

  it('keeps its header in place', async () => {
    expect(await sheetOf(['a', 1, null])).toMatch(/<pane [^>]*ySplit="1"/);
  });
});
