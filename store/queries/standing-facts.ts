import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { seesOverview } from '../../domain/report-access.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { ReportTemplate } from '../../domain/report-template.ts';
import { pointsOf, type RegisterState } from '../../domain/standing-facts.ts';
import type { LocalName } from '../../domain/views/brief.ts';
import type { StandingFacts, StandingFactsView } from '../../domain/views/standing-facts.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import { isLiving } from '../living-service.ts';
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
  readonly submittedOn: string | null;
  readonly today: string;
  readonly lookedOn: string | null;
  readonly isLookNewer: boolean;
  readonly address: string | null;
  readonly noted: Readonly<Record<string, boolean>> | null;
  readonly notedRegisters: readonly { name: string; link: string | null; state: RegisterState }[] | null;
};

/**
 * What each service said of its website, with what that lacks, and of its registers: in the newest report that was
 * handed in, or when somebody went through them after that.
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
      where (${region}::text is null or trust.region = ${region}) and ${isLiving}
      order by service.name_nb collate "nb-x-icu", service.id limit ${most})
    select ${serviceColumns}, listed.region, listed.total, newest.year, newest.template_id as "templateId", answered.*,
      newest.submitted_on::text as "submittedOn", oslo_today()::text as today,
      (looked.looked_at at time zone 'Europe/Oslo')::date::text as "lookedOn",
      coalesce(looked.looked_at > newest.submitted_at, looked.looked_at is not null) as "isLookNewer",
      looked.address,
      (select jsonb_object_agg(key, is_there) from website_point
        where website_point.service_id = service.id) as noted,
      (select jsonb_agg(jsonb_build_object('name', name, 'link', link, 'state', state) order by ordinal)
        from service_register where service_register.service_id = service.id) as "notedRegisters"
    from listed join service on service.id = listed.id
    left join service_website looked on looked.service_id = service.id
    left join lateral (
      select cycle.year, report.template_id, submission.content, submission.submitted_at,
        (submission.submitted_at at time zone 'Europe/Oslo')::date as submitted_on
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
  const points = await askedPoints({ db }, rows);
  return { rows: rows.map((row) => factsOf(row, points)), count: rows[0]?.total ?? 0 };
}

type Points = ReadonlyMap<string, readonly { readonly key: string; readonly title: LocalName }[]>;

/** What the checklist asked for, by the template that asked. */
async function askedPoints({ db }: Pick<Store, 'db'>, rows: readonly Row[]): Promise<Points> {
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
  return row.isLookNewer ? lookedFacts(row) : reportedFacts(row, points);
}

function reportedFacts(row: Row, points: Points): StandingFacts {
  const asked = row.checklist ? (points.get(row.templateId ?? '') ?? []) : [];
  const { region, year, website, checklist, registers } = row;
  return {
    ...{ region, year, website, service: serviceOf(row), points: asked.length },
    ...{ lookedOn: null, knownOn: row.submittedOn },
    missing: asked.filter(({ key }) => checklist?.[key]?.done !== true).map(({ title }) => title),
    registers: (registers ?? []).flatMap(({ name, coverage, 'results-used': used }) =>
      typeof name === 'string'
        ? [
            {
              ...{ name, coverage: typeof coverage === 'number' ? coverage : null, isUsed: used === true },
              ...{ link: null, state: null },
            },
          ]
        : [],
    ),
  };
}

function lookedFacts(row: Row): StandingFacts {
  const { region, year, address, lookedOn, noted, notedRegisters } = row;
  const asked = pointsOf(row.type, Number(row.today.slice(0, 4)));
  return {
    ...{ region, year, website: address, service: serviceOf(row), points: asked.length },
    ...{ lookedOn, knownOn: lookedOn },
    missing: asked.filter(({ key }) => noted?.[key] !== true).map(({ title }) => title),
    registers: (notedRegisters ?? []).map((one) => ({ ...one, coverage: null, isUsed: null })),
  };
}
