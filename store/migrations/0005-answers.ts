import { type Kysely, sql } from 'kysely';

/** A candidate's question back, leaders who said that they are not the right one, and proposals that replace another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const open = `'consent', 'question', 'clearance', 'forward', 'appointment', 'returned'`;

const statements = [
  `alter table nomination
     drop constraint nomination_step_check,
     add constraint nomination_step_check check (step in (${open},
       'appointed', 'declined-by-candidate', 'not-cleared', 'declined-by-region', 'withdrawn')),
     drop constraint nomination_check,
     add constraint nomination_check check ((step in (${open})) = (closed_at is null)),
     -- Those who had the question and named another leader; they follow the case, and are not asked again.
     add column former_leader_ids uuid[] not null default '{}',
     add column replaces_id uuid references nomination`,
  `create index nomination_former_leader on nomination using gin (former_leader_ids)`,
  `create index nomination_replaces on nomination (replaces_id) where replaces_id is not null`,
  // What a candidate and the service ask and answer is between the two.
  `alter table remark
     drop constraint remark_visible_to_check,
     add constraint remark_visible_to_check check (visible_to in ('participants', 'proposer', 'candidate'))`,
];
