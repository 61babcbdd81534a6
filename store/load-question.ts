import { type SelectQueryBuilder, sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import { isCoordinator } from '../domain/actor.ts';
import type { Question, QuestionStep } from '../domain/question.ts';
import type { AtGathering } from '../domain/question-access.ts';
import { ownerFrom } from './question.ts';
import type { DB } from './schema.ts';
import type { Database, Tx } from './store.ts';

/** A question with what is decided about it from; the database's real time, by which claims run, beside it. */
export type LoadedQuestion = Question & {
  readonly text: string;
  readonly wording: string | null;
  /** Who of those who owe the answer sees to it. */
  readonly takenBy: string | null;
  /** Since when it is with those to whom it was sent; that regions hand it on moves nothing of that. */
  readonly routedAt: Date | null;
  /** The list in which its owners were told of it together with others. */
  readonly leftoverId: string | null;
  readonly now: Date;
};

const columns = [
  'id',
  'asked_by',
  'gathering_id',
  'step',
  'scope',
  'shows_name',
  'published_at',
  'answered_at',
  'region',
  'holder_id',
  'writer_id',
  'fence',
  'lease_until',
  'version',
  'text',
  'wording',
  'taken_by',
  'asked_at',
  'routed_at',
  'leftover_id',
] as const;

/** The question, held until the transaction ends; null when there is none. */
export async function lockQuestion(tx: Tx, id: string): Promise<LoadedQuestion | null> {
  const [question] = await load(tx.selectFrom('question').where('id', '=', id).forUpdate());
  return question ?? null;
}

/** Those that there are, in no order. */
export async function loadQuestions(
  db: Database | Tx,
  ids: readonly string[],
): Promise<readonly LoadedQuestion[]> {
  return await load(db.selectFrom('question').where('id', 'in', ids));
}

async function load(query: SelectQueryBuilder<DB, 'question', object>): Promise<LoadedQuestion[]> {
  const rows = await query
    .select(columns)
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .select(
      sql<boolean>`exists (select from event where event.subject_id = question.id
        and event.actor_id is distinct from question.asked_by)`.as('isTakenUp'),
    )
    .execute();
  return rows.map((row) => ({
    id: row.id,
    askedBy: row.asked_by,
    gatheringId: row.gathering_id,
    step: stepFrom(row),
    scope: row.scope,
    showsName: row.shows_name,
    isPublished: row.published_at !== null,
    owner: ownerFrom(row.region),
    isTakenUp: row.isTakenUp,
    lock: {
      holder: row.holder_id && row.writer_id ? { personId: row.holder_id, writerId: row.writer_id } : null,
      fence: row.fence,
      leaseUntil: row.lease_until,
      since: null,
      activeAt: null,
      baseRevision: 0,
    },
    version: row.version,
    text: row.text,
    wording: row.wording,
    takenBy: row.taken_by,
    routedAt: row.routed_at ?? (row.step === 'routed' ? row.asked_at : null),
    leftoverId: row.leftover_id,
    now: row.now,
  }));
}

/** Answered is what has an answer, whichever program wrote it down. */
export function stepFrom(row: {
  readonly step: Exclude<QuestionStep, 'answered'>;
  readonly answered_at: Date | null;
}): QuestionStep {
  return row.answered_at ? 'answered' : row.step;
}

const nothing: AtGathering = { moderates: false, isGuest: false };

/** What the actor is to a gathering; nothing to none. */
export async function atGathering(
  db: Database | Tx,
  actor: Actor,
  gatheringId: string | null,
): Promise<AtGathering> {
  return (await atGatherings(db, actor, [gatheringId])).of(gatheringId);
}

/** The same for several at once. */
export async function atGatherings(
  db: Database | Tx,
  actor: Actor,
  gatheringIds: readonly (string | null)[],
): Promise<{ readonly of: (gatheringId: string | null) => AtGathering }> {
  const ids = [...new Set(gatheringIds.filter((id) => id !== null))];
  if (actor.kind !== 'person' || ids.length === 0) return { of: () => nothing };
  const { rows } = await sql<AtGathering & { id: string }>`
    select id, exists (select from gathering_moderator
        where gathering_id = id and person_id = ${actor.personId}) as moderates,
      exists (select from gathering_guest
        where gathering_id = id and person_id = ${actor.personId}) as "isGuest"
    from unnest(${ids}::uuid[]) as id`.execute(db);
  const coordinates = isCoordinator(actor);
  const found = new Map(rows.map((row) => [row.id, row]));
  return {
    of: (gatheringId) => {
      const at = found.get(gatheringId ?? '');
      if (!at) return nothing;
      const moderates = coordinates || at.moderates;
      return { moderates, isGuest: moderates || at.isGuest };
    },
  };
}
