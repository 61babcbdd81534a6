import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { refuseFounding, type ServicePlan, seatsOfNewGroup } from '../domain/service-plan.ts';
import { hasReferenceGroup } from '../domain/vocabulary.ts';
import type { CommandContext } from './command.ts';
import { recordEvent } from './event.ts';
import { isLiving } from './living-service.ts';
import { addGroup, addSite, type SiteAt } from './new-seats.ts';
import type { Tx } from './store.ts';
import { unlessUsed } from './unless-used.ts';

/**
 * R53: the service that was applied for is there: with its places, its group of vacant seats (R1, R2, R5, R7) and what
 * is owed for it. Its evaluation, term and reports follow by themselves from its days.
 */
export async function foundService(
  tx: Tx,
  { actor, correlationId }: CommandContext,
  processId: string,
  plan: ServicePlan,
): Promise<string | Refusal> {
  const { name, type, trustIds, startsOn, termEndsOn } = plan;
  const refusal = refuseFounding(plan);
  if (refusal || !name || !type) return refusal ?? refuse('plan-incomplete');
  if (await isNameTaken(tx, name.nb)) return refuse('plan-name-taken');
  const id = randomUUID();
  await tx
    .insertInto('service')
    .values({
      ...{ id, type, started_on: startsOn, term_ends_on: termEndsOn },
      ...{ name_nb: name.nb.trim(), name_nn: name.nn.trim() || name.nb.trim() },
      name_en: name.en?.trim() || null,
    })
    .execute();
  const sites: SiteAt[] = [];
  for (const [index, trustId] of trustIds.entries()) {
    sites.push(await addSite(tx, { serviceId: id, trustId, isResponsible: index === 0 }));
  }
  const seats = hasReferenceGroup(type) ? await addGroup(tx, id, seatsOfNewGroup(type, trustIds), sites) : [];
  await recordEvent(tx, {
    ...{ actor, verb: 'found-service', subjectType: 'service', subjectId: id, serviceId: id, correlationId },
    codes: { processId, type, startsOn, termEndsOn, places: trustIds.join(' '), seats: seats.length },
  });
  return id;
}

async function isNameTaken(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql`
    select from service where lower(name_nb) = lower(${name.trim()}) and ${isLiving} limit 1`.execute(tx);
  return rows.length > 0;
}

/** The decision was a mistake: the service goes with all that was made for it, as long as nobody has begun with it. */
export async function takeBackService(
  tx: Tx,
  { actor, correlationId }: CommandContext,
  serviceId: string,
): Promise<Refusal | null> {
  const refusal = await unlessUsed(async () => {
    const reports = sql`(select id from report where service_id = ${serviceId})`;
    const parts = sql`(select id from report_part where report_id in ${reports})`;
    const sections = sql`(select id from report_section where part_id in ${parts})`;
    for (const statement of [
      sql`delete from duty where service_id = ${serviceId}`,
      sql`delete from milestone where service_id = ${serviceId} and recorded_on is null`,
      // The round gave it a report by itself; a chapter that somebody wrote is pointed to.
      sql`delete from vacant_part_notice where part_id in ${parts}`,
      sql`delete from section_lock where section_id in ${sections}`,
      sql`delete from report_section where part_id in ${parts}`,
      sql`delete from report_part where report_id in ${reports}`,
      sql`delete from report where service_id = ${serviceId}`,
      sql`delete from seat where service_id = ${serviceId}`,
      sql`delete from reference_group where service_id = ${serviceId}`,
      sql`delete from site where service_id = ${serviceId}`,
      sql`delete from service where id = ${serviceId}`,
    ]) {
      await statement.execute(tx);
    }
  });
  if (refusal) return refusal;
  await recordEvent(tx, {
    ...{ actor, verb: 'unfound-service', subjectType: 'service', subjectId: serviceId, serviceId },
    correlationId,
  });
  return null;
}
