import { randomUUID } from 'node:crypto';
import type { GroupFixture } from './group-fixture.ts';

/**
 * The fixture's service stands in Tromsø as well, in Helse Nord; Berit Utkast leads it there, and nothing else. `seatId` is
 * the seat of that site (R6).
 */
export async function standsInTwoRegions({
  store,
  serviceId,
  seats,
  trusts,
  people,
}: GroupFixture): Promise<{ readonly seatId: string }> {
  const { db } = store;
  const [siteId, seatId] = [randomUUID(), randomUUID()];
  await db
    .updateTable('service')
    .set({ type: 'multi-regional-treatment' })
    .where('id', '=', serviceId)
    .execute();
  const responsible = await db
    .selectFrom('site')
    .select('id')
    .where('service_id', '=', serviceId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('site')
    .values({ id: siteId, service_id: serviceId, trust_id: trusts.tromso, is_responsible: false })
    .execute();
  await db.updateTable('seat').set({ site_id: responsible.id }).where('id', '=', seats.service).execute();
  await db
    .insertInto('seat')
    .values({ id: seatId, service_id: serviceId, kind: 'service', site_id: siteId, vacant_since: new Date() })
    .execute();
  await db
    .insertInto('trust')
    .values({ id: randomUUID(), name: 'Finnmarkssykehuset', region: 'nord' })
    .execute();
  await db
    .updateTable('role_grant')
    .set({ ended_at: new Date() })
    .where('person_id', '=', people.otherLeader)
    .execute();
  await db
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: people.otherLeader,
      role: 'site-leader',
      service_id: serviceId,
      site_id: siteId,
    })
    .execute();
  return { seatId };
}
