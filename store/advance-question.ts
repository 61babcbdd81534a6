import { type Expression, type SqlBool, sql } from 'kysely';
import { onWorkingDay } from '../domain/calendar.ts';
import { daysToAnswer } from '../domain/duty.ts';
import { isOpenQuestion, mostDaysWithRegions, type QuestionStep } from '../domain/question.ts';
import type { QuestionVerb, TabQuestionVerb } from '../domain/question-verbs.ts';
import type { QuestionCause } from '../domain/views/cause.ts';
import type { QuestionOwner } from '../domain/views/faq.ts';
import { channelsOf } from './channel.ts';
import type { CommandContext } from './command.ts';
import { closeDuties, dueWithin, openDuty } from './duty.ts';
import { type NewEvent, recordEvent } from './event.ts';
import { mendSummary } from './gathering-summary.ts';
import type { LoadedQuestion } from './load-question.ts';
import { refreshCards, tell } from './outgoing.ts';
import { answerersOf, ownerForAsker, ownerWithSomebody } from './question.ts';
import type { Tx } from './store.ts';

/** What of the row a step changes; the rest stays. */
export type QuestionChange = {
  readonly step?: Exclude<QuestionStep, 'answered'>;
  readonly text?: string;
  readonly wording?: string | null;
  readonly shows_name?: boolean;
  readonly item_id?: string | null;
  readonly published_at?: Expression<Date> | null;
  readonly merged_into?: string | null;
  readonly reason?: string | null;
  readonly answer?: string;
  readonly answered_how?: 'writing' | 'talk';
  readonly answered_by?: string;
  readonly answered_at?: Expression<Date>;
  readonly escalated_at?: Expression<Date>;
  readonly leftover_id?: string | null;
  readonly taken_by?: string;
  readonly taken_at?: Expression<Date>;
};

export type QuestionAdvance = {
  readonly change: QuestionChange;
  /** Who has it from now on; left out when nobody else than before. */
  readonly owner?: QuestionOwner;
  /** What whoever asked is told; nothing when their card says enough. */
  readonly tellAsker?: QuestionCause;
  /** Why those who now have it are told; null when they are told otherwise. */
  readonly tellOwner?: QuestionCause | null;
  readonly codes?: NewEvent['codes'];
};

/**
 * Takes a locked question further, with all that invariantly belongs to it in the same transaction: the event, the
 * duties, the messages, and the update of every card that shows it or a question that was merged with it. A claim
 * ends with what it was for.
 */
export async function advanceQuestion(
  tx: Tx,
  context: CommandContext,
  before: LoadedQuestion,
  verb: QuestionVerb | TabQuestionVerb | 'cancel-gathering',
  wanted: QuestionAdvance,
): Promise<void> {
  const { actor, correlationId, store } = context;
  const waitsAnew = wanted.change.step === 'waiting' && before.step !== 'waiting';
  const gathering = waitsAnew ? await holdGathering(tx, before.gatheringId) : null;
  const advance = gathering?.settledAt ? await routedAtOnce(tx, before, wanted) : wanted;
  const { change, owner } = advance;
  const version = before.version + 1;
  const after: QuestionStep = change.answered_at ? 'answered' : (change.step ?? before.step);
  const isHandedOn = owner !== undefined && isBetweenRegions(before, owner);
  await tx
    .updateTable('question')
    .set({
      ...change,
      ...(owner && {
        region: owner.kind === 'regional-contact' ? owner.region : null,
        taken_by: null,
        taken_at: null,
        ...(!isHandedOn && { routed_at: sql<Date>`business_now()` }),
      }),
      holder_id: null,
      writer_id: null,
      lease_until: null,
      version,
    })
    .where('id', '=', before.id)
    .execute();
  await recordEvent(tx, {
    actor,
    verb,
    subjectType: 'question',
    subjectId: before.id,
    version,
    codes: { from: before.step, to: after, ...advance.codes },
    correlationId,
  });
  const about = { subjectId: before.id, version, correlationId };
  const actorId = actor.kind === 'person' ? actor.personId : null;
  if (owner || !isOpenQuestion(after)) await closeDuties(tx, before.id, actorId);
  if (owner && after === 'routed') {
    await openAnswerDuty(tx, before.id, owner, isHandedOn ? before.routedAt : null);
    const { tellOwner: cause = 'question-asked' } = advance;
    if (cause) await tellOwner(tx, context, before, owner, cause, version);
  }
  if (gathering && after === 'waiting') await beginModeration(tx, gathering);
  if (before.step === 'waiting' && after !== 'waiting') await endModeration(tx, before.gatheringId, actorId);
  if (advance.tellAsker && before.askedBy !== actorId) {
    await tell(tx, store.queue, [
      {
        to: { personId: before.askedBy },
        card: 'question',
        cause: advance.tellAsker,
        lane: 'notice',
        ...about,
      },
    ]);
  }
  if (after === 'answered') await tellMerged(tx, context, await movedWith(tx, before.id), advance.tellAsker);
  await refreshCards(tx, store.queue, about);
  await mendLeftovers(tx, context, before);
  const isSeenOtherwise = 'published_at' in change || 'wording' in change;
  if (before.isPublished && isSeenOtherwise) await mendSummary(tx, context, before.gatheringId);
}

