import { describe, expect, it } from 'vitest';
import type { Block, OutlineSection } from '../../domain/report-outline.ts';
import { languages } from '../../domain/vocabulary.ts';
import { blocksOf } from '../../text/markdown.ts';
import { reportOutline } from '../../text/report-outline.ts';
import { exampleReport, withSupplement } from '../support/example-report.ts';

const { blocks } = reportOutline(exampleReport(), 'nb');
const texts = (all: readonly Block[]) => JSON.stringify(all);
const table = (caption: string, all: readonly Block[] = blocks) =>
  all.find((block) => block.kind === 'table' && block.caption === caption) as Extract<
    Block,
    { kind: 'table' }
  >;
const cells = (caption: string) => table(caption).rows.map((row) => row.map(({ text }) => plain(text)));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the outline of a report', () => {
  it('has a title page: the service, the year, who handed in, who wrote, who sat in the group, the checksum', () => {
    const [title] = blocks;
    expect(title).toEqual({
      kind: 'heading',
      level: 1,
      text: 'Årsrapport 2026: Nasjonal behandlingstjeneste for prøvesykdom',
    });
    expect(plain(texts(blocks))).toContain('Levert av Kari Demo tirsdag 9. februar 2027.');
    expect(cells('Hvem som skrev hva').at(-2)).toEqual([
      '12. Fra regionen, Helse Midt-Norge',
      'Ola Eksempel',
    ]);
    expect(cells('Referansegruppen da rapporten ble levert')).toContainEqual([
      'Regional representant for Helse Nord',
      'Ledig',
    ]);
    expect(texts(blocks)).toContain('a1b2c3d4a1b2c3d4');
  });

  it('says of a report that is still written that it is a draft', () => {
    const draft = reportOutline(exampleReport({ submitted: null }), 'nb');
    expect(draft.blocks[1]).toEqual({ kind: 'note', text: 'Utkast. Rapporten er ikke levert.' });
  });

  it('puts numbers of patients beside the population', () => {
    expect(cells('Pasienter dere tok imot, fra hver region')).toEqual([
      ['Helse Sør-Øst', '11', '3 190 000', '0,3'],
      ['Helse Vest', '4', '1 166 000', '0,3'],
      ['Helse Midt-Norge', '2', '752 000', '0,3'],
      ['Helse Nord', '1', '486 000', '0,2'],
    ]);
    const chart = blocks.find(({ kind }) => kind === 'chart');
    expect(chart).toMatchObject({
      groups: [
        { label: 'Helse Sør-Øst', values: [61, 57] },
        { label: 'Helse Vest', values: [22, 21] },
        { label: 'Helse Midt-Norge', values: [11, 13] },
        { label: 'Helse Nord', values: [6, 9] },
      ],
    });
  });

  it('shows the flags of the volume (R46), and decides nothing', () => {
    const notes = blocks.flatMap((block) => (block.kind === 'note' ? [plain(block.text)] : []));
    expect(notes[0]).toMatch(/^Nye pasienter i året: 18\. Når det er under 20/);
    expect(notes[1]).toMatch(/^Behandlinger i året: 1 240\. Når det er over 200/);
  });

  it('answers short questions in a table, and says what is not answered', () => {
    expect(cells('Korte svar')).toEqual([
      ['Nye pasienter i året', '18'],
      ['Behandlinger i året', '1 240'],
      ['Utredninger i året', 'Ikke besvart'],
    ]);
    expect(texts(blocks)).toContain('Nei. Fire måtte vente til etter nyttår.');
  });

  it('keeps lists and the checklist as tables, with links that can be followed', () => {
    expect(cells('Registre')).toEqual([['Register for prøvesykdom', 'Nasjonalt', '92,5 prosent', 'Ja']]);
    expect(table('Dette finnes på nettsiden').rows[0]?.[2]).toEqual({
      text: 'https://helse.example/tjeneste/henvisning',
      link: 'https://helse.example/tjeneste/henvisning',
    });
    expect(cells('Dette finnes på nettsiden').map(([, done]) => done)).toEqual([
      'Ja',
      'Ja',
      'Nei',
      'Ikke besvart',
      'Ikke besvart',
      'Ikke besvart',
    ]);
  });

  it('gives the reason for a section that was left out', () => {
    expect(texts(blocks)).toContain(
      'Dette kapitlet er ikke med. Grunn: Regionen leter etter et nytt medlem.',
    );
  });

  it('adds what came later, with its date and writer, without touching the rest', () => {
    const report = exampleReport();
    const sections = report.sections.map((section) =>
      section.region === 'nord' ? withSupplement(section, { 'how-it-works': 'Nå går det bra.' }) : section,
    );
    const later = reportOutline({ ...report, sections }, 'nb').blocks;
    expect(later.slice(0, blocks.length)).toEqual(blocks);
    expect(plain(texts(later.slice(blocks.length)))).toContain(
      'Tillegg fra Ola Eksempel, lørdag 20. februar 2027',
    );
    expect(texts(later.slice(blocks.length))).toContain('Nå går det bra.');
  });

  it('numbers the same sections at two sites apart', () => {
    const [first] = exampleReport().sections;
    const sections = ['Bergen', 'Oslo'].map((site, index) => ({
      ...(first as OutlineSection),
      site,
      ordinal: index + 1,
    }));
    const headings = reportOutline(exampleReport({ sections }), 'nb').blocks.flatMap((block) =>
      block.kind === 'heading' && block.id ? [plain(block.text)] : [],
    );
    expect(headings).toEqual(['1. Pasientbehandling, Bergen', '2. Pasientbehandling, Oslo']);
  });

  it.each(languages)('is whole in %s', (language) => {
    const outline = reportOutline(exampleReport(), language);
    expect(/undefined|NaN|\[object/.test(texts(outline.blocks))).toBe(false);
    expect(outline.blocks.map(({ kind }) => kind)).toEqual(blocks.map(({ kind }) => kind));
  });
});

