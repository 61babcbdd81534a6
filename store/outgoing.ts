import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { MessageCard } from '../domain/sending.ts';
import type { MessageCause } from '../domain/views/cause.ts';
import type { CommandContext } from './command.ts';
import { prepared } from './prepared.ts';
import type { Enqueued, Lane, Queue } from './queue/queue.ts';
import type { Tx } from './store.ts';

export type CardName = MessageCard;

/** To a person, wherever the person can be reached, or into one conversation. */
export type Recipient = { readonly personId: string } | { readonly conversationId: string };

/** Never text: it is authorised and rendered when it is delivered, from the state of that moment. */
export type NewMessage = {
  readonly to: Recipient;
  readonly card: CardName;
  readonly subjectId: string;
  /** The subject's version that gave rise to it. */
  readonly version: number;
  readonly cause: MessageCause;
  readonly lane: Exclude<Lane, 'update'>;
  readonly correlationId: string;
};

/** What stands as cause of a message that only brings a card up to date. */
export const updateCause = 'update';

/**
 * Says something to people: written and put up for delivery in the caller's transaction, so that it exists if, and
 * only if, what it tells of does. The id of a message is the id of its first job, so it is put up once.
 */
export async function tell(tx: Tx, queue: Queue, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({
    id: randomUUID(),
    lane: message.lane,
    person_id: 'personId' in message.to ? message.to.personId : null,
    conversation_id: 'conversationId' in message.to ? message.to.conversationId : null,
    card: message.card,
    subject_id: message.subjectId,
    version: message.version,
    cause: message.cause,
    correlation_id: message.correlationId,
  }));
  await Promise.all([addMessages(tx, { rows: JSON.stringify(rows) }), queue.enqueueDelivery(tx, rows)]);
}

/**
 * Tells people of one thing, each once, and never whoever did it. What is to be said is asked for only when somebody is
 * left to hear it.
 */
export async function tellOthers(
  tx: Tx,
  { actor, store }: Pick<CommandContext, 'actor' | 'store'>,
  people: readonly string[],
  messageOf: () => Omit<NewMessage, 'to'> | Promise<Omit<NewMessage, 'to'>>,
): Promise<void> {
  const actorId = actor.kind === 'person' ? actor.personId : null;
  const told = [...new Set(people)].filter((personId) => personId !== actorId);
  if (told.length === 0) return;
  const message = await messageOf();
  await tell(
    tx,
    store.queue,
    told.map((personId) => ({ ...message, to: { personId } })),
  );
}

type Versioned =
  | 'report'
  | 'report_section'
  | 'follow_up'
  | 'process_step'
  | 'group_meeting'
  | 'problem'
  | 'check_in';

/** The same by a card about a row of the table, at the version that it has by now. */
export async function tellOthersOf(
  tx: Tx,
  context: CommandContext,
  people: readonly string[],
  { table, ...told }: { readonly table: Versioned } & Pick<NewMessage, 'card' | 'subjectId' | 'cause'>,
): Promise<void> {
  const { correlationId } = context;
  await tellOthers(tx, context, people, async () => {
    const { version } = await tx
      .selectFrom(table)
      .select('version')
      .where('id', '=', told.subjectId)
      .executeTakeFirstOrThrow();
    return { ...told, lane: 'notice', version, correlationId };
  });
}

const columns = sql.raw(
  'id, lane, person_id, conversation_id, activity_id, card, subject_id, version, cause, correlation_id',
);

/** However many there are, it is the same statement. */
const addMessages = prepared(
  (_, { rows }: { rows: string }) => sql`
  insert into outgoing_message (${columns})
  select ${columns} from json_populate_recordset(null::outgoing_message, ${rows})`,
);

/**
 * Takes back what was put up for delivery at the version and has not been tried, and returns everybody who may have
 * got something of it. Whoever takes a message holds its row, so it is either one or the other.
 */
export async function cancelUnsent(
  tx: Tx,
  { subjectId, version }: Pick<ChangedSubject, 'subjectId' | 'version'>,
): Promise<string[]> {
  await tx
    .updateTable('outgoing_message')
    .set({ state: 'obsolete', problem: 'undone', settled_at: sql`now()` })
    .where('subject_id', '=', subjectId)
    .where('version', '>=', version)
    .where('state', 'in', ['waiting', 'unreachable', 'dead'])
    .where('lane', '!=', 'update')
    .where((eb) => eb.or([eb('attempts', '=', 0), eb('state', '!=', 'waiting')]))
    .execute();
  const rows = await tx
    .selectFrom('outgoing_message')
    .select('person_id')
    .distinct()
    .where('subject_id', '=', subjectId)
    .where('version', '>=', version)
    .where('state', 'in', ['waiting', 'sent'])
    .where('lane', '!=', 'update')
    .execute();
  return rows.flatMap((row) => (row.person_id ? [row.person_id] : []));
}

