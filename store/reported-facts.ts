import { sql } from 'kysely';
import type { Database, Tx } from './store.ts';

/** What a service said of its website and registers in the newest report that it handed in. */
export type ReportedFacts = {
  readonly year: number;
  readonly submittedAt: Date;
  readonly address: string | null;
  readonly points: Readonly<Record<string, { readonly done?: boolean; readonly link?: string } | undefined>>;
  readonly registers: readonly string[];
};

/** null where none was handed in. */
export async function reportedFacts(db: Database | Tx, serviceId: string): Promise<ReportedFacts | null> {
  const { rows } = await sql<ReportedFacts>`
    with newest as (
      select cycle.year, submission.content, submission.submitted_at
      from report
      join report_cycle cycle on cycle.id = report.cycle_id
      join report_submission submission on submission.report_id = report.id
      where report.service_id = ${serviceId}
      order by cycle.year desc, submission.number desc limit 1),
    answers as (
      select answer.key, answer.value
      from newest, jsonb_array_elements(newest.content -> 'sections') section,
        jsonb_each(case jsonb_typeof(section -> 'content') when 'object' then section -> 'content' else '{}' end) answer
      where answer.key in ('website', 'website-content', 'registers'))
    select newest.year, newest.submitted_at as "submittedAt",
      (select value #>> '{}' from answers where key = 'website' limit 1) as address,
      coalesce((select value from answers where key = 'website-content' limit 1), '{}') as points,
      array(select register ->> 'name' from answers, jsonb_array_elements(answers.value) register
        where answers.key = 'registers' and register ->> 'name' is not null) as registers
    from newest`.execute(db);
  return rows[0] ?? null;
}
