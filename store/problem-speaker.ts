import { type RawBuilder, sql } from 'kysely';
import type { DutyOwner } from '../domain/duty.ts';
import { ownerOfAgreeing, type ProblemPlace } from '../domain/problem.ts';
import { takesPartInGroup } from './group-standing.ts';
import { contactsOf, coordinators, groupLeader } from './recipients.ts';
import type { Tx } from './store.ts';

function leadsService(personId: RawBuilder<unknown>, serviceId: RawBuilder<unknown>) {
  return sql<boolean>`exists (select from role_grant where role = 'service-leader'
    and service_id = ${serviceId} and person_id = ${personId} and ended_at is null)`;
}

const raiser = sql`problem.raised_by`;
const itsService = sql`problem.service_id`;

/** On what it depends who speaks for a `problem` of a statement. */
export const whoCanSpeak = sql`
  ${takesPartInGroup(raiser, itsService)} or ${leadsService(raiser, itsService)} as "isRaiserThere",
  exists (select from reference_group led where led.service_id = problem.service_id and led.leader_id is not null
    and not ${leadsService(sql`led.leader_id`, itsService)}) as "hasLeader"`;

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
