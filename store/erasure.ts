import { type RawBuilder, sql } from 'kysely';
import type { ErasedKind, ErasureObstacle, LastingKind } from '../domain/erasure.ts';
import type { Counted, Obstacle } from '../domain/views/erasure.ts';
import { findObstacles } from './erasure-obstacles.ts';
import { isOverQuestion } from './over-question.ts';
import type { Database, Tx } from './store.ts';

/** Rows that have to do with the person. Our own words, none of them from outside. */
type Rows = { readonly table: string; readonly where: (personId: string) => RawBuilder<unknown> };

/** By what each of them is found again. */
type Keyed = Rows & { readonly key: RawBuilder<unknown> };

const obstacles: Readonly<Record<ErasureObstacle, Keyed>> = {
  seat: {
    key: sql`id`,
    table: 'membership',
    where: (id) => sql`person_id = ${id} and (ends_on is null or ends_on >= oslo_today())`,
  },
  role: { key: sql`id`, table: 'role_grant', where: (id) => sql`person_id = ${id} and ended_at is null` },
  'group-leader': { key: sql`service_id`, table: 'reference_group', where: (id) => sql`leader_id = ${id}` },
  proposal: {
    key: sql`id`,
    table: 'nomination',
    where: (id) => sql`closed_at is null and (candidate_id = ${id} or line_leader_id = ${id})`,
  },
  request: {
    key: sql`id`,
    table: 'candidate_request',
    where: (id) => sql`closed_at is null and named_id = ${id}`,
  },
  moderator: {
    key: sql`gathering_id`,
    table: 'gathering_moderator join gathering on gathering.id = gathering_id',
    where: (id) => sql`person_id = ${id} and cancelled_at is null and settled_at is null`,
  },
  // Those of a proposal are counted with it; whoever was asked what many were asked need not have answered.
  duty: {
    key: sql`id`,
    table: 'duty',
    where: (id) =>
      sql`person_id = ${id} and done_at is null and subject_type not in ('nomination', 'survey')`,
  },
};

/** Each table of which rows go or are emptied, in an order that leaves no reference behind. */
type Taken = Rows & { readonly kind: ErasedKind; readonly emptied?: string };

const personalChats = (id: string) =>
  sql`(select conversation.id from conversation where conversation.person_id = ${id} and kind = 'personal')`;
const overQuestions = (id: string) =>
  sql`(select question.id from question where question.asked_by = ${id} and ${isOverQuestion(sql`'infinity'`)})`;

/** Where what anybody wrote may say something of the person: as candidate, as leader, or as one who was named. */
const casesAbout = (id: string) => sql`(
  select nomination.id from nomination
  where candidate_id = ${id} or line_leader_id = ${id} or former_leader_ids @> array[${id}::uuid]
  union all select candidate_request.id from candidate_request where named_id = ${id})`;