export type ChangedSubject = {
  readonly subjectId: string;
  /** The version that it now has. */
  readonly version: number;
  readonly correlationId: string;
};

/**
 * Brings every card of the subjects up to date, wherever it lies; call it after the change, in its transaction.
 *
 * Messages on their way are marked first: whoever settles one holds its row, so either that delivery sees the new
 * version and follows up by itself, or its card is among those found in the second statement. Messages that
 * reached nobody are looked at anew, since the change may have made them superfluous.
 */
export async function refreshCards(
  tx: Tx,
  queue: Queue,
  ...subjects: readonly ChangedSubject[]
): Promise<void> {
  const changed = {
    ids: subjects.map(({ subjectId }) => subjectId),
    versions: subjects.map(({ version }) => version),
    correlationIds: subjects.map(({ correlationId }) => correlationId),
  };
  const [, again, updates] = await Promise.all([
    markWaiting(tx, changed),
    putUpUnreachable(tx, changed),
    updateOutdated(tx, changed),
  ]);
  await Promise.all([queue.enqueueAgain(tx, again), enqueueNew(tx, queue, updates)]);
}

type Changed = {
  readonly ids: readonly string[];
  readonly versions: readonly number[];
  readonly correlationIds: readonly string[];
};

function changedSubjects({ ids, versions, correlationIds }: Changed) {
  return sql`unnest(${ids}::uuid[], ${versions}::integer[], ${correlationIds}::text[])
    as changed (subject_id, version, correlation_id)`;
}

// The states are spelt out: of a parameter Postgres does not know that the index of what is on its way has it.
const markWaiting = prepared(
  (_, changed: Changed) => sql`
  update outgoing_message message set version = changed.version
  from ${changedSubjects(changed)}
  where message.subject_id = changed.subject_id and message.version < changed.version
    and message.state = 'waiting'`,
);

const putUpUnreachable = prepared(
  (_, changed: Changed) => sql<Enqueued>`
  update outgoing_message message
  set state = 'waiting', settled_at = null, attempts = 0, version = changed.version
  from ${changedSubjects(changed)}
  where message.subject_id = changed.subject_id and message.version < changed.version
    and message.state = 'unreachable' and message.lane <> 'update'
  returning message.id, message.lane`,
);

/** Where nothing newer is asked for, whoever delivers what is there may have drawn it before what it is asked for. */
const orAskAgain = sql`
  on conflict (conversation_id, activity_id) where state = 'waiting' and activity_id is not null
  do update set card = excluded.card, subject_id = excluded.subject_id,
    version = case when outgoing_message.subject_id = excluded.subject_id
      then greatest(outgoing_message.version, excluded.version) else excluded.version end,
    asked_again = outgoing_message.asked_again or excluded.version <= outgoing_message.version
  returning id, lane, xmax = 0 as "isNew"`;

const updateOutdated = prepared(
  (_, changed: Changed) => sql<PutUp>`
  insert into outgoing_message (${columns})
  select gen_random_uuid(), 'update', person_id, conversation_id, activity_id, card, subject_id, changed.version,
    ${sql.lit(updateCause)}, changed.correlation_id
  from sent_card join ${changedSubjects(changed)} using (subject_id)
  where sent_card.version < changed.version
  order by conversation_id, activity_id
  ${orAskAgain}`,
);

export type CardToUpdate = {
  readonly conversation_id: string;
  readonly activity_id: string;
  readonly person_id: string | null;
  readonly card: string;
  readonly subject_id: string;
  readonly version: number;
  readonly correlation_id: string;
};

/**
 * One waiting update for each card: a second one makes the waiting one ask for the newer version, or for what has
 * since been put in the card's place.
 */
export async function putUpUpdates(tx: Tx, queue: Queue, cards: readonly CardToUpdate[]): Promise<void> {
  if (cards.length === 0) return;
  const updates = cards.map((card) => ({ ...card, id: randomUUID(), lane: 'update', cause: updateCause }));
  await enqueueNew(tx, queue, await addUpdates(tx, { rows: JSON.stringify(updates) }));
}

type PutUp = Enqueued & { readonly isNew: boolean };

/** A row that was there already has its job. */
async function enqueueNew(tx: Tx, queue: Queue, updates: readonly PutUp[]): Promise<void> {
  await queue.enqueueDelivery(
    tx,
    updates.filter(({ isNew }) => isNew),
  );
}

const addUpdates = prepared(
  (_, { rows }: { rows: string }) => sql<PutUp>`
  insert into outgoing_message (${columns})
  select ${columns} from json_populate_recordset(null::outgoing_message, ${rows})
  ${orAskAgain}`,
);
