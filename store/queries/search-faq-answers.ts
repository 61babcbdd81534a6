import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { longestQuestion } from '../../domain/question.ts';
import type { Store } from '../store.ts';

/** An answer from a gathering that fits what somebody asked; `closeness` from 0 to 1. */
export type FoundAnswer = { readonly id: string; readonly question: string; readonly closeness: number };

/** The share of the words that the two have in common, by their stems; of a word or two that is no sign. */
const enoughStems = 0.6;
const enoughTrigrams = 0.45;
const mostAnswers = 3;

/**
 * The answers from gatherings that are asked for with nearly the same words, the nearest first. Everybody whom the
 * program knows may search: they were approved for that.
 */
export async function searchFaqAnswers(
  store: Store,
  _actor: Actor,
  { text }: { readonly text: string },
): Promise<FoundAnswer[]> {
  const asked = text.trim().slice(0, longestQuestion);
  if (asked === '') return [];
  const { rows } = await sql<FoundAnswer>`
    with asked as (
      select array(select lexeme from unnest(to_tsvector('pg_catalog.norwegian', ${asked}))) as stems
    ), compared as (
      select entry.id, entry.question, entry.approved_at,
        (select count(*) from unnest(asked.stems) stem
          where entry.search @@ (quote_literal(stem) || ':A')::tsquery)::float
          / greatest(cardinality(asked.stems), 2) as stems,
        similarity(entry.question, ${asked}) as trigrams
      from faq_answer entry cross join asked
      where entry.removed_at is null
    )
    select id, question, greatest(stems, trigrams)::float as closeness from compared
    where stems >= ${enoughStems} or trigrams >= ${enoughTrigrams}
    order by closeness desc, approved_at desc limit ${mostAnswers}`.execute(store.db);
  return rows;
}
