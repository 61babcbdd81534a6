import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { readCsv } from '../../../documents/csv/read-csv.ts';
import { longestFileTitle } from '../../../domain/archive.ts';
import { serviceIndex } from '../../../domain/import/keys.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/vocabulary.ts';
import { addArchiveFile } from '../../../store/commands/add-archive-file.ts';
import { importSource } from '../../../store/queries/import-source.ts';
import type { Store } from '../../../store/store.ts';
import { refusalText } from '../../../text/refusal-text.ts';
import { textIn } from '../../../text/text-in.ts';
import { readPdf } from '../../archive/read-pdf.ts';
import type { CliOutcome } from '../say-outcome.ts';

type Files = {
  /** Rows of file, service, year and title under a row of headings. */
  readonly list: Uint8Array;
  /** Throws for a file that is not there. */
  readonly read: (name: string) => Promise<Uint8Array>;
};

const actor = { kind: 'system', job: 'archive' } as const;

/** Adds all that can be added, one after the other, and says of each what came of it. The same list twice adds nothing. */
export async function addFiles(store: Store, files: Files, language: Language): Promise<CliOutcome> {
  const [, ...rows] = readCsv('list', files.list).rows;
  const serviceOf = await servicesByName(store);
  const lines: string[] = [];
  let faults = 0;
  for (const row of rows) {
    const [file = '', service = '', year = '', title = ''] = row.map((cell) => String(cell ?? '').trim());
    const outcome = await addFile(
      store,
      files,
      { file, title, year, serviceId: serviceOf(service) },
      language,
    );
    if (outcome.isFault) faults += 1;
    lines.push(`${outcome.isFault ? '✗' : '✓'} ${file}: ${outcome.said}`);
  }
  return { lines, isDone: faults === 0 };
}

/** By the code or the name; null for one that is none, or could be several. */
async function servicesByName(store: Store): Promise<(name: string) => string | null> {
  const state = await importSource(store, actor);
  if (!state) throw new Error('The program itself may read all services');
  const names = serviceIndex(state.service);
  return (name) => {
    const found = names.find(name);
    return typeof found === 'string' ? null : found.id;
  };
}

type Listed = {
  readonly file: string;
  readonly serviceId: string | null;
  readonly year: string;
  readonly title: string;
};
type Said = { readonly said: string; readonly isFault: boolean };

async function addFile(
  store: Store,
  { read }: Files,
  { file, serviceId, year, title }: Listed,
  language: Language,
): Promise<Said> {
  const { archive } = textIn(language);
  if (serviceId === null) return { said: archive.unknownService, isFault: true };
  if (!/^2\d{3}$/.test(year) || title === '' || title.length > longestFileTitle) {
    return { said: archive.faultyRow, isFault: true };
  }
  const bytes = await read(file).catch(() => null);
  if (!bytes) return { said: archive.fileMissing, isFault: true };
  const pdf = await readPdf(bytes);
  if (isRefusal(pdf)) return { said: refusalText(pdf, language), isFault: true };
  const context = { store, actor, correlationId: randomUUID(), submissionKey: null };
  const about = { serviceId, year: Number(year), title, name: basename(file) };
  const outcome = await addArchiveFile(context, { ...about, ...pdf });
  if (isRefusal(outcome)) {
    return { said: refusalText(outcome, language), isFault: outcome.code !== 'archive-file-known' };
  }
  return { said: outcome.ids.hasText === 'no' ? archive.addedWithoutText : archive.added, isFault: false };
}
