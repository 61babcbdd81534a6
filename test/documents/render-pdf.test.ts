import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../documents/pdf/render-pdf.ts';
import { reportOutline } from '../../text/report-outline.ts';
import { exampleReport } from '../support/example-report.ts';
import { catalogOf, flat, streamsOf, type Tag, tagTreeOf } from './pdf-tags.ts';

const outline = reportOutline(exampleReport(), 'nb');
let pdf: Uint8Array;
let tags: Tag[];
beforeAll(async () => {
  pdf = await renderPdf(outline);
  tags = flat(tagTreeOf(pdf));
});

const count = (type: string) => tags.filter((tag) => tag.type === type).length;

describe('a report as PDF', () => {
  it('has a tag for each heading, in levels that follow each other', () => {
    const wanted = outline.blocks.flatMap((block) => (block.kind === 'heading' ? [`H${block.level}`] : []));
    expect(tags.map(({ type }) => type).filter((type) => /^H\d$/.test(type))).toEqual(wanted);
    const levels = wanted.map((tag) => Number(tag[1]));
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it('has tables of rows and cells, each with headers above and beside', () => {
    const tables = outline.blocks.filter((block) => block.kind === 'table');
    expect(count('Table')).toBe(tables.length);
    for (const [index, table] of tags.filter(({ type }) => type === 'Table').entries()) {
      const { columns, rows } = tables[index] ?? { columns: [], rows: [] };
      expect(table.children.map(({ type }) => type)).toEqual(Array(rows.length + 1).fill('TR'));
      const [header, ...body] = table.children.map((row) => row.children.map(({ type }) => type));
      expect(header).toEqual(columns.map(() => 'TH'));
      for (const row of body) expect(row).toEqual(columns.map((_, column) => (column === 0 ? 'TH' : 'TD')));
    }
  });

  it('says in words what a chart shows', () => {
    const figures = tags.filter(({ type }) => type === 'Figure');
    expect(figures).toHaveLength(2);
    expect(figures[0]?.alt).toBe(
      'Stolper for hver region. Pasienter dere tok imot, fra hver region: Helse Sør-Øst har 61 prosent, og ' +
        '57 prosent av befolkningen; Helse Vest har 22 prosent, og 21 prosent av befolkningen; Helse Midt-Norge ' +
        'har 11 prosent, og 13 prosent av befolkningen; Helse Nord har 6 prosent, og 9 prosent av befolkningen.',
    );
  });

  it('has lists with items, and links that are links', () => {
    expect(count('L')).toBe(1);
    expect(count('LI')).toBe(4);
    expect(tags.find(({ type }) => type === 'Link')?.alt).toBe('nettsiden vår');
    expect(Buffer.from(pdf).includes('https://helse.example/tjeneste')).toBe(true);
  });

  it('says which language it is in, that it is tagged, and shows its title', () => {
    const catalog = catalogOf(pdf);
    expect(catalog).toContain('/Lang (nb-NO)');
    expect(catalog).toMatch(/\/MarkInfo/);
    expect(catalog).toMatch(/\/ViewerPreferences/);
    expect(streamsOf(pdf).join('')).toContain('pdfuaid:part');
  });

  it('brings its own fonts and draws nothing outside the tags', () => {
    const text = Buffer.from(pdf).toString('latin1');
    const fonts = new Set([...text.matchAll(/\/BaseFont \/[A-Z]*\+?([\w-]+)/g)].map(([, name]) => name));
    expect([...fonts].every((name) => name?.startsWith('SourceSans3'))).toBe(true);
    expect(text.match(/\/FontFile2/g)).toHaveLength(fonts.size);
    for (const page of streamsOf(pdf).filter((stream) => /\bBT\b/.test(stream))) {
      expect(shownOutsideTags(page)).toEqual([]);
    }
  });

  it('is read in nynorsk, too', async () => {
    const nynorsk = await renderPdf(reportOutline(exampleReport(), 'nn'));
    expect(catalogOf(nynorsk)).toContain('/Lang (nn-NO)');
  });
});

/** Text that is shown while no tag and no artifact is open. */
function shownOutsideTags(page: string): string[] {
  let open = 0;
  return page.split('\n').filter((line) => {
    if (/\b(BDC|BMC)$/.test(line)) open += 1;
    if (/^EMC$/.test(line)) open -= 1;
    return open === 0 && /\bT[jJ]$/.test(line);
  });
}
