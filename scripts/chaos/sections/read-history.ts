import type pg from 'pg';
import type { Draft, History, LeaseEvent, Revision } from './history.ts';
import type { Target } from './targets.ts';

/** What the database tells of the sections, from the time on when nobody had begun. */
export async function readHistory(
  client: pg.ClientBase,
  targets: readonly Target[],
): Promise<Pick<History, 'events' | 'revisions' | 'drafts'> & Pick<History['supplements'], 'stored'>> {
  const sections = [targets.map(({ sectionId }) => sectionId), targets.map(({ field }) => field)];
  const { rows: events } = await client.query<LeaseEvent>(
    `select section.id as "sectionId", event.verb, (codes ->> 'fence')::int as fence,
       case event.verb when 'end-holding' then (codes ->> 'holderId')::uuid else actor_id end as "personId",
       codes ->> 'writerId' as "writerId", case when subject_type = 'section' then event.version end as revision,
       case event.verb when 'take-over-section' then (codes ->> 'from')::int
         when 'answer-takeover' then (codes ->> 'fence')::int
         when 'end-holding' then (codes ->> 'fence')::int end as "endedFence"
     from event
     join report_section section on section.id = event.subject_id or section.report_id = event.subject_id
     where section.id = any($1)
       and event.verb in ('acquire-section', 'take-over-section', 'release-section', 'save-section',
         'restore-revision', 'submit-report', 'reopen-report', 'answer-takeover', 'end-holding')
       and codes ->> 'answer' is distinct from 'no'
     order by event.id`,
    [sections[0]],
  );
  const { rows: revisions } = await client.query<Revision>(
    `select section_id as "sectionId", revision, fence::int as fence, written_by as "personId",
       writer_id as "writerId", save_key as "saveKey", coalesce(content ->> field, '') as text
     from section_revision
     join unnest($1::uuid[], $2::text[]) as asked (id, field) on asked.id = section_id`,
    sections,
  );
  const { rows: drafts } = await client.query<Draft>(
    `select section_id as "sectionId", person_id as "personId", save_key as "saveKey",
       coalesce(content ->> field, '') as text, why
     from section_draft
     join unnest($1::uuid[], $2::text[]) as asked (id, field) on asked.id = section_id`,
    sections,
  );
  const { rows: stored } = await client.query<{ sectionId: string; text: string }>(
    `select section_id as "sectionId", content ->> field as text from report_supplement
     join unnest($1::uuid[], $2::text[]) as asked (id, field) on asked.id = section_id`,
    sections,
  );
  return { events, revisions, drafts, stored };
}