/** A region gives it to another by itself. */
function isBetweenRegions(before: LoadedQuestion, owner: QuestionOwner): boolean {
  return (
    before.step === 'routed' && before.owner.kind === 'regional-contact' && owner.kind === 'regional-contact'
  );
}

/** The lists in which it stands follow it. */
async function mendLeftovers(
  tx: Tx,
  { store, correlationId }: CommandContext,
  { gatheringId, leftoverId, step }: LoadedQuestion,
): Promise<void> {
  // An asker's list has those too of which the owner has but one.
  if (!gatheringId || (leftoverId === null && step !== 'routed')) return;
  const lists = await tx
    .updateTable('leftover')
    .set({ version: sql`version + 1` })
    .where('gathering_id', '=', gatheringId)
    .returning(['id as subjectId', 'version'])
    .execute();
  if (lists.length === 0) return;
  await refreshCards(tx, store.queue, ...lists.map((list) => ({ ...list, correlationId })));
}

/** The gathering as it is until the transaction ends: nobody settles it meanwhile. */
async function holdGathering(tx: Tx, gatheringId: string | null) {
  if (!gatheringId) return null;
  const row = await tx
    .selectFrom('gathering')
    .select(['id', 'asking_closes_at as askingClosesAt', 'settled_at as settledAt'])
    .where('id', '=', gatheringId)
    .forShare()
    .executeTakeFirst();
  return row ?? null;
}

/** After a gathering is settled nobody looks at what waits: it is given its owner instead. */
async function routedAtOnce(
  tx: Tx,
  question: LoadedQuestion,
  advance: QuestionAdvance,
): Promise<QuestionAdvance> {
  return {
    ...advance,
    change: { ...advance.change, step: 'routed' },
    owner: await ownerOfWaiting(tx, question),
    tellAsker: advance.tellAsker ?? 'question-routed',
  };
}

/** R60: the asker's region when it is about the own service, else the coordinators; others where nobody is there. */
export async function ownerOfWaiting(
  tx: Tx,
  question: Pick<LoadedQuestion, 'scope' | 'askedBy'>,
): Promise<QuestionOwner> {
  return question.scope === 'own-service'
    ? await ownerForAsker(tx, question.askedBy)
    : await ownerWithSomebody(tx, { kind: 'national-coordinator' }, question.askedBy);
}

/**
 * R59: due like every other duty, and seen by whoever answers for the region. `since` when it has been with the regions
 * already: handing it on gives no more than so many days in all.
 */
