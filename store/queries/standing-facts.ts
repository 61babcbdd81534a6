import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { seesOverview } from '../../domain/report-access.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { ReportTemplate } from '../../domain/report-template.ts';
import type { LocalName } from '../../domain/views/brief.ts';
import type { StandingFacts, StandingFactsView } from '../../domain/views/standing-facts.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import type { Store } from '../store.ts';

/** The questions, as the program's templates ask them. */
const [websiteQuestion, checklistQuestion, registersQuestion] = ['website', 'website-content', 'registers'];

export type AskedFacts = { readonly region?: Region | null; readonly most?: number };

type Ticked = Readonly<Record<string, { readonly done?: unknown } | undefined>>;
type Register = { readonly name?: unknown; readonly coverage?: unknown; readonly 'results-used'?: unknown };

type Row = ServiceColumns & {
  readonly region: Region;
  readonly year: number | null;
  readonly templateId: string | null;
  readonly website: string | null;
  readonly checklist: Ticked | null;
  readonly registers: readonly Register[] | null;
  readonly total: number;
};

/**
 * What each service said in the newest report that was handed in: its website with what that lacks, and its registers.
 * For contacts and coordinators; null for others.
 */
export async function standingFacts(
  { db }: Store,
  actor: Actor,
  { region = null, most = 200 }: AskedFacts,
): Promise<StandingFactsView | null> {
  if (actor.kind !== 'person' || !seesOverview(actor)) return null;
  const { rows } = await sql<Row>`
    with listed as (
      select service.id, trust.region, (count(*) over ())::integer as total
      from service
      join site on site.service_id = service.id and site.is_responsible
      join trust on trust.id = site.trust_id
      where (${region}::text is null or trust.region = ${region}) and service.closed_on is null
      order by service.name_nb collate "nb-x-icu", service.id limit ${most})
    select ${serviceColumns}, listed.region, listed.total, newest.year, newest.template_id as "templateId", answered.*
    from listed join service on service.id = listed.id
    left join lateral (
      select cycle.year, report.template_id, submission.content
      from report
      join report_cycle cycle on cycle.id = report.cycle_id
      join report_submission submission on submission.report_id = report.id
      where report.service_id = service.id
      order by cycle.year desc, submission.number desc limit 1
    ) newest on true
    left join lateral (
      select max(section -> 'content' ->> ${websiteQuestion}) as website,
        (array_agg(section -> 'content' -> ${checklistQuestion})
          filter (where section -> 'content' ? ${checklistQuestion}))[1] as checklist,
        (array_agg(section -> 'content' -> ${registersQuestion})
          filter (where section -> 'content' ? ${registersQuestion}))[1] as registers
      from jsonb_array_elements(newest.content -> 'sections') section
    ) answered on true
    order by service.name_nb collate "nb-x-icu", service.id`.execute(db);
  const points = await pointsOf({ db }, rows);
  return { rows: rows.map((row) => factsOf(row, points)), count: rows[0]?.total ?? 0 };
}

type Points = ReadonlyMap<string, readonly { readonly key: string; readonly title: LocalName }[]>;

/** What the checklist asked for, by the template that asked. */
async function pointsOf({ db }: Pick<Store, 'db'>, rows: readonly Row[]): Promise<Points> {
  const ids = [...new Set(rows.flatMap(({ templateId }) => templateId ?? []))];
  if (ids.length === 0) return new Map();
  const templates = await db
    .selectFrom('report_template')
    .select(['id', 'content'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    templates.map(({ id, content }) => {
      const { sections } = content as unknown as ReportTemplate;
      const fields = sections.flatMap(fieldsOf);
      const asked = fields.find((field) => field.kind === 'website-checklist');
      return [id, asked?.kind === 'website-checklist' ? asked.points : []];
    }),
  );
}

function factsOf(row: Row, points: Points): StandingFacts {
  const asked = row.checklist ? (points.get(row.templateId ?? '') ?? []) : [];
  const { region, year, website, checklist, registers } = row;
  return {
    ...{ region, year, website, service: serviceOf(row), points: asked.length },
    missing: asked.filter(({ key }) => checklist?.[key]?.done !== true).map(({ title }) => title),
    registers: (registers ?? []).flatMap(({ name, coverage, 'results-used': used }) =>
      typeof name === 'string'
        ? [{ name, coverage: typeof coverage === 'number' ? coverage : null, isUsed: used === true }]
        : [],
    ),
  };
}
