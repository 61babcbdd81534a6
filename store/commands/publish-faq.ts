import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { searchedWords } from '../../domain/asking-words.ts';
import type { FaqId } from '../../domain/faq.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';

/** An entry's words, in small letters as they are searched. */
export type FaqWords = {
  readonly id: FaqId;
  readonly language: Language;
  readonly question: string;
  /** In what other words it is asked. */
  readonly wordings: string;
  readonly answer: string;
};

/**
 * Puts the program's questions and answers where they can be searched. Done at every start, by several instances at
 * once too: one statement, always in the same order, which leaves alone what is there already. Entries of a newer
 * program stay, since it may be running. Returns how many were written.
 */
export async function publishFaq(store: Store, entries: readonly FaqWords[]): Promise<number> {
  const rows = entries
    .map((entry) => ({
      entry_id: entry.id,
      language: entry.language,
      question: searchedWords(entry.question).join(' '),
      wordings: entry.wordings,
      answer: entry.answer,
    }))
    .map((row) => ({ ...row, content_hash: hashOf(row) }))
    .sort((one, other) =>
      `${one.entry_id} ${one.language}` < `${other.entry_id} ${other.language}` ? -1 : 1,
    );
  const written = await store.db
    .insertInto('faq_entry')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['entry_id', 'language'])
        .doUpdateSet((eb) => ({
          question: eb.ref('excluded.question'),
          wordings: eb.ref('excluded.wordings'),
          answer: eb.ref('excluded.answer'),
          content_hash: eb.ref('excluded.content_hash'),
        }))
        .where(sql`faq_entry.content_hash`, '<>', sql`excluded.content_hash`),
    )
    .returning('entry_id')
    .execute();
  return written.length;
}

function hashOf(row: {
  readonly question: string;
  readonly wordings: string;
  readonly answer: string;
}): string {
  return createHash('sha256')
    .update(JSON.stringify([row.question, row.wordings, row.answer]))
    .digest('hex');
}
