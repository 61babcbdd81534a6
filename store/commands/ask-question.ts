import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { phaseOf, refuseAsking } from '../../domain/gathering.ts';
import { mayWithGathering } from '../../domain/gathering-access.ts';
import { firstQuestionStep, type QuestionScope, refuseQuestionText } from '../../domain/question.ts';
import { refuse } from '../../domain/refusal.ts';
import { beginModeration, openAnswerDuty, tellOwner } from '../advance-question.ts';
import { askInstead } from '../ask-instead.ts';
import { type CommandContext, type Done, done, endEarlier, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { gatheringOfConversation, loadGathering } from '../load-gathering.ts';
import { tell } from '../outgoing.ts';
import { ownerForAsker } from '../question.ts';
import { tellOfQuestion } from '../question-command.ts';
import { moderatorsOf } from '../recipients.ts';
import { questionRoute } from '../setting.ts';
import type { Tx } from '../store.ts';

export type AskQuestion = {
  readonly gatheringId: string;
  readonly text: string;
  /** The item of the programme that it is about; null for none of them. */
  readonly itemId: string | null;
  readonly scope: QuestionScope;
  /** Whether the audience is shown who asks; moderators always know. */
  readonly showsName: boolean;
  /** The chat that it was asked in: whoever is in the meeting's own may ask, invited or not. */
  readonly conversationId?: string;
  /** The keys under which it was sent before, in other words perhaps, without an answer: they are one question. */
  readonly earlier?: readonly string[];
};

/**
 * Asks at a gathering (R57, R58), before, during and after it. From that moment somebody has it: the moderators, or
 * the contacts of the asker's region when it is about the own service (R59).
 */
export async function askQuestion(context: CommandContext, input: AskQuestion): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  const outcome = await runCommand(context, 'ask-question', async (tx) => {
    const gathering = await loadGathering(tx, actor, input.gatheringId, 'share');
    if (!gathering) return refuse('unknown-or-forbidden');
    const inMeeting = await isItsChat(tx, input);
    if (!inMeeting && !mayWithGathering(gathering.relations, 'ask-question')) {
      return refuse('unknown-or-forbidden');
    }
    const unfit = refuseQuestionText(input.text);
    if (unfit) return unfit;
    if (!(await isItemOf(tx, input))) return refuse('input-invalid', { field: 'item' });
    const { did, keep } = await endEarlier(tx, context, 'ask-question', input.earlier ?? []);
    const before = did?.ids?.questionId;
    const instead = before ? await askInstead(tx, context, before, input) : null;
    if (instead) return await kept(keep, instead);
    const refusal = refuseAsking(gathering, gathering.now);
    if (refusal) return refusal;
    // Nobody looks at what waits any more.
    if (gathering.settledAt) return refuse('asking-closed');
    if (inMeeting) await comeIn(tx, gathering.id, actor.personId);
    const id = randomUUID();
    const step = firstQuestionStep(input.scope, await questionRoute(tx));
    const owner = step === 'routed' ? await ownerForAsker(tx, actor.personId) : null;
    await tx
      .insertInto('question')
      .values({
        id,
        asked_by: actor.personId,
        text: input.text.trim(),
        gathering_id: gathering.id,
        item_id: input.itemId,
        scope: input.scope,
        shows_name: input.showsName,
        step,
        region: owner?.kind === 'regional-contact' ? owner.region : null,
        ...(owner && { routed_at: sql<Date>`business_now()` }),
      })
      .execute();
    await recordEvent(tx, {
      actor,
      verb: 'ask-question',
      subjectType: 'question',
      subjectId: id,
      version: 1,
      codes: {
        ...{ gatheringId: gathering.id, scope: input.scope, step },
        ...(context.linkId && { byLink: true }),
      },
      correlationId,
    });
    const about = { id, askedBy: actor.personId, gatheringId: gathering.id };
    if (owner) {
      await openAnswerDuty(tx, id, owner);
      await tellOwner(tx, context, about, owner, 'question-asked', 1);
    } else if (await beginModeration(tx, gathering)) {
      // While it goes on, moderators have the list in front of them.
      if (phaseOf(gathering, gathering.now) !== 'on') {
        const moderators = await moderatorsOf(tx, gathering.id);
        await tell(
          tx,
          store.queue,
          moderators.map((personId) => ({
            to: { personId },
            card: 'gathering',
            cause: 'questions-wait',
            lane: 'notice',
            subjectId: gathering.id,
            version: gathering.version,
            correlationId,
          })),
        );
      }
    }
    return await kept(keep, id);
  });
  if ('ids' in outcome) tellOfQuestion(context, input.gatheringId, false);
  return outcome;
}

async function kept(keep: (outcome: Done) => Promise<void>, questionId: string): Promise<Done> {
  const outcome = done({ questionId });
  await keep(outcome);
  return outcome;
}

async function isItemOf(tx: Tx, { gatheringId, itemId }: AskQuestion): Promise<boolean> {
  if (itemId === null) return true;
  const row = await tx
    .selectFrom('gathering_item')
    .select('id')
    .where('id', '=', itemId)
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirst();
  return row !== undefined;
}

async function isItsChat(tx: Tx, { gatheringId, conversationId }: AskQuestion): Promise<boolean> {
  return conversationId !== undefined && (await gatheringOfConversation(tx, conversationId)) === gatheringId;
}

/** Whoever is in the meeting sees what everybody there sees. */
async function comeIn(tx: Tx, gatheringId: string, personId: string): Promise<void> {
  await tx
    .insertInto('gathering_guest')
    .values({ gathering_id: gatheringId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
