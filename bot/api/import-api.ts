import { z } from 'zod';
import { zipFiles } from '../../documents/zip-files.ts';
import type { Actor } from '../../domain/actor.ts';
import { mayAdminister } from '../../domain/administration.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { ImportPageView } from '../../domain/views/import.ts';
import { applyImport } from '../../store/commands/apply-import.ts';
import { importPreview } from '../../store/queries/import-preview.ts';
import { importSource } from '../../store/queries/import-source.ts';
import { previewLines } from '../../text/import/preview-lines.ts';
import type { ReadRows } from '../../text/import/read-rows.ts';
import { textIn } from '../../text/text-in.ts';
import { readImportFiles } from '../import/read-import-files.ts';
import { importCsvFiles, importWorkbook } from '../import/write-import-files.ts';
import { parseInput } from '../input.ts';
import type { LargeBody, TabCommand, TabQuery } from './tab-call.ts';
import { tabFile } from './tab-file.ts';

const files = z.object({
  files: z
    .array(z.object({ name: z.string().min(1).max(200), content: z.base64() }))
    .min(1)
    .max(20),
});
const shown = files.extend({ fingerprint: z.string().length(64) });
const form = z.object({ format: z.enum(['excel', 'csv']) });

/** Most of each list that a page gets; what is left is counted. */
const mostShown = 500;

/** What pages may send more of than others: files, as base64 in JSON. */
const importBody: LargeBody = { mostBytes: 11_000_000, may: mayAdminister };
export const largeImportBodies: Readonly<Record<string, LargeBody>> = {
  'preview-import': importBody,
  'import-list': importBody,
  'apply-import': importBody,
};

export const importQueries: Readonly<Record<string, TabQuery>> = {
  'import-template': async ({ actor, reading }, given) => {
    const input = parseInput(form, given);
    if (isRefusal(input)) return input;
    if (!mayAdminister(actor)) return refuse('unknown-or-forbidden');
    return await fileOf(null, input.format, textIn(reading.language).importPage.templateName);
  },
  'import-export': async ({ service, actor, reading }, given) => {
    const input = parseInput(form, given);
    if (isRefusal(input)) return input;
    const state = await importSource(service.store, actor);
    if (!state) return refuse('unknown-or-forbidden');
    return await fileOf(state, input.format, textIn(reading.language).importPage.exportName(state.today));
  },
};

export const importCommands: Readonly<Record<string, TabCommand>> = {
  'preview-import': async ({ store, actor }, given) => {
    const read = await rowsOf(actor, files, given);
    if (isRefusal(read)) return read;
    const preview = await importPreview(store, actor, read.rows, read.faults);
    if (!preview) return refuse('unknown-or-forbidden');
    const { changes, faults, marks, unchanged, fingerprint } = preview;
    const count = (what: (typeof changes)[number]['what']) =>
      changes.filter((one) => one.what === what).length;
    const view: ImportPageView = {
      counts: { added: count('added'), changed: count('changed'), ended: count('ended'), unchanged },
      changes: changes.slice(0, mostShown),
      changeCount: changes.length,
      faults: faults.slice(0, mostShown),
      faultCount: faults.length,
      marks: marks.slice(0, mostShown),
      markCount: marks.length,
      fingerprint,
    };
    return view;
  },
  'import-list': async ({ store, actor }, given, { reading }) => {
    const read = await rowsOf(actor, files, given);
    if (isRefusal(read)) return read;
    const preview = await importPreview(store, actor, read.rows, read.faults);
    if (!preview) return refuse('unknown-or-forbidden');
    const text = previewLines(preview, reading.language, Number.POSITIVE_INFINITY).join('\r\n');
    return { name: `${textIn(reading.language).importPage.listName}.txt`, text };
  },
  'apply-import': async (context, given) => {
    const read = await rowsOf(context.actor, shown, given);
    if (isRefusal(read)) return read;
    if (read.faults.length > 0) return refuse('import-faulty');
    return await applyImport(context, { rows: read.rows, fingerprint: read.fingerprint });
  },
};

/** No file is read for somebody who may not import. */
async function rowsOf<Schema extends typeof files>(
  actor: Actor,
  schema: Schema,
  given: unknown,
): Promise<(ReadRows & z.output<Schema>) | Refusal> {
  if (!mayAdminister(actor)) return refuse('unknown-or-forbidden');
  const input = parseInput(schema, given);
  if (isRefusal(input)) return input;
  const read = await readImportFiles(
    input.files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') })),
  );
  return isRefusal(read) ? read : { ...input, ...read };
}

async function fileOf(
  state: Parameters<typeof importWorkbook>[0],
  format: 'excel' | 'csv',
  name: string,
): Promise<object> {
  if (format === 'csv') {
    return tabFile({ name: `${name}.zip`, type: 'application/zip', bytes: zipFiles(importCsvFiles(state)) });
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return tabFile({ name: `${name}.xlsx`, type, bytes: await importWorkbook(state) });
}
