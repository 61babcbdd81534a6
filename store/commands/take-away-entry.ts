import { sql } from 'kysely';
import { refuseWords } from '../../domain/feedback.ts';
import { refuse } from '../../domain/refusal.ts';
import { longestReason } from '../../domain/report.ts';
import { runArchivePress } from '../archive-press.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { withdraw } from '../withdraw-report.ts';

export type TakeAwayEntry = {
  readonly entryId: string;
  /** What was looked at. */
  readonly version: number;
  readonly reason: string;
};

/**
 * A file that came into the archive by mistake, or under the wrong year or service, is out of it from this moment on:
 * nobody finds or reads it, and if it was public, nobody outside does (R42, R43). What was handed in here stays.
 */
export async function takeAwayEntry(context: CommandContext, input: TakeAwayEntry): Promise<Outcome> {
  return await runArchivePress(context, 'take-away-entry', input.entryId, async (tx, found) => {
    if (!found.isFile) return refuse('unknown-or-forbidden');
    if (found.isTakenAway) return refuse('nothing-changed');
    if (found.version !== input.version) return refuse('entry-moved-on');
    const refusal = refuseWords(input.reason, longestReason);
    if (refusal) return refusal;
    await withdraw(tx, sql`id = ${found.id}`);
    await sql`update archive_entry set taken_away_at = business_now(), version = version + 1
      where id = ${found.id}`.execute(tx);
    return { remark: input.reason.trim() };
  });
}
