import { sql } from 'kysely';
import { type Refusal, refuse } from '../domain/refusal.ts';
import {
  changed,
  changesOf,
  refuseChange,
  type ServicePlan,
  type StandingService,
  seatsOfNewGroup,
} from '../domain/service-plan.ts';
import { hasReferenceGroup } from '../domain/vocabulary.ts';
import type { CommandContext } from './command.ts';
import { leadsNoMore } from './end-membership.ts';
import { endSeats } from './end-seats.ts';
import { endGroup } from './end-service.ts';
import { recordEvent } from './event.ts';
import { lockGroup } from './load-group.ts';
import { loadGroups } from './load-groups.ts';
import { addGroup, addSeats, addSite, type SiteAt } from './new-seats.ts';
import { refreshGroup } from './refresh-group.ts';
import { standingService } from './standing-service.ts';
import { stillStands } from './standing-site.ts';
import type { Tx } from './store.ts';
import { unlessUsed } from './unless-used.ts';

/** What a change did, so that it can be taken back. */
export type Changed = {
  readonly before: StandingService;
  readonly after: StandingService;
  readonly siteIds: readonly string[];
  readonly seatIds: readonly string[];
  readonly madeGroup: boolean;
  readonly endedGroup: boolean;
  /** The trusts at which it stands no more; left out in what was written before a place could go. */
  readonly endedPlaces?: readonly string[];
};

type Change = {
  readonly serviceId: string;
  readonly processId: string;
  readonly today: string;
  readonly plan: ServicePlan;
};

/**
 * R48: the service is as was decided: its name, type, places and term. A place that is new has its seat (R6), and a type
 * with a group gets one (R1). null when the plan changes nothing.
 */
export async function changeService(
  tx: Tx,
  context: CommandContext,
  { serviceId, processId, today, plan }: Change,
): Promise<Changed | Refusal | null> {
  await sql`select from service where id = ${serviceId} for no key update`.execute(tx);
  const before = await standingService(tx, serviceId);
  if (!before) return refuse('unknown-or-forbidden');
  const what = changesOf(plan, before);
  if (what.length === 0) return null;
  const refusal = refuseChange(plan, before);
  if (refusal) return refusal;
  const after = changed(plan, before);
  await writeService(tx, serviceId, after);
  const sites = await moveSites(tx, serviceId, after.trustIds);
  const groups = await followGroup(tx, context, { serviceId, today, before, after, ...sites });
  const { actor, correlationId } = context;
  await recordEvent(tx, {
    ...{ actor, verb: 'change-service', subjectType: 'service', subjectId: serviceId, serviceId },
    codes: { processId, changed: what.join(' '), type: after.type, places: after.trustIds.join(' ') },
    correlationId,
  });
  return {
    ...{ before, after, siteIds: sites.made.map(({ id }) => id), ...groups },
    endedPlaces: sites.gone.map(({ trustId }) => trustId),
  };
}

async function writeService(tx: Tx, serviceId: string, { name, type, termEndsOn }: StandingService) {
  await tx
    .updateTable('service')
    .set({
      ...{ type, name_nb: name.nb.trim(), name_nn: name.nn.trim() || name.nb.trim() },
      ...{ name_en: name.en?.trim() || null, term_ends_on: termEndsOn },
    })
    .where('id', '=', serviceId)
    .execute();
}

type Sites = {
  readonly all: readonly SiteAt[];
  readonly made: readonly SiteAt[];
  readonly gone: readonly SiteAt[];
};

/**
 * A place that moves stays the same place, with what was written there; one more is a new one. Where there are fewer
 * afterwards, those that are left over go: they stay for what points to them, and the service stands there no more.
 */
