import { sql } from 'kysely';
import { daysNew, daysOfNewService, hoursToUndo, type OnboardingKind } from '../../domain/onboarding.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { tell } from '../outgoing.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 200;

type Newcomer = {
  readonly serviceId: string;
  readonly personId: string;
  readonly kind: OnboardingKind;
  readonly version: number;
};

/**
 * Whoever has begun in a group, and whoever leads a service that has just started, is shown once how it works (P12): who
 * leads, what the tasks are, the next meeting, and what is due when. Only the program itself may. Returns how many.
 */
export async function welcomeNewcomers(context: CommandContext): Promise<number | Refusal> {
  const { actor, store, correlationId } = context;
  if (actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(store, async (tx) => {
    const { rows } = await sql<Newcomer>`
      with newcomer as (
        select seat.service_id, membership.person_id, 'member' as kind
        from membership join seat on seat.id = membership.seat_id
        where seat.retired_at is null and membership.nomination_id is not null and ${isCurrentMembership}
          and membership.starts_on >= (select oslo_today()) - ${daysNew}::integer
          and membership.appointed_at <= business_now() - make_interval(hours => ${hoursToUndo}::integer)
        union
        select role_grant.service_id, role_grant.person_id, 'leader'
        from role_grant join service on service.id = role_grant.service_id
        join reference_group on reference_group.service_id = service.id
        where role_grant.role = 'service-leader' and role_grant.ended_at is null
          and service.started_on > (select oslo_today()) - ${daysOfNewService}::integer
      ), welcomed as (
        insert into onboarding (service_id, person_id, kind)
        select service_id, person_id, kind from newcomer
        where not exists (select from onboarding known where known.service_id = newcomer.service_id
          and known.person_id = newcomer.person_id and known.kind = newcomer.kind)
        limit ${mostAtOnce}
        on conflict do nothing
        returning service_id, person_id, kind
      )
      select service_id as "serviceId", person_id as "personId", kind, reference_group.version
      from welcomed join reference_group using (service_id)`.execute(tx);
    await tell(
      tx,
      store.queue,
      rows.map(({ serviceId, personId, kind, version }) => ({
        to: { personId },
        card: 'onboarding' as const,
        subjectId: serviceId,
        version,
        cause: kind === 'member' ? ('joined-group' as const) : ('service-begins' as const),
        lane: 'notice' as const,
        correlationId,
      })),
    );
    return rows.length;
  });
}
