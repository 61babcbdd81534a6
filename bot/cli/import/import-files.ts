import { randomUUID } from 'node:crypto';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/vocabulary.ts';
import { applyImport } from '../../../store/commands/apply-import.ts';
import { importPreview } from '../../../store/queries/import-preview.ts';
import { previewLines } from '../../../text/import/preview-lines.ts';
import { refusalText } from '../../../text/refusal-text.ts';
import { textIn } from '../../../text/text-in.ts';
import type { DatabaseConfig } from '../../config.ts';
import { type ImportFile, readImportFiles } from '../../import/read-import-files.ts';
import type { CliOutcome } from '../say-outcome.ts';
import { withStore } from './with-store.ts';

type Options = { readonly apply: boolean; readonly language: Language };

/** What the files would change, or have changed, or why not. */
export async function importFiles(
  config: DatabaseConfig,
  files: readonly ImportFile[],
  { apply, language }: Options,
): Promise<CliOutcome> {
  const read = await readImportFiles(files);
  if (isRefusal(read)) return { lines: [refusalText(read, language)], isDone: false };
  return await withStore(config, async (store) => {
    const actor = { kind: 'system', job: 'import' } as const;
    const preview = await importPreview(store, actor, read.rows, read.faults);
    if (!preview) throw new Error('The program itself may import');
    const lines = previewLines(preview, language);
    if (preview.faults.length > 0) return { lines, isDone: false };
    const { imported, notYet } = textIn(language).importPage;
    if (!apply) return { lines: [...lines, '', notYet], isDone: true };
    const outcome = await applyImport(
      { store, actor, correlationId: randomUUID(), submissionKey: null },
      { rows: read.rows, fingerprint: preview.fingerprint },
    );
    if (isRefusal(outcome)) return { lines: [...lines, '', refusalText(outcome, language)], isDone: false };
    return { lines: [...lines, '', imported], isDone: true };
  });
}
