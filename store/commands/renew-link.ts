import { sql } from 'kysely';
import { hashOfToken, isGood } from '../access-link.ts';
import type { Enqueued } from '../queue/queue.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

/** Nobody's inbox is filled by pressing again and again. */
const hoursBetween = 24;

/**
 * Sends the message of a link that became too old once more, with a new link in it, to the address of its person.
 * Not while a good link is there, nor twice in a day, whatever was in the mail, nor when the question is over. What a
 * code opened for some hours is none of these. A part of a report may have been marked as done: its link is renewed all
 * the same, since texts may be kept behind it.
 * Nothing happens for any other token: whoever presents one learns nothing. Returns whether a mail was put up.
 */
export async function renewLink(store: Store, token: string): Promise<boolean> {
  return await transact(store, async (tx) => {
    const { rows } = await sql<Enqueued>`
      with expired as (
        select link.message_id from access_link link
        where link.token_hash = ${hashOfToken(token)}
          and link.revoked_at is null and (link.expires_at <= now() or link.used_at is not null)
          and (link.used_at is null or link.purpose = 'report-part')
          and not exists (
            select from access_link other
            where other.person_id = link.person_id and other.purpose = link.purpose
              and other.subject_id = link.subject_id
              and ((other.used_at > link.created_at and link.purpose <> 'report-part')
                or (not other.is_confirmed and ((${isGood})
                  or other.created_at > now() - make_interval(hours => ${hoursBetween}::int)))))
          and not exists (
            select from nomination where id = link.subject_id
              and (closed_at is not null
                or (link.purpose = 'consent' and candidate_id <> link.person_id)
                or (link.purpose = 'clearance' and line_leader_id is distinct from link.person_id)))
          and not exists (
            select from candidate_request where id = link.subject_id and closed_at is not null)
          and not exists (
            select from gathering where id = link.subject_id
              and (cancelled_at is not null or ends_at <= business_now()))
          and not exists (
            select from group_meeting where id = link.subject_id
              and (cancelled_at is not null or starts_at <= business_now()))
          and not exists (
            select from check_in where id = link.subject_id and closed_at is not null)
          and not exists (
            select from survey_recipient recipient join survey on survey.id = recipient.survey_id
            where recipient.id = link.subject_id and survey.closed_at is not null)
          and not exists (
            select from problem where id = link.subject_id and closed_at is not null)
          and not exists (
            select from feedback_question where id = link.subject_id and answered_at is not null)
      )
      update outgoing_message message
      set state = 'waiting', attempts = 0, by_mail = false, settled_at = null
      from expired
      where message.id = expired.message_id and message.state = 'sent'
        and (message.settled_at is null
          or message.settled_at <= now() - make_interval(hours => ${hoursBetween}::int))
      returning message.id, message.lane`.execute(tx);
    await store.queue.enqueueAgain(tx, rows);
    return rows.length > 0;
  });
}
