import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { mayAdminister } from '../../domain/administration.ts';
import type { ImportRow } from '../../domain/import/kinds.ts';
import { planImport } from '../../domain/import/plan-import.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { followImport } from '../follow-import.ts';
import { importFingerprint } from '../import-fingerprint.ts';
import { readImportState } from '../import-state.ts';
import type { Tx } from '../store.ts';
import { writeImport } from '../write-import.ts';

export type ApplyImport = {
  readonly rows: readonly ImportRow[];
  /** Of the preview that somebody looked at. */
  readonly fingerprint: string;
};

/**
 * Does what the preview showed, all of it or nothing: faulty rows, or anything that changed since, and nothing is
 * done. Rows that say what is there change nothing, so doing it twice does it once. Rules of composition may be broken
 * by what is imported (R2 to R9): the groups are marked as needing attention.
 */
export async function applyImport(context: CommandContext, input: ApplyImport): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (!mayAdminister(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'apply-import', async (tx) => {
    await lockAll(tx);
    const state = await readImportState(tx);
    const plan = planImport(state, input.rows, randomUUID);
    if (importFingerprint(plan) !== input.fingerprint) return refuse('import-outdated');
    if (plan.faults.length > 0) return refuse('import-faulty');
    const importId = randomUUID();
    if (plan.changes.length === 0) return done({ importId });
    await writeImport(tx, context, plan);
    await followImport(tx, context, state, plan);
    await recordEvent(tx, {
      actor,
      verb: 'apply-import',
      subjectType: 'import',
      subjectId: importId,
      codes: { changes: plan.changes.length, unchanged: plan.unchanged },
      correlationId,
    });
    return done({ importId });
  });
}

/** Until it is done nobody else changes what it was reckoned from; those who only read do not wait. */
async function lockAll(tx: Tx): Promise<void> {
  await sql`lock table trust, service, site, person, identity, role_grant, reference_group, seat, membership,
    nomination, candidate_request in share row exclusive mode`.execute(tx);
}