const taken: readonly Taken[] = [
  { kind: 'account', table: 'identity', where: (id) => sql`person_id = ${id}` },
  { kind: 'account', table: 'draft_key', where: (id) => sql`person_id = ${id}` },
  { kind: 'account', table: 'access_link', where: (id) => sql`person_id = ${id}` },
  { kind: 'account', table: 'submission', where: (id) => sql`person_id = ${id}` },
  {
    kind: 'chat',
    table: 'sent_card',
    where: (id) => sql`person_id = ${id} or conversation_id in ${personalChats(id)}`,
  },
  {
    kind: 'chat',
    table: 'outgoing_message',
    where: (id) => sql`person_id = ${id} or conversation_id in ${personalChats(id)}`,
  },
  { kind: 'chat', table: 'conversation', where: (id) => sql`person_id = ${id} and kind = 'personal'` },
  {
    kind: 'remark',
    table: 'remark',
    where: (id) => sql`event_id in (
      select event.id from event
      where actor_id = ${id} or subject_id in ${casesAbout(id)}
        or (verb = 'ask-organisation' and codes ->> 'askedId' = ${id}))`,
  },
  {
    kind: 'remark',
    table: 'problem',
    where: (id) => sql`raised_by = ${id} and closed_at is not null and text <> ''`,
    emptied: `text = ''`,
  },
  {
    kind: 'remark',
    table: 'problem_entry',
    where: (id) => sql`written_by = ${id} and text <> ''`,
    emptied: `text = ''`,
  },
  // What others wait for stays until it is answered, or at its end; so does what a case not yet ready says.
  {
    kind: 'remark',
    table: 'feedback_question',
    where: (id) => sql`asked_by = ${id} and answered_at is not null and text <> ''`,
    emptied: `text = ''`,
  },
  {
    kind: 'remark',
    table: 'feedback_question',
    where: (id) => sql`answered_by = ${id} and answer <> ''`,
    emptied: `answer = ''`,
  },
  {
    kind: 'remark',
    table: 'follow_up',
    where: (id) => sql`created_by = ${id} and state in ('confirmed', 'dropped') and text <> ''`,
    emptied: `text = ''`,
  },
  {
    kind: 'remark',
    table: 'follow_up',
    where: (id) => sql`done_by = ${id} and state in ('confirmed', 'dropped') and note <> ''`,
    emptied: `note = ''`,
  },
  // What stands in a year's case is the regions' common word, without the name; a draft of it that was dropped is nobody's.
  {
    kind: 'remark',
    table: 'challenge',
    where: (id) => sql`coalesce(changed_by, created_by) = ${id} and dropped_at is not null
      and title || text || proposal <> ''`,
    emptied: `title = '', text = '', proposal = ''`,
  },
  {
    kind: 'said-of',
    table: 'nomination',
    where: (id) => sql`candidate_id = ${id}
      and (competence <> '' or suggested_by is not null or effort_percent is not null)`,
    emptied: `competence = '', suggested_by = null, effort_percent = null`,
  },
  {
    kind: 'said-of',
    table: 'candidate_request',
    where: (id) => sql`named_id = ${id}
      and (named_competence <> '' or named_suggested_by is not null)`,
    emptied: `named_competence = '', named_suggested_by = null`,
  },
  { kind: 'said-of', table: 'asked_organisation', where: (id) => sql`person_id = ${id}` },
  { kind: 'draft', table: 'section_draft', where: (id) => sql`person_id = ${id}` },
  { kind: 'draft', table: 'section_watch', where: (id) => sql`person_id = ${id}` },
  {
    kind: 'question',
    table: 'question_vote',
    where: (id) => sql`person_id = ${id} or question_id in ${overQuestions(id)}`,
  },
  { kind: 'question', table: 'question', where: (id) => sql`id in ${overQuestions(id)}` },
  {
    kind: 'question',
    table: 'survey_recipient',
    where: (id) => sql`person_id = ${id} and comment is not null`,
    emptied: 'comment = null',
  },
  {
    kind: 'reminder',
    table: 'duty',
    where: (id) => sql`person_id = ${id} and subject_type = 'survey' and done_at is null`,
    emptied: 'done_at = business_now()',
  },
  { kind: 'gathering', table: 'gathering_guest', where: (id) => sql`person_id = ${id}` },
  { kind: 'gathering', table: 'gathering_moderator', where: (id) => sql`person_id = ${id}` },
  { kind: 'remark', table: 'check_in_answer', where: (id) => sql`person_id = ${id}` },
  { kind: 'remark', table: 'spread', where: (id) => sql`told_by = ${id}` },
  { kind: 'gathering', table: 'onboarding', where: (id) => sql`person_id = ${id}` },
  // That somebody was at a meeting is a part of what the meeting was, without the name.
  {
    kind: 'gathering',
    table: 'group_meeting_guest',
    where: (id) => sql`person_id = ${id} and was_there is not true`,
  },
  // Written by hand: taken away where it is the name and nothing else, and nobody else is called so.
  {
    kind: 'speaker',
    table: 'gathering_item',
    where: (id) => sql`exists (
      select from person where person.id = ${id} and lower(trim(speakers)) = lower(person.name)
        and not exists (select from person namesake where lower(namesake.name) = lower(person.name)
          and namesake.id <> person.id and namesake.joined_into is distinct from person.id
          and person.joined_into is distinct from namesake.id))`,
    emptied: `speakers = ''`,
  },
  { kind: 'reminder', table: 'reminder_choice', where: (id) => sql`person_id = ${id}` },
  {
    kind: 'reminder',
    table: 'reminder_choice',
    where: (id) => sql`reader_id = ${id}`,
    emptied: 'reader_id = null',
  },
];

