import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderWord } from '../../documents/word/render-word.ts';
import { reportOutline } from '../../text/report-outline.ts';
import { exampleReport } from '../support/example-report.ts';

const outline = reportOutline(exampleReport(), 'nn');
let parts: Record<string, string>;
beforeAll(async () => {
  parts = await partsOf(await renderWord(outline));
});

async function partsOf(file: Uint8Array): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, data]) => [name, strFromU8(data)]));
}

const body = () => parts['word/document.xml'] ?? '';
const count = (pattern: RegExp) => body().match(pattern)?.length ?? 0;

describe('a report as Word', () => {
  it('has headings by style, and styles with their level in the outline', () => {
    const wanted = outline.blocks.flatMap((block) =>
      block.kind === 'heading' ? [`Heading${block.level}`] : [],
    );
    expect([...body().matchAll(/w:pStyle w:val="(Heading\d)"/g)].map(([, style]) => style)).toEqual(wanted);
    const styles = parts['word/styles.xml'] ?? '';
    for (const level of [1, 2, 3, 4, 5]) {
      const style = styles.split('<w:style ').find((one) => one.includes(`w:styleId="Heading${level}"`));
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
  });

  it('is marked as nynorsk', () => {
    expect(parts['word/styles.xml']).toContain('w:lang w:val="nn-NO"');
  });

  it('has tables whose first row is a header on every page', () => {
    const tables = outline.blocks.filter((block) => block.kind === 'table').length;
    expect(count(/<w:tbl>/g)).toBe(tables);
    expect(count(/<w:tblHeader\/>/g)).toBe(tables);
  });

  it('has charts of Word’s own, described in words', () => {
    const charts = Object.keys(parts).filter((name) => /^word\/charts\/chart\d*\.xml$/.test(name));
    expect(charts).toHaveLength(2);
    expect(body()).toContain('Stolpar for kvar region.');
    expect(parts[charts[0] ?? '']).toContain('<c:v>61</c:v>');
  });

  it('keeps what was typed as text, and takes out what no document can hold', async () => {
    expect(body()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const odd = await partsOf(
      await renderWord({
        language: 'nb',
        title: 'Prøve',
        blocks: [{ kind: 'paragraph', line: [{ text: 'før\u0007 etter & <b>' }] }],
      }),
    );
    expect(odd['word/document.xml']).toContain('før etter &amp; &lt;b&gt;');
  });

  it('counts each numbered list from its beginning', async () => {
    const numbered = (text: string) => ({
      kind: 'list' as const,
      items: [{ depth: 0, number: 1, line: [{ text }] }],
    });
    const two = await partsOf(
      await renderWord({ language: 'nb', title: 'Lister', blocks: [numbered('a'), numbered('b')] }),
    );
    const ids = [...(two['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
  });
});
