import { CompiledQuery, sql } from 'kysely';
import { tellAtCommit } from './change-notices.ts';
import type { CommandContext } from './command.ts';
import { keepDisplaced } from './displaced-text.ts';
import { recordEvent } from './event.ts';
import { type LoadedSection, lockSection } from './load-section.ts';
import { actorById } from './queries/actor-of.ts';
import { tellWatchers } from './section-watchers.ts';
import type { Tx } from './store.ts';

/** The fence stays, so that nothing of the holding can be written any more. */
const free = `
  update section_lock set holder_id = null, writer_id = null, lease_until = null, since = null, active_at = null
  where section_id = $1`;

type Section = Pick<LoadedSection, 'id' | 'reportId' | 'lock' | 'part'>;

/** Frees the section, lets what was asked of its holder lapse, and tells those who wanted to know. */
export async function endHolding(tx: Tx, context: CommandContext, section: Section): Promise<void> {
  if (section.lock.holder === null) return;
  await Promise.all([
    tx.executeQuery(CompiledQuery.raw(free, [section.id])),
    tellWatchers(tx, context, section),
  ]);
}

/**
 * Ends the section's holding when its holder does not write there any more: a seat, a role or the helping is over.
 * What they saved is kept for them as well, and what comes late is kept like any late text.
 */
export async function endWithoutRight(tx: Tx, context: CommandContext, sectionId: string): Promise<void> {
  const { rows } = await sql<{ holderId: string }>`
    select holder_id as "holderId" from section_lock
    where section_id = ${sectionId} and holder_id is not null`.execute(tx);
  const holder = rows[0] && (await actorById({ db: tx }, rows[0].holderId));
  const section = holder && (await lockSection(tx, sectionId, holder));
  if (!section || section.mayWrite || section.lock.holder?.personId !== holder.personId) return;
  await keepDisplaced(tx, section, 'right-ended');
  await endHolding(tx, context, section);
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'end-holding',
    subjectType: 'section',
    subjectId: section.id,
    serviceId: section.serviceId,
    codes: { fence: section.lock.fence, holderId: holder.personId },
    correlationId: context.correlationId,
  });
  await tellAtCommit(tx, [{ reportId: section.reportId, sectionId }]);
}

/** The same for every section of the service's reports, in the order of the chapters, as everybody locks them. */
export async function endHoldingsWithoutRight(
  tx: Tx,
  context: CommandContext,
  serviceId: string,
): Promise<void> {
  const { rows } = await sql<{ sectionId: string }>`
    select section.id as "sectionId" from report
    join report_part part on part.report_id = report.id
    join report_section section on section.part_id = part.id
    join section_lock lease on lease.section_id = section.id
    where report.service_id = ${serviceId} and lease.holder_id is not null
    order by report.id, section.report_id is null, section.ordinal`.execute(tx);
  for (const { sectionId } of rows) await endWithoutRight(tx, context, sectionId);
}
