import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlannedSeat } from '../domain/service-plan.ts';
import { openFillSeat } from './end-membership.ts';
import { openLeaderDuty } from './leader-records.ts';
import type { Tx } from './store.ts';

export type SiteAt = { readonly id: string; readonly trustId: string };

/** A group with its first seats, each vacant and the service's to fill; it lacks its leader (R9). Gives the seats' ids. */
export async function addGroup(
  tx: Tx,
  serviceId: string,
  seats: readonly PlannedSeat[],
  sites: readonly SiteAt[],
): Promise<string[]> {
  await tx.insertInto('reference_group').values({ service_id: serviceId }).execute();
  const ids = await addSeats(tx, serviceId, seats, sites);
  await openLeaderDuty(tx, serviceId);
  return ids;
}

export async function addSeats(
  tx: Tx,
  serviceId: string,
  seats: readonly PlannedSeat[],
  sites: readonly SiteAt[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { kind, region, trustId } of seats) {
    const id = randomUUID();
    const site = sites.find((one) => one.trustId === trustId);
    await tx
      .insertInto('seat')
      .values({
        ...{ id, kind, region, service_id: serviceId, site_id: site?.id ?? null },
        vacant_since: sql`business_now()`,
      })
      .execute();
    await openFillSeat(tx, { seatId: id, serviceId });
    ids.push(id);
  }
  return ids;
}

export async function addSite(
  tx: Tx,
  { serviceId, trustId, isResponsible }: { serviceId: string; trustId: string; isResponsible: boolean },
): Promise<SiteAt> {
  const id = randomUUID();
  await tx
    .insertInto('site')
    .values({ id, service_id: serviceId, trust_id: trustId, is_responsible: isResponsible })
    .execute();
  return { id, trustId };
}