async function moveSites(tx: Tx, serviceId: string, after: readonly string[]): Promise<Sites> {
  const { rows } = await sql<SiteAt>`
    select id, trust_id as "trustId" from site where service_id = ${serviceId} and ${stillStands}
    order by is_responsible desc, id`.execute(tx);
  const staying = rows.filter(({ trustId }) => after.includes(trustId));
  const leaving = rows.filter(({ trustId }) => !after.includes(trustId));
  const coming = after.filter((trustId) => !staying.some((one) => one.trustId === trustId));
  await tx.updateTable('site').set({ is_responsible: false }).where('service_id', '=', serviceId).execute();
  const all: SiteAt[] = [...staying];
  const made: SiteAt[] = [];
  for (const [index, trustId] of coming.entries()) {
    const moved = leaving[index];
    if (moved) await tx.updateTable('site').set({ trust_id: trustId }).where('id', '=', moved.id).execute();
    const site = moved
      ? { id: moved.id, trustId }
      : await addSite(tx, { serviceId, trustId, isResponsible: false });
    all.push(site);
    if (!moved) made.push(site);
  }
  const gone = leaving.slice(coming.length);
  await sql`update site set closed_on = oslo_today()
    where id = any(${gone.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`update site set is_responsible = true
    where service_id = ${serviceId} and trust_id = ${after[0] ?? ''} and ${stillStands}`.execute(tx);
  return { all, made, gone };
}

type Following = Sites & {
  readonly serviceId: string;
  readonly today: string;
  readonly before: StandingService;
  readonly after: StandingService;
};

async function followGroup(
  tx: Tx,
  context: CommandContext,
  { serviceId, today, before, after, all, made, gone }: Following,
): Promise<Pick<Changed, 'seatIds' | 'madeGroup' | 'endedGroup'>> {
  const [had, has] = [hasReferenceGroup(before.type), hasReferenceGroup(after.type)];
  if (had && !has) {
    await endGroup(tx, context, serviceId, today);
    return { seatIds: [], madeGroup: false, endedGroup: true };
  }
  if (!has) return { seatIds: [], madeGroup: false, endedGroup: false };
  await endPlaces(tx, context, { serviceId, lastDay: today, gone });
  const isThere = await tx
    .selectFrom('reference_group')
    .select('service_id')
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  const madeGroup = !had && !isThere;
  if (had) await bindSeats(tx, serviceId, all, made);
  const seats = had
    ? made.map(({ trustId }) => ({ kind: 'service' as const, region: null, trustId }))
    : seatsOfNewGroup(after.type, after.trustIds);
  const seatIds = madeGroup
    ? await addGroup(tx, serviceId, seats, all)
    : await addSeats(tx, serviceId, seats, all);
  await refreshGroup(tx, context, serviceId);
  return { seatIds, madeGroup, endedGroup: false };
}

/** The seat of a service with one place may name none; once there is another place, it is that one's (R6). */
async function bindSeats(
  tx: Tx,
  serviceId: string,
  all: readonly SiteAt[],
  made: readonly SiteAt[],
): Promise<void> {
  const [only, ...more] = all.filter((site) => !made.includes(site));
  if (!only || more.length > 0 || made.length === 0) return;
  await sql`update seat set site_id = ${only.id}
    where service_id = ${serviceId} and kind = 'service' and site_id is null`.execute(tx);
}

type EndingPlaces = {
  readonly serviceId: string;
  readonly lastDay: string;
  readonly gone: readonly SiteAt[];
};

/** R6: with a place goes its seat, and who is in it leaves; the place's part of this year's report is still written. */
async function endPlaces(
  tx: Tx,
  context: CommandContext,
  { serviceId, lastDay, gone }: EndingPlaces,
): Promise<void> {
  if (gone.length === 0) return;
  await lockGroup(tx, serviceId);
  const { rows } = await sql<{ id: string }>`
    select id from seat where site_id = any(${gone.map(({ id }) => id)}::uuid[])
      and retired_at is null order by id`.execute(tx);
  const seatIds = rows.map(({ id }) => id);
  const [group] = await loadGroups(tx, [serviceId]);
  const ended = await endSeats(tx, context, { serviceId, seatIds, lastDay });
  if (group?.leader) await leadsNoMore(tx, context, { serviceId, personId: group.leader.personId });
  const { actor, correlationId } = context;
  await recordEvent(tx, {
    ...{ actor, verb: 'end-places', subjectType: 'service', subjectId: serviceId, serviceId, correlationId },
    codes: { places: gone.map(({ trustId }) => trustId).join(' '), lastDay, ...ended },
  });
}

/** It was not carried out after all: the service is as it was, unless somebody changed it or used what was made. */
export async function takeBackChange(
  tx: Tx,
  context: CommandContext,
  serviceId: string,
  effect: Changed,
): Promise<Refusal | null> {
  const { before, after, siteIds, seatIds, madeGroup, endedGroup, endedPlaces = [] } = effect;
  if (endedGroup || endedPlaces.length > 0) return refuse('effect-stands');
  const standing = await standingService(tx, serviceId);
  const isSame = standing && changesOf(asPlan(after), standing).length === 0;
  if (!isSame) return refuse('service-begun');
  const refusal = await unlessUsed(async () => {
    for (const statement of [
      sql`delete from duty where subject_id = any(${[...seatIds]}::uuid[])`,
      sql`delete from seat where id = any(${[...seatIds]}::uuid[])`,
      sql`delete from site where id = any(${[...siteIds]}::uuid[])`,
      sql`delete from duty where ${madeGroup} and subject_id = ${serviceId}`,
      sql`delete from reference_group where ${madeGroup} and service_id = ${serviceId}`,
    ]) {
      await statement.execute(tx);
    }
  });
  if (refusal) return refusal;
  await writeService(tx, serviceId, before);
  const now = await standingService(tx, serviceId);
  if (now && now.trustIds.join() !== before.trustIds.join()) {
    await moveSites(tx, serviceId, before.trustIds);
  }
  if (!madeGroup && hasReferenceGroup(before.type)) await refreshGroup(tx, context, serviceId);
  const { actor, correlationId } = context;
  await recordEvent(tx, {
    ...{ actor, verb: 'unchange-service', subjectType: 'service', subjectId: serviceId, serviceId },
    correlationId,
  });
  return null;
}

function asPlan({ name, type, trustIds, termEndsOn }: StandingService): ServicePlan {
  return { name, type, trustIds, termEndsOn, startsOn: null };
}
