import { sql } from 'kysely';
import { type FeedbackVerb, feedbackRelationOf, refuseFeedback } from '../domain/feedback.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { FeedbackCause } from '../domain/views/cause.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { type LoadedFeedback, lockFeedback } from './load-feedback.ts';
import { refreshCards, tellOthers } from './outgoing.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

export type PressedFeedback = LoadedFeedback & { readonly personId: string };

/** The frame of every press on feedback: hold it, authorise by the table, write the event, bring cards up to date. */
export async function runFeedbackPress(
  context: CommandContext,
  verb: FeedbackVerb,
  feedbackId: string,
  decide: (tx: Tx, feedback: PressedFeedback) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  let reportId: string | null = null;
  const outcome = await runCommand(context, verb, async (tx) => {
    const feedback = actor.kind === 'person' ? await lockFeedback(tx, feedbackId, actor) : null;
    if (actor.kind !== 'person' || !feedback) return refuse('unknown-or-forbidden');
    const { facts, service } = feedback.assessment;
    const refusal = refuseFeedback(feedbackRelationOf(actor, facts, feedback.assessment), verb);
    if (refusal) return refusal;
    const pressed = await decide(tx, { ...feedback, personId: actor.personId });
    if (isRefusal(pressed)) return pressed;
    await touchFeedback(tx, context, feedbackId);
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'feedback',
      subjectId: feedbackId,
      serviceId: service.id,
      codes: { ...pressed.codes, ...(context.linkId && { byLink: true }) },
      correlationId,
    });
    reportId = feedback.assessment.reportId;
    return done({ feedbackId, ...pressed.ids });
  });
  if (reportId && !isRefusal(outcome)) store.changes.tell({ reportId });
  return outcome;
}

async function touchFeedback(
  tx: Tx,
  { correlationId, store }: CommandContext,
  feedbackId: string,
): Promise<void> {
  const { version } = await tx
    .updateTable('feedback')
    .set({ version: sql<number>`version + 1` })
    .where('id', '=', feedbackId)
    .returning('version')
    .executeTakeFirstOrThrow();
  await refreshCards(tx, store.queue, { subjectId: feedbackId, version, correlationId });
}

export async function tellOfFeedback(
  tx: Tx,
  context: CommandContext,
  { id: subjectId, version }: Pick<LoadedFeedback, 'id' | 'version'>,
  people: readonly string[],
  cause: FeedbackCause,
): Promise<void> {
  const { correlationId } = context;
  const message = { card: 'feedback', cause, lane: 'notice', subjectId, version, correlationId } as const;
  await tellOthers(tx, context, people, () => message);
}
