import { sql } from 'kysely';
import { mayPublish } from '../domain/archive.ts';
import { isId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { ReportVerb } from '../domain/report-verbs.ts';
import { isOfNewestText } from './archive-entry.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import type { Tx } from './store.ts';

export type PressedEntry = {
  readonly id: string;
  readonly version: number;
  readonly isPublic: boolean;
  /** A report of an older year, which somebody added. */
  readonly isFile: boolean;
  readonly isTakenAway: boolean;
  /** A report that was opened again is no archive, nor is a file that was taken away. */
  readonly isHandedIn: boolean;
  /** The archive has what was handed in last, and every part that came late. */
  readonly isNewest: boolean;
  readonly personId: string;
};

const isNewest = sql<boolean>`(${isOfNewestText} and (archive_entry.report_id is null
  or archive_entry.supplements = (select count(*) from report_supplement late
    where late.report_id = archive_entry.report_id)))`;

/** The frame of what a coordinator decides of an entry of the archive: hold it, authorise, decide, write the event. */
export async function runArchivePress(
  context: CommandContext,
  verb: Extract<ReportVerb, 'publish-entry' | 'withdraw-entry' | 'take-away-entry' | 'restore-entry'>,
  entryId: string,
  decide: (tx: Tx, found: PressedEntry) => Promise<Refusal | null | { readonly remark: string }>,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !mayPublish(actor) || !isId(entryId))
      return refuse('unknown-or-forbidden');
    await holdReport(tx, entryId);
    const found = await tx
      .selectFrom('archive_entry')
      .leftJoin('report', 'report.id', 'archive_entry.report_id')
      .select(['archive_entry.id', 'archive_entry.version', 'published_at', 'report.state'])
      .select(['archive_entry.report_id', 'archive_entry.taken_away_at'])
      .select(['archive_entry.service_id as serviceId', isNewest.as('isNewest')])
      .where('archive_entry.id', '=', entryId)
      .forUpdate('archive_entry')
      .executeTakeFirst();
    if (!found) return refuse('unknown-or-forbidden');
    const decided = await decide(tx, {
      id: found.id,
      version: found.version,
      isPublic: found.published_at !== null,
      isFile: found.report_id === null,
      isTakenAway: found.taken_away_at !== null,
      isHandedIn: found.taken_away_at === null && (found.state === null || found.state === 'submitted'),
      isNewest: found.isNewest,
      personId: actor.personId,
    });
    if (isRefusal(decided)) return decided;
    const { serviceId } = found;
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'archive',
      subjectId: entryId,
      serviceId,
      correlationId,
      remark: decided && { text: decided.remark, visibleTo: 'participants' },
    });
    return done({ entryId });
  });
}

/** Before its entry, as everybody does: nobody opens it again meanwhile, and whoever did has left its state behind. */
async function holdReport(tx: Tx, entryId: string): Promise<void> {
  await sql`
    select report.id from archive_entry join report on report.id = archive_entry.report_id
    where archive_entry.id = ${entryId} for share of report`.execute(tx);
}
