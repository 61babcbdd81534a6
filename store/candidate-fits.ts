import { sql } from 'kysely';
import { type Candidate, fitsSeat, type Seat, type Site } from '../domain/composition.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { prepared } from './prepared.ts';
import { stillStands } from './standing-site.ts';
import type { Tx } from './store.ts';

type Facts = {
  readonly seat: Seat;
  readonly sites: readonly Site[];
  readonly candidate: Candidate & { readonly name: string };
};

/** R3 to R6, as employers and sites are at the time of the appointment. Null when the candidate still fits. */
export async function refuseMisfit(tx: Tx, nominationId: string): Promise<Refusal | null> {
  const [facts] = await readFacts(tx, { nominationId });
  if (!facts) throw new Error('The nomination is gone');
  const { seat, sites, candidate } = facts;
  return fitsSeat(seat, sites, candidate)
    ? null
    : refuse('candidate-fits-no-more', { person: candidate.name });
}

const readFacts = prepared(
  (_, { nominationId }: { nominationId: string }) => sql<Facts>`
  select
    jsonb_build_object('id', seat.id, 'serviceId', seat.service_id, 'kind', seat.kind, 'region', seat.region,
      'siteTrustId', own_site.trust_id) as seat,
    (select jsonb_agg(jsonb_build_object('trustId', host.id, 'trustName', host.name, 'region', host.region,
        'responsible', site.is_responsible))
      from site join trust host on host.id = site.trust_id where site.service_id = nomination.service_id and ${stillStands}) as sites,
    jsonb_build_object('personId', person.id, 'name', person.name, 'knownTrustId', person.trust_id,
      'trust', case when trust.id is not null
        then jsonb_build_object('id', trust.id, 'name', trust.name, 'region', trust.region) end) as candidate
  from nomination
  join seat on seat.id = nomination.seat_id
  left join site own_site on own_site.id = seat.site_id
  join person on person.id = nomination.candidate_id
  left join trust on trust.id = nomination.candidate_trust_id
  where nomination.id = ${nominationId}`,
);
