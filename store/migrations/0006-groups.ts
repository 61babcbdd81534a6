import { type Kysely, sql } from 'kysely';

/** Groups as something to look at and change: who leads them and by whose decision, what a seat stands for, who leaves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table reference_group add column version integer not null default 1`,
  `create index reference_group_leader on reference_group (leader_id) where leader_id is not null`,
  // Each record of who leads a group; the group's own columns hold the one that stands.
  `create table leader_designation (
     id uuid primary key,
     service_id uuid not null references reference_group,
     leader_id uuid not null references person,
     decided_by text not null,
     decided_on date not null,
     recorded_by uuid references person,
     recorded_at timestamptz not null default business_now(),
     undone_at timestamptz
   )`,
  `create index leader_designation_service on leader_designation (service_id, recorded_at desc)`,
  // What a seat for others stands for: a municipal service, another sector.
  `alter table seat add column stands_for text`,
  // Why somebody leaves, or is away, is not kept; only who wrote it down, and when.
  `alter table membership
     add column end_recorded_by uuid references person,
     add column end_recorded_at timestamptz,
     add column end_settled_at timestamptz`,
  `update membership set end_settled_at = business_now() where ends_on < oslo_today()`,
  `create index membership_to_settle on membership (ends_on) where ends_on is not null and end_settled_at is null`,
];
