import { sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import type { ReportTemplate } from '../../domain/report-template.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';
import type { TemplateBrief, TemplatesView, TemplateView } from '../../domain/views/report-round.ts';
import { type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';

export type NamedTemplate = { readonly type: ServiceType; readonly year: number };

/** What each type of service is asked about a year: the newest version, for the coordinator; null for others. */
export async function reportTemplates(
  store: Store,
  actor: Actor,
  { year }: { readonly year: number },
): Promise<TemplatesView | null> {
  if (!isCoordinator(actor)) return null;
  const kept = await newestOf(store, year);
  const templates = serviceTypes.flatMap((type) => {
    const row = kept.find((one) => one.type === type);
    if (row) return [briefOf(row)];
    return programTemplate(type, year) ? [ownOf(type)] : [];
  });
  return { year, templates };
}

/** The questions themselves; null when there are none, or for whoever may not see them. */
export async function reportTemplate(
  store: Store,
  actor: Actor,
  { type, year }: NamedTemplate,
): Promise<TemplateView | null> {
  if (!isCoordinator(actor)) return null;
  const row = (await newestOf(store, year)).find((one) => one.type === type);
  if (row) return { ...briefOf(row), year, content: row.content };
  const own = programTemplate(type, year);
  return own ? { ...ownOf(type), year, content: { ...own, year, version: 1 } } : null;
}

/** The program's own becomes version 1 with the first round that uses it, or with the first change. */
function ownOf(type: ServiceType): TemplateBrief {
  return { type, version: 1, addedBy: null, addedAt: null, reportCount: 0 };
}

type Row = TemplateBrief & { readonly content: ReportTemplate };

async function newestOf({ db }: Store, year: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (template.service_type) template.service_type as type, template.version, template.content,
      person.name as "addedBy", case when template.added_by is not null then template.added_at end as "addedAt",
      (select count(*)::int from report join report_template used on used.id = report.template_id
        where used.service_type = template.service_type and used.year = template.year) as "reportCount"
    from report_template template left join person on person.id = template.added_by
    where template.year = ${year}
    order by template.service_type, template.version desc`.execute(db);
  return rows;
}

function briefOf({ type, version, addedBy, addedAt, reportCount }: Row): TemplateBrief {
  return { type, version, addedBy, addedAt, reportCount };
}
