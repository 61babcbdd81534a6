import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../bot/archive/read-pdf.ts';
import { addFiles } from '../../bot/cli/archive/add-files.ts';
import { renderPdf } from '../../documents/pdf/render-pdf.ts';
import { mostFileBytes } from '../../domain/archive.ts';
import { publishEntry } from '../../store/commands/publish-entry.ts';
import { archiveFile } from '../../store/queries/archive-file.ts';
import { archiveView } from '../../store/queries/archive-view.ts';
import { publicReport } from '../../store/queries/public-report.ts';
import { entryOf } from '../support/archive-steps.ts';
import { asProgram, createGroupFixture, type GroupFixture } from '../support/group-fixture.ts';
import { idsOf } from '../support/nomination-steps.ts';

/** A report as somebody once wrote it: a real PDF. */
async function pdfWith(text: string): Promise<Uint8Array> {
  const blocks = [
    { kind: 'heading', level: 1, text: 'Årsrapport 2015' },
    { kind: 'paragraph', line: [{ text }] },
  ] as const;
  return await renderPdf({ language: 'nb', title: 'Årsrapport 2015', blocks });
}

const all = { text: '', year: null, region: null, type: null, from: 0 };
const text = (words: string) => new TextEncoder().encode(words);

describe('A report of an older year', () => {
  let fixture: GroupFixture;
  beforeAll(async () => {
    fixture = await createGroupFixture();
  });
  afterAll(async () => {
    await fixture.drop();
  });

  it.each([
    ['no PDF, whatever it is called', text('<html>%PDF-1.7 %%EOF'), 'archive-file-not-pdf'],
    ['a PDF that breaks off', text('%PDF-1.7 and no more'), 'archive-file-not-pdf'],
    ['a PDF that is damaged', text('%PDF-1.7 nonsense %%EOF'), 'archive-file-not-pdf'],
    ['more than there is room for', new Uint8Array(mostFileBytes + 1), 'archive-file-too-large'],
  ] as const)('is not taken from %s', async (_what, bytes, code) => {
    expect(await readPdf(bytes)).toMatchObject({ code });
  });

  it('comes in from a list once, is found by its words, and is read by those who may', async () => {
    const bytes = await pdfWith('Ventetidene for epilepsikirurgi ble kortere.');
    const { serviceId } = fixture;
    const list = ['fil;tjeneste;år;tittel', `gammel.pdf;${serviceId};2015;Rapport om 2015`];
    const faulty = ['borte.pdf;Ingen slik;2015;Rapport', `mangler.pdf;${serviceId};2015;Rapport`];
    const files = {
      list: text([...list, ...faulty].join('\n')),
      read: async (file: string) => {
        if (file === 'gammel.pdf') return bytes;
        throw new Error('There is no such file');
      },
    };
    const { lines, isDone } = await addFiles(fixture.store, files, 'nb');
    expect(isDone).toBe(false);
    expect(lines.map((line) => line.slice(0, 14))).toEqual([
      '✓ gammel.pdf: ',
      '✗ borte.pdf: I',
      '✗ mangler.pdf:',
    ]);
    const again = await addFiles(fixture.store, { ...files, list: text(list.join('\n')) }, 'nb');
    expect(again).toMatchObject({ isDone: true });
    expect(again.lines[0]).toContain('ligger i arkivet fra før');

    const { id: entryId, version } = await entryOf(fixture);
    const found = await archiveView(fixture.store, await fixture.actor('coordinator'), {
      ...all,
      text: 'ventetid',
      year: 2015,
    });
    expect(found?.lines).toMatchObject([{ id: entryId, reportId: null, title: 'Rapport om 2015' }]);
    const stored = await archiveFile(fixture.store, await fixture.actor('serviceLeader'), entryId);
    expect(Buffer.from(stored?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);

    const program = asProgram(fixture).actor;
    expect(await archiveFile(fixture.store, program, entryId)).toBeNull();
    expect(await archiveFile(fixture.store, await fixture.actor('stranger'), entryId)).toBeNull();
    idsOf(await publishEntry(await fixture.as('coordinator'), { entryId, version }));
    expect(await archiveFile(fixture.store, program, entryId)).toMatchObject({
      title: 'Rapport om 2015',
    });
    expect(await publicReport(fixture.store, program, entryId)).toMatchObject({ isFile: true, report: null });
  });
});