export async function openAnswerDuty(
  tx: Tx,
  questionId: string,
  owner: QuestionOwner,
  since: Date | null = null,
): Promise<void> {
  const anew = await dueWithin(tx, daysToAnswer['answer-question']);
  const latest = since ? onWorkingDay(new Date(since.getTime() + mostDaysWithRegions * 86_400_000)) : anew;
  await openDuty(tx, {
    kind: 'answer-question',
    subjectType: 'question',
    subjectId: questionId,
    serviceId: null,
    owner,
    dueAt: latest < anew ? latest : anew,
  });
}

/** Those who have it now, in their chats and in the region's channel. */
export async function tellOwner(
  tx: Tx,
  { store, correlationId }: CommandContext,
  question: Pick<LoadedQuestion, 'id' | 'askedBy' | 'gatheringId'>,
  owner: QuestionOwner,
  cause: QuestionCause,
  version: number,
): Promise<void> {
  const answerers = await answerersOf(tx, owner, question.askedBy);
  const isRegions = owner.kind === 'regional-contact' && question.gatheringId !== null;
  const channels = isRegions ? await channelsOf(tx, { regions: [owner.region] }) : [];
  const readers = [
    ...answerers.map((personId) => ({ personId })),
    ...channels.map(({ conversationId }) => ({ conversationId })),
  ];
  await tell(
    tx,
    store.queue,
    readers.map((to) => ({
      to,
      card: 'question',
      cause,
      lane: 'notice',
      subjectId: question.id,
      version,
      correlationId,
    })),
  );
}

/** The moderators owe what waits for them, as one duty for the gathering, until asking closes (R58). */
export async function beginModeration(
  tx: Tx,
  gathering: { readonly id: string; readonly askingClosesAt: Date },
): Promise<boolean> {
  return await openDuty(tx, {
    kind: 'moderate-questions',
    subjectType: 'gathering',
    subjectId: gathering.id,
    serviceId: null,
    owner: { kind: 'moderator' },
    dueAt: gathering.askingClosesAt,
  });
}

/**
 * Ends the moderators' duty with the last question that waited. Whoever asks holds the gathering (`for share`): when none
 * seems to be left it is locked, and looked at once more.
 */
async function endModeration(tx: Tx, gatheringId: string | null, doneBy: string | null): Promise<void> {
  if (!gatheringId || (await anyWaits(tx, gatheringId))) return;
  await tx.selectFrom('gathering').select('id').where('id', '=', gatheringId).forUpdate().execute();
  if (!(await anyWaits(tx, gatheringId))) await closeDuties(tx, gatheringId, doneBy);
}

async function anyWaits(tx: Tx, gatheringId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('question')
    .select('id')
    .where('gathering_id', '=', gatheringId)
    .where('step', '=', 'waiting')
    .where('answered_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A question that hangs on another, at the version that its card is to show from now on. */
export type Merged = { readonly id: string; readonly askedBy: string; readonly version: number };

/** What was merged with a question, and hangs on another instead where one is named. */
export async function movedWith(tx: Tx, questionId: string, intoId = questionId): Promise<Merged[]> {
  return await tx
    .updateTable('question')
    .set({ merged_into: intoId, version: sql`version + 1` })
    .where('merged_into', '=', questionId)
    .where(sql<SqlBool>`step = 'merged'`)
    .returning(['id', 'asked_by as askedBy', 'version'])
    .execute();
}

/** Whoever asked the same hears what became of it too, each on the own card. */
export async function tellMerged(
  tx: Tx,
  { actor, store, correlationId }: CommandContext,
  merged: readonly Merged[],
  cause: QuestionCause | undefined,
): Promise<void> {
  const actorId = actor.kind === 'person' ? actor.personId : null;
  for (const { id: subjectId, askedBy: personId, version } of merged) {
    if (cause && personId !== actorId) {
      await tell(tx, store.queue, [
        { to: { personId }, card: 'question', cause, lane: 'notice', subjectId, version, correlationId },
      ]);
    }
    await refreshCards(tx, store.queue, { subjectId, version, correlationId });
  }
}
