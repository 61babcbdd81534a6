import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isAskingWord, searchedWords } from '../../domain/asking-words.ts';
import { faqIds } from '../../domain/faq.ts';
import { type AskedWord, type Posting, type Ranked, rankEntries } from '../../domain/faq-ranking.ts';
import { nearWords } from '../../domain/near-spelling.ts';
import { type Language, languages } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';

/** A question has a few words that say what it is about; whoever writes a letter is not answered faster. */
const mostWords = 40;
const longestWord = 40;

/**
 * The entries that answer a question, best first; empty when none does. What was written is tried in every language,
 * with the stems of Postgres and with near spellings; the reader's own language counts a little more. Everybody
 * whom the program knows may search: the answers are public.
 */
export async function searchFaq(
  store: Store,
  _actor: Actor,
  asked: { readonly question: string; readonly language: Language },
): Promise<Ranked[]> {
  const words = wordsOf(asked.question);
  if (words.length === 0) return [];
  const stems = await stemsOf(store, words);
  const known = stems.some((stem) => stem.entries === null) ? await vocabularyOf(store) : [];
  const meant = meaningOf(stems, known);
  const postings = await postingsOf(store, meant);
  return rankEntries(meant, postings, { language: asked.language, count: faqIds.length });
}

function wordsOf(question: string): string[] {
  const words = searchedWords(question).map((word) => word.slice(0, longestWord));
  return [...new Set(words)].slice(0, mostWords);
}

type Stem = {
  readonly language: Language;
  readonly word: string;
  readonly lexeme: string;
  /** null for a stem that no entry of the language holds. */
  readonly entries: number | null;
};

/** Each word's stem in each language; the small words that every sentence has are left out. */
async function stemsOf(store: Store, words: readonly string[]): Promise<Stem[]> {
  const { rows } = await sql<Stem>`
    select asked.language, asked.word, stem.lexeme, nullif(count(entry.entry_id), 0)::integer as entries
    from (select language, word from unnest(${languages}::text[]) as language, unnest(${words}::text[]) as word) asked
    cross join lateral unnest(to_tsvector(
      case asked.language when 'en' then 'pg_catalog.english' else 'pg_catalog.norwegian' end::regconfig,
      asked.word)) as stem
    left join faq_entry entry on entry.language = asked.language
      and entry.search @@ (quote_literal(stem.lexeme))::tsquery
      and entry.entry_id = any(${faqIds}::text[])
    group by asked.language, asked.word, stem.lexeme`.execute(store.db);
  return rows;
}

type KnownStem = { readonly language: Language; readonly lexeme: string; readonly entries: number };

async function vocabularyOf(store: Store): Promise<KnownStem[]> {
  const { rows } = await sql<KnownStem>`
    select entry.language, stem.lexeme, count(*)::integer as entries
    from faq_entry entry cross join lateral unnest(entry.search) as stem
    where entry.entry_id = any(${faqIds}::text[])
    group by entry.language, stem.lexeme`.execute(store.db);
  return rows;
}

function meaningOf(stems: readonly Stem[], vocabulary: readonly KnownStem[]): AskedWord[] {
  return stems.map(({ language, word, lexeme, entries }) => {
    if (entries !== null) return { language, word, meant: [{ lexeme, closeness: 1, entries }] };
    if (isAskingWord(word)) return { language, word, meant: [] };
    const known = new Map(
      vocabulary.filter((one) => one.language === language).map((one) => [one.lexeme, one.entries]),
    );
    const near = nearWords(lexeme, [...known.keys()]);
    return {
      language,
      word,
      meant: near.map((one) => ({
        lexeme: one.word,
        closeness: one.closeness,
        entries: known.get(one.word) ?? 1,
      })),
    };
  });
}

async function postingsOf(store: Store, words: readonly AskedWord[]): Promise<Posting[]> {
  const wanted = words.flatMap(({ language, meant }) => meant.map(({ lexeme }) => ({ language, lexeme })));
  if (wanted.length === 0) return [];
  const { rows } = await sql<Posting>`
    select entry.language, entry.entry_id as id, stem.lexeme, case
        when 'A' = any(stem.weights) then 'question'
        when 'B' = any(stem.weights) then 'wording'
        else 'answer' end as place
    from unnest(${wanted.map(({ language }) => language)}::text[], ${wanted.map(({ lexeme }) => lexeme)}::text[])
      as wanted (language, lexeme)
    join faq_entry entry on entry.language = wanted.language
      and entry.search @@ (quote_literal(wanted.lexeme))::tsquery
      and entry.entry_id = any(${faqIds}::text[])
    cross join lateral unnest(entry.search) as stem
    where stem.lexeme = wanted.lexeme`.execute(store.db);
  return rows;
}
