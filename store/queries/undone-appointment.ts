import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * Of an appointment that was taken back, the candidate's name, for whoever had been told of it: in the card that is drawn
 * anew, or by mail, where it is one of its own (`activityId` is null). null for everybody else, and once the person is
 * appointed again.
 */
export async function undoneAppointment(
  { db }: Store,
  { personId, nominationId, activityId }: Told,
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select candidate.name from nomination
    join person candidate on candidate.id = nomination.candidate_id
    join event undone on undone.subject_id = nomination.id and undone.verb = 'undo-answer'
      and undone.codes ->> 'undid' = 'appoint-member'
    cross join lateral (select (undone.codes ->> 'undidVersion')::integer as version) appointed
    where nomination.id = ${nominationId} and nomination.step <> 'appointed' and case
      when ${activityId}::text is null then exists (
        select from outgoing_message message
        where message.subject_id = nomination.id and message.person_id = ${personId} and message.by_mail
          and message.cause = 'member-appointed' and message.version >= appointed.version)
      else exists (
        select from sent_card
        where sent_card.subject_id = nomination.id and sent_card.person_id = ${personId}
          and sent_card.activity_id = ${activityId} and sent_card.version = appointed.version) end
    limit 1`.execute(db);
  return rows[0]?.name ?? null;
}

type Told = { readonly personId: string; readonly nominationId: string; readonly activityId: string | null };
