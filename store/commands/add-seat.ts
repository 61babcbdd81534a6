import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { leadsService } from '../../domain/actor.ts';
import { refuseNewSeat, type WantedSeat } from '../../domain/group-seats.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { tellChannelOfVacancy } from '../channel-messages.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { openFillSeat } from '../end-membership.ts';
import { recordEvent } from '../event.ts';
import { lockGroup } from '../load-group.ts';
import { loadGroups } from '../load-groups.ts';
import { refreshGroup } from '../refresh-group.ts';
import type { Tx } from '../store.ts';

export type AddSeat = WantedSeat & { readonly serviceId: string };

/**
 * R5, R6, R7, R11, R14: the service's leader adds a seat for the service, users, others or a secretary. It is vacant
 * from the first moment, and filled like any other: proposed by the service, confirmed by the service's region.
 */
export async function addSeat(context: CommandContext, input: AddSeat): Promise<Outcome> {
  return await runCommand(context, 'add-seat', async (tx) => await add(tx, context, input));
}

async function add(tx: Tx, context: CommandContext, input: AddSeat): Promise<Done | Refusal> {
  const { serviceId, kind } = input;
  await lockGroup(tx, serviceId);
  const [group] = await loadGroups(tx, [serviceId]);
  if (!group || !leadsService(context.actor, serviceId)) return refuse('unknown-or-forbidden');
  const refusal = refuseNewSeat(group, input);
  if (refusal) return refusal;

  const seatId = randomUUID();
  const siteTrustId = group.sites.length > 1 ? input.siteTrustId : group.sites[0]?.trustId;
  await tx
    .insertInto('seat')
    .values({
      id: seatId,
      service_id: serviceId,
      kind,
      region: null,
      site_id: kind === 'service' && siteTrustId ? await siteAt(tx, serviceId, siteTrustId) : null,
      stands_for: kind === 'other' ? input.standsFor.trim() : null,
      vacant_since: sql`business_now()`,
    })
    .execute();
  await openFillSeat(tx, { seatId, serviceId });
  const seat = { id: seatId, serviceId, version: 1 };
  await tellChannelOfVacancy(tx, context.store.queue, seat, context.correlationId);
  const version = await refreshGroup(tx, context, serviceId);
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'add-seat',
    subjectType: 'group',
    subjectId: serviceId,
    serviceId,
    version,
    codes: { seatId, kind },
    correlationId: context.correlationId,
  });
  return done({ serviceId, seatId });
}

async function siteAt(tx: Tx, serviceId: string, trustId: string): Promise<string | null> {
  const site = await tx
    .selectFrom('site')
    .select('id')
    .where('service_id', '=', serviceId)
    .where('trust_id', '=', trustId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return site?.id ?? null;
}
