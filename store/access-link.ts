import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './store.ts';

/** What of a token is kept: with 256 random bits behind it, nobody finds the token from it. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Neither used, nor taken back, nor too old. */
export const isGood = sql`used_at is null and revoked_at is null and expires_at > now()`;

/**
 * Uses a link up, and with it all others that were sent for the same: a mail may have come twice. False when it is
 * not good any more; of two presses at once, one waits here for the other.
 */
export async function consumeLink(tx: Tx, linkId: string, personId: string): Promise<boolean> {
  // All are locked in one order, so that two of them answered at once wait instead of standing in each other's way.
  const { rows } = await sql`
    with locked as materialized (
      select link.id, link.used_at, link.revoked_at, link.expires_at
      from access_link link join access_link mine
        on link.purpose = mine.purpose and link.person_id = mine.person_id and link.subject_id = mine.subject_id
      where mine.id = ${linkId} and mine.person_id = ${personId} and link.used_at is null
      order by link.id
      for update of link
    )
    update access_link link set used_at = now() from locked
    where link.id = locked.id and exists (select from locked where id = ${linkId} and ${isGood})
    returning link.id`.execute(tx);
  return rows.length > 0;
}

/** Takes back every link of the person that is good, and says how many there were. */
export async function revokeLinksOf(tx: Tx, personId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update access_link set revoked_at = now() where person_id = ${personId} and ${isGood}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Takes back the links to parts of a service's reports and to its group's meetings, short questions and problems, of whoever had a seat there. */
export async function revokeGroupLinks(
  tx: Tx,
  { personId, serviceId }: { readonly personId: string; readonly serviceId: string },
): Promise<void> {
  await sql`
    update access_link set revoked_at = now()
    where person_id = ${personId} and ${isGood} and (
      (purpose = 'report-part' and subject_id in (
        select part.id from report_part part join report on report.id = part.report_id
        where report.service_id = ${serviceId}))
      or (purpose = 'group-meeting' and subject_id in (
        select id from group_meeting where service_id = ${serviceId}))
      or (purpose = 'check-in' and subject_id in (
        select id from check_in where service_id = ${serviceId}))
      or (purpose = 'problem' and subject_id in (
        select id from problem where service_id = ${serviceId})))`.execute(tx);
}
