import { sql } from 'kysely';
import type { Database, Tx } from './store.ts';

export type AlikeQuestion = { readonly id: string; readonly wording: string; readonly answer: string | null };

/** The share of the words that two questions have in common, by their stems. */
const enoughStems = 0.6;
/** Of three signs in a row, for slips of the keyboard and compounds that are written in two words. */
const enoughTrigrams = 0.45;
const most = 5;

/**
 * Questions of a gathering that say nearly the same: by the stems of their words, as Postgres makes them of
 * Norwegian, or by their spelling. The nearest first.
 */
export async function alikeQuestions(
  db: Database | Tx,
  wanted: {
    readonly gatheringId: string;
    readonly text: string;
    readonly besides: string | null;
    readonly onlyPublished: boolean;
    /** Whether those about somebody's own service that wait are among them. */
    readonly alsoOwn?: boolean;
  },
): Promise<AlikeQuestion[]> {
  const { rows } = await sql<AlikeQuestion>`
    with asked as (
      select array(select lexeme from unnest(to_tsvector('pg_catalog.norwegian', ${wanted.text}))) as stems
    ), compared as (
      select question.id, coalesce(question.wording, question.text) as wording,
        case when question.published_at is not null then question.answer end as answer,
        question.ordinal,
        (select count(*) from unnest(asked.stems) stem
          where question.search @@ quote_literal(stem)::tsquery)::float / greatest(cardinality(asked.stems), 1) as stems,
        similarity(coalesce(question.wording, question.text), ${wanted.text}) as trigrams
      from question cross join asked
      where question.gathering_id = ${wanted.gatheringId}
        and question.id is distinct from ${wanted.besides}::uuid
        and (question.published_at is not null or not ${wanted.onlyPublished})
        and (question.published_at is not null or question.scope = 'everybody'
          or (${wanted.alsoOwn ?? false} and question.step = 'waiting' and question.answered_at is null))
        and question.step in ('waiting', 'routed')
    )
    select id, wording, answer from compared
    where stems >= ${enoughStems} or trigrams >= ${enoughTrigrams}
    order by greatest(stems, trigrams) desc, ordinal limit ${most}`.execute(db);
  return rows;
}
