import { type RawBuilder, sql } from 'kysely';
import { partOfOwner } from '../domain/report.ts';
import { type ReportTemplate, sectionsFor } from '../domain/report-template.ts';
import { type ServiceType, serviceTypes } from '../domain/vocabulary.ts';
import { openPartDuties, openSubmitDuties } from './report-duty.ts';
import { keepProgramTemplate } from './report-template.ts';
import { stillStands } from './standing-site.ts';
import type { Tx } from './store.ts';

type Cycle = { readonly id: string; readonly year: number };

/**
 * A report with parts, sections, leases and duties for every service that has none in the cycle, in a few statements
 * however many there are. Who comes later is asked what the others of the type were asked. Returns how many; null when a
 * type of service that exists has no template for the year.
 */
export async function createReports(tx: Tx, cycle: Cycle): Promise<number | null> {
  for (const type of serviceTypes) await keepProgramTemplate(tx, type, cycle.year);
  const templates = await templatesFor(tx, cycle);
  if (await hasServiceWithout(tx, [...templates.keys()])) return null;
  const { rows: made } = await sql<{ id: string }>`
    insert into report (id, cycle_id, service_id, template_id)
    select gen_random_uuid(), ${cycle.id}, service.id, template.id
    from service join jsonb_to_recordset(${JSON.stringify(
      [...templates].map(([type, { id }]) => ({ type, id })),
    )}::jsonb) as template (type text, id uuid) on template.type = service.type
    where not exists (select from report where cycle_id = ${cycle.id} and service_id = service.id)
      -- Of a year in which it was there no more a service has nothing to report.
      -- Nor of one before it began.
      and (service.started_on is null or service.started_on <= make_date(${cycle.year}::integer, 12, 31))
      and (service.closed_on is null or service.closed_on >= make_date(${cycle.year}::integer, 1, 1))
    on conflict (cycle_id, service_id) do nothing
    returning id`.execute(tx);
  if (made.length === 0) return 0;
  const isNew = sql`report.id = any(${made.map(({ id }) => id)}::uuid[])`;
  await addPartsAndSections(tx, isNew, await plansOf(tx, templates));
  await openPartDuties(tx, isNew);
  await openSubmitDuties(tx, isNew);
  return made.length;
}

type Template = { readonly id: string; readonly content: ReportTemplate };

/** What the cycle froze, and the newest version for a type that it has no report of yet. */
async function templatesFor(tx: Tx, cycle: Cycle): Promise<Map<ServiceType, Template>> {
  const rows = await tx
    .selectFrom('report_template')
    .distinctOn('service_type')
    .select(['service_type', 'id', 'content'])
    .where('year', '=', cycle.year)
    .where('service_type', 'in', serviceTypes)
    .$narrowType<{ service_type: ServiceType }>()
    .orderBy('service_type')
    .orderBy(
      sql`exists (select from report where cycle_id = ${cycle.id} and template_id = report_template.id)`,
      'desc',
    )
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [row.service_type, { id: row.id, content: row.content as unknown as ReportTemplate }]),
  );
}

async function hasServiceWithout(tx: Tx, types: readonly ServiceType[]): Promise<boolean> {
  const query = tx.selectFrom('service').select('id').limit(1);
  const row = await (types.length > 0 ? query.where('type', 'not in', types) : query).executeTakeFirst();
  return row !== undefined;
}

/** Sections by type and number of sites; a site is named by its place among the service's, the responsible one first. */
async function plansOf(tx: Tx, templates: ReadonlyMap<ServiceType, Template>): Promise<string> {
  const { rows } = await sql<{ type: ServiceType; sites: number }>`
    select distinct service.type, (select count(*)::int from site where site.service_id = service.id and ${stillStands}) as sites
    from service`.execute(tx);
  const plans = rows.flatMap(({ type, sites }) => {
    const template = templates.get(type);
    if (!template) return [];
    const places = Array.from({ length: sites }, (_, index) => String(index + 1));
    return sectionsFor(template.content, places).map(({ section, ordinal, site, region }) => ({
      type,
      sites,
      key: section.key,
      ordinal,
      region,
      kind: partOfOwner[section.owner],
      place: site === null ? null : Number(site),
    }));
  });
  return JSON.stringify(plans);
}

async function addPartsAndSections(tx: Tx, isNew: RawBuilder<unknown>, plans: string): Promise<void> {
  const planned = sql`
    (select report.id as report_id, plan.kind, plan.region, plan.key, plan.ordinal, place.id as site_id
     from report
     join service on service.id = report.service_id
     join jsonb_to_recordset(${plans}::jsonb)
       as plan (type text, sites int, kind text, place int, region text, key text, ordinal int)
       on plan.type = service.type
       and plan.sites = (select count(*) from site where site.service_id = service.id and ${stillStands})
     left join lateral (
       select site.id, row_number() over (order by site.is_responsible desc, site.id) as place
       from site where site.service_id = service.id and ${stillStands}) place on place.place = plan.place
     where ${isNew}) planned`;
  await sql`
    insert into report_part (id, report_id, kind, site_id, region)
    select gen_random_uuid(), report_id, kind, site_id, region from ${planned}
    group by report_id, kind, site_id, region`.execute(tx);
  await sql`
    insert into report_section (id, report_id, part_id, key, ordinal)
    select gen_random_uuid(), planned.report_id, part.id, planned.key, planned.ordinal
    from ${planned}
    join report_part part on part.report_id = planned.report_id and part.kind = planned.kind
      and part.site_id is not distinct from planned.site_id and part.region is not distinct from planned.region`.execute(
    tx,
  );
  await sql`
    insert into section_lock (section_id)
    select section.id from report_section section join report on report.id = section.report_id
    where ${isNew}`.execute(tx);
}
