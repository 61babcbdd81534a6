import { sql } from 'kysely';
import { appointingRegion, type Nomination } from '../domain/nomination.ts';
import type { Region } from '../domain/vocabulary.ts';
import { prepared } from './prepared.ts';
import type { Tx } from './store.ts';

/**
 * R20: contacts of the regions that had no part in an appointment read of it in the one message of the next day, unless
 * they were told for another reason.
 */
export async function noteInDigests(tx: Tx, nomination: Nomination, told: readonly string[]): Promise<void> {
  const regions = [nomination.serviceRegion, appointingRegion(nomination)];
  await note(tx, { nominationId: nomination.id, regions, told });
}

type Noted = {
  readonly nominationId: string;
  readonly regions: readonly Region[];
  readonly told: readonly string[];
};

const note = prepared(
  (_, { nominationId, regions, told }: Noted) => sql`
  insert into digest_notice (nomination_id, person_id)
  select distinct ${nominationId}::uuid, person_id from role_grant
  where role = 'regional-contact' and ended_at is null
    and region <> all(${regions}::text[]) and person_id <> all(${told}::uuid[])
  on conflict (nomination_id, person_id) do update set day = oslo_today(), digest_id = null`,
);

/**
 * Notices that may be read: of what stands as appointed, while whoever they are for answers for a region. Whoever has
 * that post no more, or takes part in the case in another way, sees it elsewhere.
 */
export const isStillNews = sql`exists (select from nomination
    where nomination.id = digest_notice.nomination_id and nomination.step = 'appointed')
  and exists (select from role_grant where role_grant.person_id = digest_notice.person_id
    and role_grant.role = 'regional-contact' and role_grant.ended_at is null)`;

/** How many of them a message holds, as a column beside `reminder_digest digest`. */
export const newsIn = sql`(select count(*)::integer from digest_notice
  where digest_notice.digest_id = digest.id and ${isStillNews})`;
