import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { isShownInChannels } from '../audience.ts';
import type { CommandContext } from '../command.ts';
import { eachAnyway } from '../each-anyway.ts';
import { showToOthers } from '../gathering-summary.ts';
import { refreshCards } from '../outgoing.ts';
import type { Tx } from '../store.ts';
import { transact } from '../transaction.ts';

/** Minutes between two summaries of one gathering: a channel is no feed. */
const minutesBetweenSummaries = 10;
const mostAtOnce = 20;

/**
 * Shows the regions' channels what everybody at a gathering sees: one card in each, put there with the first question that
 * is shown, and brought up to date at intervals when something has moved. Only the program itself may. Returns for
 * how many gatherings.
 */
export async function summariseQuestions(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  const { rows: due } = await sql<{ id: string }>`
    select gathering.id from gathering left join gathering_summary summary on summary.gathering_id = gathering.id
    where gathering.cancelled_at is null and ${moved} limit ${mostAtOnce}`.execute(context.store.db);
  return await eachAnyway(due, async ({ id }) => transact(context.store, (tx) => summarise(tx, context, id)));
}

/** Something that everybody sees has come or changed since the last summary, which is old enough. */
const moved = sql`
  ${isShownInChannels}
  and (summary.at is null or summary.at < business_now() - make_interval(mins => ${minutesBetweenSummaries}))
  and exists (select from question where question.gathering_id = gathering.id
    and question.published_at is not null
    and greatest(question.published_at, question.answered_at,
      (select max(voted_at) from question_vote where question_id = question.id))
      > coalesce(summary.at, '-infinity'))`;

async function summarise(tx: Tx, context: CommandContext, id: string): Promise<boolean> {
  // Several instances look at once: the gathering is held, and looked at once more.
  await tx.selectFrom('gathering').select('id').where('id', '=', id).forUpdate().execute();
  const { rows } = await sql<{ summaryId: string | null; version: number | null }>`
    select summary.id as "summaryId", summary.version
    from gathering left join gathering_summary summary on summary.gathering_id = gathering.id
    where gathering.id = ${id} and ${moved}`.execute(tx);
  const [found] = rows;
  if (!found) return false;
  const { summaryId, version } = found;
  if (summaryId && version) {
    const summary = { id: summaryId, version: version + 1 };
    await tx
      .updateTable('gathering_summary')
      .set({ version: summary.version, at: sql<Date>`business_now()` })
      .where('id', '=', summaryId)
      .execute();
    await refreshCards(tx, context.store.queue, {
      subjectId: summaryId,
      version: summary.version,
      correlationId: context.correlationId,
    });
    await showToOthers(tx, context, summary);
    return true;
  }
  const added = { id: randomUUID(), version: 1 };
  await tx.insertInto('gathering_summary').values({ id: added.id, gathering_id: id }).execute();
  await showToOthers(tx, context, added);
  return true;
}
