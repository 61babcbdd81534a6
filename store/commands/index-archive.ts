import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { learnWords } from '../learn-words.ts';
import { reckonFigures } from '../reckon-figures.ts';

const mostAtOnce = 100;

/**
 * Puts what was handed in into the archive, with its text, and again when it was handed in anew or a part came late.
 * What nobody has looked through is not public: what was, is withdrawn by text that is new in it.
 * Work of the program, apart from the handing in, which waits for nothing; several at once take the same reports twice
 * at worst.
 */
export async function indexArchive(context: CommandContext): Promise<Outcome> {
  return await runCommand(context, 'index-archive', async (tx) => {
    if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
    const { rows } = await sql<{ id: string }>`
      with newest as (
        select report.id as report_id, report.service_id, cycle.year, submission.id as submission_id, submission.content,
          (select count(*)::integer from report_supplement late where late.report_id = report.id) as supplements
        from report
        join report_cycle cycle on cycle.id = report.cycle_id
        join lateral (select id, content from report_submission where report_id = report.id
          order by number desc limit 1) submission on true
        where report.state = 'submitted'
          and not exists (select from archive_entry entry
            where entry.report_id = report.id and entry.submission_id = submission.id
              and entry.supplements = (select count(*) from report_supplement late where late.report_id = report.id))
        order by report.id limit ${mostAtOnce})
      insert into archive_entry (service_id, year, region, service_type, report_id, submission_id, supplements, title, text)
      select newest.service_id, newest.year, trust.region, service.type, newest.report_id, newest.submission_id,
        newest.supplements, concat_ws(' ', service.name_nb, service.name_nn, service.name_en),
        concat_ws(E'\n', report_text(jsonb_path_query_array(newest.content, '$.sections[*].content')),
          (select string_agg(report_text(late.content), E'\n' order by late.added_at)
            from report_supplement late where late.report_id = newest.report_id))
      from newest
      join service on service.id = newest.service_id
      join site on site.service_id = service.id and site.is_responsible
      join trust on trust.id = site.trust_id
      on conflict (report_id) do update set submission_id = excluded.submission_id, supplements = excluded.supplements,
        title = excluded.title, text = excluded.text, figures = null, archived_at = business_now(), version = archive_entry.version + 1,
        published_at = null, published_by = null,
        withdrawn_at = case when archive_entry.published_at is null then archive_entry.withdrawn_at else business_now() end,
        public_changed_at = case when archive_entry.published_at is null then archive_entry.public_changed_at else now() end
      where archive_entry.submission_id <> excluded.submission_id or archive_entry.supplements <> excluded.supplements
      returning id`.execute(tx);
    await reckonFigures(tx);
    await learnWords(
      tx,
      rows.map(({ id }) => id),
    );
    return done({ archived: String(rows.length) });
  });
}
