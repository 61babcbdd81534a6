import { randomUUID } from 'node:crypto';
import { assessmentTemplate } from '../domain/assessment-templates/assessment-template.ts';
import {
  type AssessmentType,
  assessmentTypes,
  type ReportTemplate,
  type TemplateSection,
} from '../domain/report-template.ts';
import { programTemplate } from '../domain/report-templates/program-templates.ts';
import type { ServiceType } from '../domain/vocabulary.ts';
import type { Database, Tx } from './store.ts';

/** The program's own template becomes version 1 of the year, where there is none yet. */
export async function keepProgramTemplate(
  tx: Tx,
  type: ServiceType | AssessmentType,
  year: number,
): Promise<void> {
  const assessed = assessmentTypes.find((one) => one === type);
  const own = assessed ? assessmentTemplate(assessed, year) : programTemplate(type as ServiceType, year);
  if (!own) return;
  await tx
    .insertInto('report_template')
    .values({
      id: randomUUID(),
      service_type: type,
      year,
      version: 1,
      content: JSON.stringify({ ...own, year, version: 1 }),
    })
    .onConflict((conflict) => conflict.columns(['service_type', 'year', 'version']).doNothing())
    .execute();
}

/** The newest version of the year: there has to be one. */
export async function newestTemplate(
  tx: Tx,
  type: ServiceType | AssessmentType,
  year: number,
): Promise<{ readonly id: string; readonly content: ReportTemplate }> {
  const { id, content } = await tx
    .selectFrom('report_template')
    .select(['id', 'content'])
    .where('service_type', '=', type)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { id, content: content as unknown as ReportTemplate };
}

/** The newest version of each year: what a new one may not contradict. */
export async function templatesOf(tx: Tx, type: ServiceType): Promise<ReportTemplate[]> {
  const rows = await tx
    .selectFrom('report_template')
    .distinctOn('year')
    .select('content')
    .where('service_type', '=', type)
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ content }) => content as unknown as ReportTemplate);
}

const mostKept = 50;
/** Templates never change once they are there, so that what was read once stays true. */
const kept = new Map<string, ReportTemplate>();

/** The template that a report was made from. */
export async function templateById(db: Database | Tx, id: string): Promise<ReportTemplate> {
  const known = kept.get(id);
  if (known) return known;
  const { content } = await db
    .selectFrom('report_template')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const template = content as unknown as ReportTemplate;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest) kept.delete(oldest);
  kept.set(id, template);
  return template;
}

/** What is asked in a section. */
export async function askedIn(
  db: Database | Tx,
  section: { readonly templateId: string; readonly key: string },
): Promise<TemplateSection> {
  const { sections } = await templateById(db, section.templateId);
  const asked = sections.find(({ key }) => key === section.key);
  if (!asked) throw new Error(`The template ${section.templateId} has no section ${section.key}`);
  return asked;
}