const lasting: Readonly<Record<LastingKind, Rows>> = {
  decision: {
    table: 'nomination',
    where: (id) => sql`candidate_id = ${id} or line_leader_id = ${id} or proposed_by = ${id}`,
  },
  membership: { table: 'membership', where: (id) => sql`person_id = ${id}` },
  text: { table: 'section_revision', where: (id) => sql`written_by = ${id}` },
  // Others wait to answer it, or have read it.
  question: {
    table: 'question',
    where: (id) => sql`asked_by = ${id} and id not in ${overQuestions(id)}`,
  },
  event: { table: 'event', where: (id) => sql`actor_id = ${id}` },
};

/** The person, and every entry that was joined into theirs: all of them are the same. */
export async function entriesOf(db: Database | Tx, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('joined_into', '=', personId)
    .orderBy('id')
    .execute();
  return [personId, ...rows.map(({ id }) => id)];
}

/** What is in the way; nothing when the list is empty. */
export async function obstaclesTo(
  db: Database | Tx,
  entries: readonly string[],
): Promise<Counted<ErasureObstacle>[]> {
  return await counted(db, entries, Object.entries(obstacles) as [ErasureObstacle, Rows][]);
}

/** The same by name, so that whoever is to end it knows where. */
export async function obstaclesByName(db: Database, entries: readonly string[]): Promise<Obstacle[]> {
  const kinds = await obstaclesTo(db, entries);
  return await Promise.all(
    kinds.map(async (one) => {
      const { key, table, where } = obstacles[one.kind];
      const keys = sql`select ${key} from ${sql.raw(table)} where ${ofEntries(where, entries)}`;
      return { ...one, found: await findObstacles(db, one.kind, keys) };
    }),
  );
}

/** How much goes of each kind. */
export async function whatGoes(
  db: Database | Tx,
  entries: readonly string[],
): Promise<Counted<ErasedKind>[]> {
  const rows = await counted(
    db,
    entries,
    taken.map((rows) => [rows.kind, rows] as const),
  );
  const joined = entries.length - 1;
  return joined > 0 ? [{ kind: 'entry', count: joined }, ...rows] : rows;
}

/** How much stays, without the name. */
export async function whatStays(
  db: Database | Tx,
  entries: readonly string[],
): Promise<Counted<LastingKind>[]> {
  return await counted(db, entries, Object.entries(lasting) as [LastingKind, Rows][]);
}

/** Takes it all, in the caller's transaction. */
export async function takeAway(tx: Tx, entries: readonly string[]): Promise<void> {
  for (const personId of entries) {
    for (const { table, where, emptied } of taken) {
      const begin = emptied
        ? sql`update ${sql.table(table)} set ${sql.raw(emptied)}`
        : sql`delete from ${sql.table(table)}`;
      await sql`${begin} where ${where(personId)}`.execute(tx);
    }
  }
}

/** The number of rows by kind; kinds without any are left out. */
async function counted<Kind extends string>(
  db: Database | Tx,
  entries: readonly string[],
  all: readonly (readonly [Kind, Rows])[],
): Promise<Counted<Kind>[]> {
  const sums = new Map<Kind, number>();
  for (const [kind, { table, where }] of all) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.raw(table)} where ${ofEntries(where, entries)}`.execute(db);
    sums.set(kind, (sums.get(kind) ?? 0) + (rows[0]?.count ?? 0));
  }
  return [...sums].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
}

function ofEntries(where: Rows['where'], entries: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    entries.map((id) => sql`(${where(id)})`),
    sql` or `,
  );
}
