import { type SqlBool, sql } from 'kysely';
import { gatheringVerbsFor, mayWithGathering } from '../../domain/gathering-access.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { loadGathering } from '../load-gathering.ts';
import { refreshCards } from '../outgoing.ts';
import type { Tx } from '../store.ts';
import { registeredGuests, tellOfGathering } from '../tell-of-gathering.ts';

/**
 * Says that the answers are there, with the presentation (R60): those who came and those whose questions are among
 * them get the card, once. What is answered later comes on the page by itself, and its asker is told.
 */
export async function publishAnswers(
  context: CommandContext,
  { gatheringId }: { readonly gatheringId: string },
): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  const outcome = await runCommand(context, 'publish-answers', async (tx) => {
    const gathering = await loadGathering(tx, actor, gatheringId, 'update');
    if (!gathering || !mayWithGathering(gathering.relations, 'publish-answers')) {
      return refuse('unknown-or-forbidden');
    }
    if (!gatheringVerbsFor(gathering.relations, gathering, gathering.now).includes('publish-answers')) {
      return refuse(gathering.cancelledAt ? 'gathering-cancelled' : 'gathering-not-over');
    }
    const { published_at: before } = await tx
      .selectFrom('gathering')
      .select('published_at')
      .where('id', '=', gatheringId)
      .executeTakeFirstOrThrow();
    if (before) return refuse('answers-published-already');
    const askers = await askersOfAnswered(tx, gatheringId);
    if (askers.length === 0) return refuse('nothing-to-publish');
    const version = gathering.version + 1;
    await tx
      .updateTable('gathering')
      .set({ published_at: sql<Date>`business_now()`, version })
      .where('id', '=', gatheringId)
      .execute();
    await recordEvent(tx, {
      actor,
      verb: 'publish-answers',
      subjectType: 'gathering',
      subjectId: gatheringId,
      version,
      codes: { questions: askers.length },
      correlationId,
    });
    const told = [...(await registeredGuests(tx, gatheringId)), ...askers];
    await tellOfGathering(tx, context, { id: gatheringId, version }, 'answers-published', told);
    await refreshCards(tx, store.queue, { subjectId: gatheringId, version, correlationId });
    return done({ gatheringId });
  });
  if ('ids' in outcome) store.changes.tell({ gatheringId, what: 'list' });
  return outcome;
}

/** Whoever asked what is answered and shown, or the same. */
async function askersOfAnswered(tx: Tx, gatheringId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('question')
    .leftJoin('question as main', 'main.id', 'question.merged_into')
    .select('question.asked_by')
    .where('question.gathering_id', '=', gatheringId)
    .where(sql<SqlBool>`coalesce(main.published_at, question.published_at) is not null`)
    .where(sql<SqlBool>`coalesce(main.answered_at, question.answered_at) is not null`)
    .execute();
  return rows.map(({ asked_by }) => asked_by);
}
