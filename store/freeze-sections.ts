import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './store.ts';

/**
 * Nothing of the sections can be written from here on: nobody holds one of them any more, and whoever waited for one
 * to be free waits for nothing. `which` says which, of `report_section` and `report`.
 */
export async function freezeSections(tx: Tx, which: RawBuilder<unknown>): Promise<void> {
  await freeze(
    tx,
    sql`select report_section.id from report_section join report on report.id = report_section.report_id where ${which}`,
  );
}

/** The same for the sections of one part, of an assessment too. */
export async function freezePart(tx: Tx, partId: string): Promise<void> {
  await freeze(tx, sql`select report_section.id from report_section where part_id = ${partId}`);
}

async function freeze(tx: Tx, sections: RawBuilder<unknown>): Promise<void> {
  // Sections and leases first, in the order of the chapters, as everybody does: nobody takes one up in between.
  await sql`
    select from report_section section join section_lock lease on lease.section_id = section.id
    where section.id in (${sections}) order by section.report_id, section.ordinal
    for no key update of section, lease`.execute(tx);
  await sql`
    update section_lock set holder_id = null, writer_id = null, lease_until = null, since = null, active_at = null
    where holder_id is not null and section_id in (${sections})`.execute(tx);
  await sql`update report_section set is_frozen = true where not is_frozen and id in (${sections})`.execute(
    tx,
  );
  await sql`delete from section_watch where section_id in (${sections})`.execute(tx);
}
