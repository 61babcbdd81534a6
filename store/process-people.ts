import { type RawBuilder, sql } from 'kysely';
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

/**
 * A region's step is its contacts', but for those who have a part in the service (P24), and the coordinators' where no
 * other is there; `settle-stand-ins` lets it follow when that changes.
 */
export async function dutyOwnerOf(tx: Tx, owned: OwnedStep): Promise<DutyOwner> {
  const { owner, region, serviceId } = owned;
  if (region && (await impartialContacts(tx, [region], serviceId)).length > 0) {
    return { kind: 'assessor', region };
  }
  if (region) return { kind: 'national-coordinator' };
  if ((owner === 'service-leader' || owner === 'group-leader') && serviceId)
    return { kind: owner, serviceId };
  return { kind: 'national-coordinator' };
}

/** Whoever has the post now. */
export async function stepOwners(tx: Tx, { owner, region, serviceId }: OwnedStep): Promise<string[]> {
  if (region) {
    const contacts = await impartialContacts(tx, [region], serviceId);
    return contacts.length > 0 ? contacts : await impartialCoordinators(tx, serviceId);
  }
  if (owner === 'service-leader' && serviceId) return await serviceLeaders(tx, serviceId);
  if (owner === 'group-leader' && serviceId) return await groupLeader(tx, serviceId);
  return await impartialCoordinators(tx, serviceId);
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

/** Whether a region has no contact who may do its step; both as columns of a statement, `region` null for no region's. */
export function isUnattended(
  region: RawBuilder<unknown>,
  serviceId: RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql<boolean>`(${region} is not null and not exists (select from role_grant
    where role_grant.role = 'regional-contact' and role_grant.region = ${region} and role_grant.ended_at is null
      and not has_part_in_service(role_grant.person_id, ${serviceId})))`;
}

async function impartialCoordinators(tx: Tx, serviceId: string | null): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from role_grant
    where role = 'national-coordinator' and ended_at is null
      and not has_part_in_service(person_id, ${serviceId}::uuid)`.execute(tx);
  return rows.map(({ personId }) => personId);
}

async function impartialContacts(tx: Tx, of: readonly Region[], serviceId: string | null): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from role_grant
    where role = 'regional-contact' and region = any(${of}::text[]) and ended_at is null
      and not has_part_in_service(person_id, ${serviceId})`.execute(tx);
  return rows.map(({ personId }) => personId);
}
