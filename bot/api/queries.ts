import { contentFaults } from '../../domain/content-faults.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import type { ReportOverview } from '../../domain/views/report.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { myReports } from '../../store/queries/my-reports.ts';
import { reportOverview } from '../../store/queries/report-overview.ts';
import { reportView } from '../../store/queries/report-view.ts';
import { revisionText, sectionHistory } from '../../store/queries/section-history.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import { readerOf } from './reader.ts';
import { reminderQueries } from './reminder-pages.ts';
import { reportDocument } from './report-document.ts';
import type { TabCall, TabInput, TabQuery } from './tab-call.ts';

/** What pages may ask for, by the name in the address. */
export const tabQueries: Readonly<Record<string, TabQuery>> = {
  reader: readerOf,
  home: async ({ service, actor }) =>
    (await homeView(service.store, actor)) ?? refuse('unknown-or-forbidden'),
  'report-document': reportDocument,
  reports: async ({ service, actor }) => ({ reports: await myReports(service.store, actor) }),
  report: async ({ service, actor }, { id }) =>
    (await reportView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  overview: overviewOf,
  ...reminderQueries,
  'section-history': async ({ service, actor }, { id }) =>
    (await sectionHistory(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  revision: async ({ service, actor }, { id, revision }) => {
    const named = { sectionId: String(id), revision: Number(revision) };
    const content = await revisionText(service.store, actor, named);
    return content ? { content } : refuse('unknown-or-forbidden');
  },
  section: async ({ service, actor }, { id }) => {
    const view = await sectionView(service.store, actor, String(id));
    if (!view) return refuse('unknown-or-forbidden');
    const { template, ...section } = view;
    const asked = template as TemplateSection;
    const questions: SectionPageView = {
      ...section,
      guidance: asked.guidance,
      fields: fieldsOf(asked),
      faults: contentFaults(asked, section.content, 'complete'),
    };
    return questions;
  },
};

/** The round about this year, or before it is opened the one about the year before. */
async function overviewOf(
  { service, actor, reading }: TabCall,
  { year }: TabInput,
): Promise<ReportOverview | Refusal> {
  const now = reading.now.getFullYear();
  const [newest, before] = await Promise.all(
    (year ? [Number(year)] : [now, now - 1]).map((one) =>
      reportOverview(service.store, actor, { year: one }),
    ),
  );
  if (!newest) return refuse('unknown-or-forbidden');
  return newest.count > 0 || !before ? newest : before;
}
