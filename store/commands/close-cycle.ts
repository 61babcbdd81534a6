import { sql } from 'kysely';
import { isCoordinator } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { tellAtCommit } from '../change-notices.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { freezeSections } from '../freeze-sections.ts';
import { refreshCards } from '../outgoing.ts';
import type { Tx } from '../store.ts';

/**
 * The coordinator ends a year's round: nothing of it is written, handed in or opened again, and nothing is owed. Whoever writes
 * just now writes no more: what they saved stands, and what comes late is kept for them.
 */
export async function closeCycle(
  context: CommandContext,
  input: { readonly cycleId: string },
): Promise<Outcome> {
  return await runCommand(context, 'close-cycle', async (tx) => {
    const { actor, correlationId } = context;
    if (!isCoordinator(actor) || !isId(input.cycleId)) return refuse('unknown-or-forbidden');
    // The sections before the cycle, as everybody does: a save under way comes before, or finds them frozen.
    await freezeSections(tx, sql`report.cycle_id = ${input.cycleId}`);
    const closed = await tx
      .updateTable('report_cycle')
      .set({ closed_at: sql`business_now()`, version: sql<number>`version + 1` })
      .where('id', '=', input.cycleId)
      .where('closed_at', 'is', null)
      .returning(['id', 'version'])
      .executeTakeFirst();
    if (!closed) return refuse('unknown-or-forbidden');
    await sql`
      update duty set done_at = business_now()
      where done_at is null and subject_type in ('part', 'report') and (
        subject_id in (select id from report where cycle_id = ${closed.id})
        or subject_id in (select part.id from report_part part join report on report.id = part.report_id
          where report.cycle_id = ${closed.id}))`.execute(tx);
    await recordEvent(tx, {
      actor,
      verb: 'close-cycle',
      subjectType: 'cycle',
      subjectId: closed.id,
      version: closed.version,
      correlationId,
    });
    await refreshAll(tx, context, closed.id);
    await tellReaders(tx, closed.id);
    return done({ cycleId: closed.id });
  });
}

/** Cards in chats and channels say that it is over: what was handed in stays as its card shows it. */
async function refreshAll(tx: Tx, { store, correlationId }: CommandContext, cycleId: string): Promise<void> {
  const reports = await tx
    .updateTable('report')
    .set({ version: sql<number>`version + 1` })
    .where('cycle_id', '=', cycleId)
    .where('state', '!=', 'submitted')
    .returning(['id', 'version'])
    .execute();
  const statuses = await tx
    .updateTable('round_status')
    .set({ version: sql<number>`version + 1` })
    .where('cycle_id', '=', cycleId)
    .returning(['id', 'version'])
    .execute();
  const changed = [...reports, ...statuses];
  await refreshCards(
    tx,
    store.queue,
    ...changed.map(({ id, version }) => ({ subjectId: id, version, correlationId })),
  );
}

/** Whoever has one of its reports open sees at once that the writing is over. */
async function tellReaders(tx: Tx, cycleId: string): Promise<void> {
  const reports = await tx.selectFrom('report').select('id').where('cycle_id', '=', cycleId).execute();
  await tellAtCommit(
    tx,
    reports.map(({ id }) => ({ reportId: id })),
  );
}
