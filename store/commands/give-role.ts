import { randomUUID } from 'node:crypto';
import { mayAdminister, type rolesGiven } from '../../domain/administration.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { lockRoles } from '../lock-roles.ts';
import { findOrAddPerson, type PersonReference } from '../person.ts';
import type { Tx } from '../store.ts';

export type GiveRole = {
  readonly person: PersonReference;
  readonly role: (typeof rolesGiven)[number];
  /** Of a regional contact. */
  readonly region: Region | null;
  /** Of a service's leader. */
  readonly serviceId: string | null;
};

/** A coordinator gives somebody a role; it can be ended again. Rights follow from it at once. */
export async function giveRole(context: CommandContext, input: GiveRole): Promise<Outcome> {
  if (!mayAdminister(context.actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'give-role', async (tx) => await give(tx, context, input));
}

async function give(tx: Tx, context: CommandContext, input: GiveRole): Promise<Done | Refusal> {
  const { role } = input;
  const region = role === 'regional-contact' ? input.region : null;
  const serviceId = role === 'service-leader' ? input.serviceId : null;
  if (role === 'regional-contact' && !region) return refuse('input-invalid', { field: 'region' });
  if (role === 'service-leader' && !(serviceId && (await isService(tx, serviceId)))) {
    return refuse('input-invalid', { field: 'service' });
  }
  await lockRoles(tx);
  const personId = await findOrAddPerson(tx, input.person);
  if (!personId) return refuse('input-invalid', { field: 'person' });
  const held = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('region', 'is not distinct from', region)
    .where('service_id', 'is not distinct from', serviceId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (held) return refuse('role-held');
  const id = randomUUID();
  await tx
    .insertInto('role_grant')
    .values({ id, person_id: personId, role, region, service_id: serviceId })
    .execute();
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'give-role',
    subjectType: 'person',
    subjectId: personId,
    ...(serviceId && { serviceId }),
    codes: { grantId: id, role, region },
    correlationId: context.correlationId,
  });
  return done({ grantId: id, personId });
}

async function isService(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('service').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
