import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { choicesOf, fewestTold, mayAskAll, regionsTold } from '../../domain/survey.ts';
import type { SurveyBrief, SurveyCardView, SurveyView } from '../../domain/views/survey.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { audienceOf } from '../audience.ts';
import { lastDoneBy } from '../last-done-by.ts';
import { loadSurvey } from '../load-survey.ts';
import type { Store } from '../store.ts';

/** What was sent to somebody, with their own answer; null for everybody else. */
export async function surveyCardView(
  { db }: Store,
  actor: Actor,
  recipientId: string,
): Promise<SurveyCardView | null> {
  if (actor.kind !== 'person' || !isId(recipientId)) return null;
  const row = await db
    .selectFrom('survey_recipient')
    .select(['survey_id', 'version', 'choice', 'comment', 'answered_at'])
    .where('id', '=', recipientId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst();
  const survey = row && (await loadSurvey(db, row.survey_id));
  if (!row || !survey) return null;
  const { title, question, kind, dueOn, state, others } = survey;
  const { version, choice, answered_at: at } = row;
  return {
    ...{ id: recipientId, version, title, question, kind, dueOn, isOpen: state === 'open' },
    ...{ choices: choicesOf(survey), others },
    answer: at && { choice, comment: row.comment ?? '', at },
  };
}

/** All of them, the newest first; null for anybody but the coordinator. */
export async function surveys({ db }: Store, actor: Actor): Promise<SurveyBrief[] | null> {
  if (!mayAskAll(actor)) return null;
  const { rows } = await sql<SurveyBrief>`
    select survey.id, survey.title, survey.due_on::text as "dueOn",
      case when closed_at is not null then 'closed' when sent_at is not null then 'open' else 'draft' end as state,
      (select count(*) from survey_recipient where survey_id = survey.id)::integer as asked,
      (select count(answered_at) from survey_recipient where survey_id = survey.id)::integer as answered
    from survey where sent_at is not null or closed_at is null
    order by survey.created_at desc limit 100`.execute(db);
  return rows;
}

type Counted = {
  readonly region: Region | null;
  readonly choice: number | null;
  readonly asked: number;
  readonly answered: number;
};

/** One of them, with what was answered; null for anybody but the coordinator. Nobody is named. */
export async function surveyView({ db }: Store, actor: Actor, id: string): Promise<SurveyView | null> {
  const survey = mayAskAll(actor) && isId(id) ? await loadSurvey(db, id) : null;
  if (!survey) return null;
  const [counted, comments, audience, changedBy] = await Promise.all([
    sql<Counted>`
      select region, choice, count(*)::integer as asked, count(answered_at)::integer as answered
      from survey_recipient where survey_id = ${id} group by region, choice`.execute(db),
    // In an order that does not tell who came when.
    sql<SurveyView['comments'][number]>`
      select comment as text, region from survey_recipient
      where survey_id = ${id} and comment is not null order by md5(id::text)`.execute(db),
    survey.state === 'draft' ? audienceCount({ db }, id) : 0,
    survey.state === 'draft' ? lastDoneBy(db, id, 'write-survey') : null,
  ]);
  const choices = choicesOf(survey);
  const { rows } = counted;
  const answered = sum(rows, 'answered');
  const isFew = answered < fewestTold;
  const byRegion = [...regions, null].flatMap((region) => {
    const own = rows.filter((row) => row.region === region);
    if (own.length === 0) return [];
    return [{ region, own, asked: sum(own, 'asked'), answered: sum(own, 'answered') }];
  });
  const told = regionsTold(byRegion);
  return {
    ...{ ...survey, choices, audience, changedBy },
    comments: comments.rows.map(({ text, region }) => ({ text, region: told.has(region) ? region : null })),
    ...{ asked: sum(rows, 'asked'), answered },
    counts: isFew ? null : countsOf(rows, choices),
    byRegion: isFew
      ? []
      : byRegion.map(({ own, ...one }) => ({
          ...one,
          counts: told.has(one.region) ? countsOf(own, choices) : null,
        })),
  };
}

async function audienceCount({ db }: Pick<Store, 'db'>, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (${audienceOf(id, 'survey')}) audience`.execute(db);
  return rows[0]?.count ?? 0;
}

function countsOf(rows: readonly Counted[], choices: readonly string[]): number[] {
  return choices.map((_choice, index) =>
    sum(
      rows.filter(({ choice }) => choice === index),
      'answered',
    ),
  );
}

function sum(rows: readonly Counted[], key: 'asked' | 'answered'): number {
  return rows.reduce((all, row) => all + row[key], 0);
}

/**
 * Every answer as a row of its own, without a name: for a file. What somebody wrote stands without a region, and alone
 * while few have answered. null for anybody but the coordinator.
 */
export async function surveyAnswers(
  { db }: Store,
  actor: Actor,
  id: string,
): Promise<{
  readonly title: string;
  readonly rows: readonly {
    readonly region: Region | null;
    readonly choice: string | null;
    readonly comment: string | null;
  }[];
} | null> {
  const survey = mayAskAll(actor) && isId(id) ? await loadSurvey(db, id) : null;
  if (!survey) return null;
  const { rows } = await sql<{ region: Region | null; choice: number | null; comment: string | null }>`
    select region, choice, comment from survey_recipient
    where survey_id = ${id} and answered_at is not null order by md5(id::text)`.execute(db);
  const choices = choicesOf(survey);
  const { title } = survey;
  if (rows.length < fewestTold) {
    const written = rows.filter(({ comment }) => comment !== null);
    return { title, rows: written.map(({ comment }) => ({ region: null, choice: null, comment })) };
  }
  const told = regionsTold(
    [...regions, null].map((region) => ({
      region,
      answered: rows.filter((row) => row.region === region).length,
    })),
  );
  return {
    title,
    rows: rows.map(({ region, choice, comment }) => ({
      region: comment === null && told.has(region) ? region : null,
      choice: choice === null ? null : (choices[choice] ?? null),
      comment,
    })),
  };
}
