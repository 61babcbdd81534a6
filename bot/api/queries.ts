import { contentFaults } from '../../domain/content-faults.ts';
import { refuse } from '../../domain/refusal.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import type { SectionPageView } from '../../domain/tab-views.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { myReports } from '../../store/queries/my-reports.ts';
import { reportView } from '../../store/queries/report-view.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import { readerOf } from './reader.ts';
import type { TabQuery } from './tab-call.ts';

/** What pages may ask for, by the name in the address. */
export const tabQueries: Readonly<Record<string, TabQuery>> = {
  reader: readerOf,
  home: async ({ service, actor }) =>
    (await homeView(service.store, actor)) ?? refuse('unknown-or-forbidden'),
  reports: async ({ service, actor }) => ({ reports: await myReports(service.store, actor) }),
  report: async ({ service, actor }, { id }) =>
    (await reportView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
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
