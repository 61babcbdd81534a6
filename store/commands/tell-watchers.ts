import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import type { Part } from '../../domain/report.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { done, runCommand } from '../command.ts';
import { tellWatchers as tellWatchersOf } from '../section-watchers.ts';

const mostAtOnce = 100;

type Free = { readonly id: string; readonly reportId: string; readonly part: Pick<Part, 'id' | 'kind'> };

/**
 * A lease that ran out by itself frees its section too, and nobody's press tells of it: so it is looked for now and
 * then. Work of the program; several at once take different sections.
 */
export async function tellWatchers(context: CommandContext): Promise<Outcome> {
  return await runCommand(context, 'tell-watchers', async (tx) => {
    if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
    const { rows } = await sql<Free>`
      select section.id, part.report_id as "reportId",
        jsonb_build_object('id', part.id, 'kind', part.kind) as part
      from section_lock lease
      join report_section section on section.id = lease.section_id
      join report_part part on part.id = section.part_id
      where exists (select from section_watch watch where watch.section_id = lease.section_id)
        and (lease.lease_until is null or lease.lease_until < clock_timestamp())
      order by section.id limit ${mostAtOnce}
      for no key update of lease skip locked`.execute(tx);
    for (const section of rows) await tellWatchersOf(tx, context, section);
    return done({ told: String(rows.length) });
  });
}
