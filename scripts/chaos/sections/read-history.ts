import type pg from 'pg';
import type { Answer, History, LeaseEvent, Revision } from './history.ts';

/** The history of the sections that the database tells, beside what the writers were answered. */
export async function readHistory(
  client: pg.ClientBase,
  answers: readonly Answer[],
  sectionIds: readonly string[],
): Promise<History> {
  const events = await client.query<LeaseEvent>(
    `select subject_id as "sectionId", verb, (codes ->> 'fence')::int as fence, actor_id as "personId",
       codes ->> 'writerId' as "writerId", version as revision
     from event
     where subject_type = 'section' and subject_id = any($1)
       and verb in ('acquire-section', 'take-over-section', 'release-section', 'save-section')
     order by id`,
    [sectionIds],
  );
  const revisions = await client.query<Revision>(
    `select section_id as "sectionId", revision, fence::int as fence, written_by as "personId",
       writer_id as "writerId", save_key as "saveKey" from section_revision
     where section_id = any($1)`,
    [sectionIds],
  );
  const drafts = await client.query<{ sectionId: string; saveKey: string }>(
    `select section_id as "sectionId", save_key as "saveKey" from section_draft where section_id = any($1)`,
    [sectionIds],
  );
  return { events: events.rows, revisions: revisions.rows, drafts: drafts.rows, answers };
}
