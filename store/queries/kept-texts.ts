import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { DraftCause } from '../../domain/report.ts';
import { maySeeReport } from '../../domain/report-access.ts';
import type { LocalName } from '../../domain/views/brief.ts';
import type { KeptTexts, KeptTextView } from '../../domain/views/report.ts';
import type { ServiceType } from '../../domain/vocabulary.ts';
import { type FactRow, factColumns, factsOf } from '../report-rows.ts';
import type { Store } from '../store.ts';

const mostAtOnce = 50;

/** The place of a text in the list: microseconds of its moment, and its id. */
const placeSyntax = /^(\d{1,18})-([0-9a-f-]{36})$/;

type Row = FactRow & {
  readonly id: string;
  readonly why: DraftCause;
  readonly keptAt: Date;
  readonly micros: string;
  readonly baseRevision: number;
  readonly content: SectionContent;
  readonly sectionId: string;
  readonly ordinal: number;
  readonly template: { readonly title: LocalName };
  readonly year: number;
  readonly type: ServiceType;
  readonly nb: string;
  readonly nn: string;
  readonly en: string | null;
};

/**
 * Every text of the actor's that is kept beside a section, wherever their rights went since: whoever wrote it can read
 * it and take it along. null for whoever has none.
 */
export async function keptTexts(
  { db }: Store,
  actor: Actor,
  { before = null }: { readonly before?: string | null } = {},
): Promise<KeptTexts | null> {
  if (actor.kind !== 'person') return null;
  const place = before === null ? null : placeSyntax.exec(before);
  if (before !== null && !place) return null;
  const [micros = null, id = null] = place?.slice(1) ?? [];
  const [{ rows }, count] = await Promise.all([
    sql<Row>`
      select draft.id, draft.why, draft.kept_at as "keptAt", draft.base_revision as "baseRevision", draft.content,
        (extract(epoch from draft.kept_at) * 1000000)::bigint as micros,
        section.id as "sectionId", section.ordinal, cycle.year,
        service.type, service.name_nb as nb, service.name_nn as nn, service.name_en as en,
        (select asked from jsonb_array_elements(template.content -> 'sections') asked
          where asked ->> 'key' = section.key) as template,
        ${factColumns(actor)}
      from section_draft draft
      join report_section section on section.id = draft.section_id
      join report_part part on part.id = section.part_id
      join report on report.id = part.report_id
      join report_cycle cycle on cycle.id = report.cycle_id
      join report_template template on template.id = coalesce(part.template_id, report.template_id)
      join service on service.id = report.service_id
      where draft.person_id = ${actor.personId}
        and (${micros}::bigint is null or (draft.kept_at, draft.id) <
          (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::uuid))
      order by draft.kept_at desc, draft.id desc
      limit ${mostAtOnce + 1}`.execute(db),
    countOf(db, actor.personId),
  ]);
  if (count === 0) return null;
  const shown = rows.slice(0, mostAtOnce);
  const last = rows.length > mostAtOnce ? shown.at(-1) : null;
  return {
    count,
    texts: shown.map((row) => textOf(row, actor)),
    earlier: last ? `${last.micros}-${last.id}` : null,
  };
}

async function countOf(db: Store['db'], personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from section_draft where person_id = ${personId}`.execute(db);
  return rows[0]?.count ?? 0;
}

function textOf(row: Row, actor: Actor): KeptTextView {
  const { id, why, keptAt, baseRevision, content, sectionId, ordinal, year, template } = row;
  return {
    ...{ id, why, keptAt, baseRevision, content, sectionId, ordinal, year, template },
    title: template.title,
    service: { id: row.serviceId, type: row.type, name: { nb: row.nb, nn: row.nn, en: row.en } },
    seesReport: maySeeReport(actor, factsOf(row)),
  };
}
