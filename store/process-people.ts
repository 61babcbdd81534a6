import { sql } from 'kysely';
import type { DutyOwner } from '../domain/duty.ts';
import type { StepOwner } from '../domain/process.ts';
import { type Region, regions } from '../domain/vocabulary.ts';
import { coordinators, groupLeader, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

/** Who owes the steps of a process, and who hears of it. */

export type OwnedStep = {
  readonly owner: StepOwner;
  /** Which region is asked, where one is. */
  readonly region: Region | null;
  readonly serviceId: string | null;
};

/** A region's step is its contacts', but for those who have a part in the service (P24). */
export function dutyOwnerOf({ owner, region, serviceId }: OwnedStep): DutyOwner {
  if (region) return { kind: 'assessor', region };
  if ((owner === 'service-leader' || owner === 'group-leader') && serviceId)
    return { kind: owner, serviceId };
  return { kind: 'national-coordinator' };
}

/** Whoever has the post now. */
export async function stepOwners(tx: Tx, { owner, region, serviceId }: OwnedStep): Promise<string[]> {
  if (region) return await impartialContacts(tx, [region], serviceId);
  if (owner === 'service-leader' && serviceId) return await serviceLeaders(tx, serviceId);
  if (owner === 'group-leader' && serviceId) return await groupLeader(tx, serviceId);
  return await coordinators(tx);
}

/** Everybody who follows a process: the service and its group's leader, the contacts of the four regions, the coordinators. */
export async function followersOf(tx: Tx, serviceId: string | null): Promise<string[]> {
  const all = await Promise.all([
    serviceId ? serviceLeaders(tx, serviceId) : [],
    serviceId ? groupLeader(tx, serviceId) : [],
    impartialContacts(tx, regions, null),
    coordinators(tx),
  ]);
  return all.flat();
}

async function impartialContacts(tx: Tx, of: readonly Region[], serviceId: string | null): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from role_grant
    where role = 'regional-contact' and region = any(${of}::text[]) and ended_at is null
      and not has_part_in_service(person_id, ${serviceId})`.execute(tx);
  return rows.map(({ personId }) => personId);
}
