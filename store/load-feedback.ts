import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { SectionContent } from '../domain/content-faults.ts';
import { isId } from '../domain/ids.ts';
import { isCurrentMembership } from './current-membership.ts';
import { type LoadedAssessment, loadAssessment } from './load-assessment.ts';
import type { Database, Tx } from './store.ts';

/** A chapter of an assessment as it was sent. */
export type SentChapter = {
  readonly id: string;
  readonly key: string;
  readonly ordinal: number;
  readonly content: SectionContent;
};

/** Feedback as it was sent, with the assessment that it is of. */
export type LoadedFeedback = {
  readonly id: string;
  readonly version: number;
  readonly chapters: readonly SentChapter[];
  readonly sentAt: Date;
  readonly sentBy: string;
  readonly assessment: LoadedAssessment;
};

export async function loadFeedback(
  db: Database | Tx,
  id: string,
  actor: Actor,
): Promise<LoadedFeedback | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<{
    assessmentId: string;
    version: number;
    chapters: SentChapter[];
    sentAt: Date;
    sentBy: string;
  }>`
    select feedback.assessment_id as "assessmentId", feedback.version,
      feedback.content as chapters, feedback.sent_at as "sentAt", person.name as "sentBy"
    from feedback join person on person.id = feedback.sent_by where feedback.id = ${id}`.execute(db);
  const [row] = rows;
  const assessment = row && (await loadAssessment(db, row.assessmentId, actor));
  if (!row || !assessment) return null;
  const { version, chapters, sentAt, sentBy } = row;
  return { id, version, chapters, sentAt, sentBy, assessment };
}

export async function lockFeedback(tx: Tx, id: string, actor: Actor): Promise<LoadedFeedback | null> {
  if (!isId(id)) return null;
  await sql`select id from feedback where id = ${id} for no key update`.execute(tx);
  return await loadFeedback(tx, id, actor);
}

/** Those to whom it goes: who has a post at the service or a seat in its group today, by name. */
export async function addresseesOf(
  db: Database | Tx,
  serviceId: string,
): Promise<{ readonly personId: string; readonly name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    with involved as (
      select person_id from role_grant
        where service_id = ${serviceId} and ended_at is null and role in ('service-leader', 'site-leader')
      union select leader_id from reference_group where service_id = ${serviceId} and leader_id is not null
      union select membership.person_id from membership join seat on seat.id = membership.seat_id
        where seat.service_id = ${serviceId} and seat.retired_at is null and ${isCurrentMembership})
    select person.id as "personId", person.name from involved join person on person.id = involved.person_id
    order by person.name collate "nb-x-icu"`.execute(db);
  return rows;
}
