import { type RawBuilder, sql } from 'kysely';
import type { DutyOwner } from '../domain/duty.ts';
import { ownerOfAgreeing, type ProblemPlace } from '../domain/problem.ts';
import { isCurrentMembership } from './current-membership.ts';
import { contactsOf, coordinators, groupLeader } from './recipients.ts';
import type { Tx } from './store.ts';

/** Whether somebody sits in the service's group or leads it, or leads the service: who may raise a problem. */
function standsInGroup(personId: RawBuilder<unknown>, serviceId: RawBuilder<unknown>) {
  return sql<boolean>`(
    exists (select from reference_group where service_id = ${serviceId} and leader_id = ${personId})
    or exists (select from membership join seat on seat.id = membership.seat_id
      where seat.service_id = ${serviceId} and seat.retired_at is null
        and membership.person_id = ${personId} and ${isCurrentMembership})
    or ${leadsService(personId, serviceId)})`;
}

function leadsService(personId: RawBuilder<unknown>, serviceId: RawBuilder<unknown>) {
  return sql<boolean>`exists (select from role_grant where role = 'service-leader'
    and service_id = ${serviceId} and person_id = ${personId} and ended_at is null)`;
}

/** On what it depends who speaks for a `problem` of a statement. */
export const whoCanSpeak = sql`
  ${standsInGroup(sql`problem.raised_by`, sql`problem.service_id`)} as "isRaiserThere",
  exists (select from reference_group led where led.service_id = problem.service_id and led.leader_id is not null
    and not ${leadsService(sql`led.leader_id`, sql`problem.service_id`)}) as "hasLeader"`;

export type SpokenFor = Omit<ProblemPlace, 'state'>;

/** Who says whether an answer solves it, as people. */
export async function speakersOf(tx: Tx, place: SpokenFor, serviceId: string): Promise<string[]> {
  return await peopleOf(tx, ownerOfAgreeing(place, serviceId));
}

async function peopleOf(tx: Tx, owner: DutyOwner): Promise<string[]> {
  if (owner.kind === 'person') return [owner.personId];
  if (owner.kind === 'group-leader') return await groupLeader(tx, owner.serviceId);
  return owner.kind === 'regional-contact' ? await contactsOf(tx, owner.region) : await coordinators(tx);
}