describe('a long answer', () => {
  const line = (...parts: object[]) => parts;

  it.each<[string, string, unknown[]]>([
    [
      'a paragraph',
      'a\n\nb',
      [
        { kind: 'paragraph', line: line({ text: 'a' }) },
        { kind: 'paragraph', line: line({ text: 'b' }) },
      ],
    ],
    [
      'emphasis',
      '**a** *b*',
      [
        {
          kind: 'paragraph',
          line: line({ text: 'a', bold: true }, { text: ' ' }, { text: 'b', italic: true }),
        },
      ],
    ],
    [
      'a link',
      '[a](https://x.example)',
      [{ kind: 'paragraph', line: line({ text: 'a', link: 'https://x.example' }) }],
    ],
    ['a heading below the question’s', '## a', [{ kind: 'heading', level: 4, text: 'a' }]],
    ['a smaller heading', '### a', [{ kind: 'heading', level: 5, text: 'a' }]],
    [
      'a numbered list',
      '3. a\n4. b',
      [
        {
          kind: 'list',
          items: [
            { depth: 0, number: 3, line: line({ text: 'a' }) },
            { depth: 0, number: 4, line: line({ text: 'b' }) },
          ],
        },
      ],
    ],
    [
      'a list in a list',
      '- a\n  - b',
      [
        {
          kind: 'list',
          items: [
            { depth: 0, number: null, line: line({ text: 'a' }) },
            { depth: 1, number: null, line: line({ text: 'b' }) },
          ],
        },
      ],
    ],
  ])('knows %s', (_, markdown, blocks) => {
    expect(blocksOf(markdown)).toEqual(blocks);
  });

  it.each([
    '<b>a</b>',
    '![a](https://x.example/p.png)',
    '`a`',
    '> a',
    '| a |',
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '---',
    '&lt;',
  ])('leaves %s as it was typed', (markdown) => {
    const [block] = blocksOf(markdown);
    const shown = block?.kind === 'paragraph' ? block.line.map(({ text }) => text).join('') : null;
    expect(
      block?.kind === 'paragraph' && block.line.every((part) => !part.link || part.link.startsWith('https:')),
    ).toBe(true);
    expect(shown?.replace(/^!?/, '')).toBe(markdown.startsWith('!') ? 'a' : markdown);
  });
});
