import { type Kysely, sql } from 'kysely';

/** A section is left out for a reason in words, or because nobody has its post or seat. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table report_section add column is_left_out_vacant boolean not null default false`,
  `alter table report_section drop constraint report_section_check`,
  `alter table report_section add constraint report_section_left_out_check
     check ((state = 'left-out') = (left_out_reason is not null or is_left_out_vacant))`,
  `alter table report_submission add column writers jsonb not null default '[]'`,
  `alter table report_submission add column members jsonb not null default '[]'`,
  `alter table report add column returned_at timestamptz`,
  `alter table report add column returned_by uuid references person`,
  `alter table report add column returned_reason text`,
];
