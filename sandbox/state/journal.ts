import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Line } from './changes.ts';

type Head = { samradSandbox: 1; epoch: string };

/** Where changes are kept. `append` returns when the operating system has the line, so kill -9 loses nothing. */
export type Journal = { append(line: Line): void; close(): void };

/** What was found in a data folder. */
export type Found = { epoch?: string; lines: Line[] };

/** The only files of the sandbox are in one folder that nobody else may read: the journal holds the bot's password. */
function journalFile(folder: string): string {
  return join(folder, 'journal.jsonl');
}

/** Reads a journal; stops at the first line that is not whole, which a kill in the midst of writing leaves last. */
export function readJournal(folder: string): Found {
  const file = journalFile(folder);
  if (!existsSync(file)) return { lines: [] };
  const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  const head = parsed<Head>(first);
  if (head?.samradSandbox !== 1) return { lines: [] };
  const lines: Line[] = [];
  for (const text of rest) {
    const line = parsed<Line>(text);
    if (!line) break;
    lines.push(line);
  }
  return { epoch: head.epoch, lines };
}

function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/** Writes the compacted journal beside the old one, puts it in its place, and opens it for appending. */
export function openJournal(folder: string, epoch: string, lines: readonly Line[]): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = journalFile(folder);
  const head: Head = { samradSandbox: 1, epoch };
  const fresh = openSync(`${file}.new`, 'w', 0o600);
  writeSync(fresh, `${[head, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`);
  fsyncSync(fresh);
  closeSync(fresh);
  renameSync(`${file}.new`, file);
  const handle = openSync(file, 'a', 0o600);
  let isOpen = true;
  return {
    append: (line) => {
      // What an ended request still wants to say after the stop was never acknowledged to anybody.
      if (isOpen) writeSync(handle, `${JSON.stringify(line)}\n`);
    },
    close: () => {
      isOpen = false;
      closeSync(handle);
    },
  };
}
