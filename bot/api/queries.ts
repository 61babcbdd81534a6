import { z } from 'zod';
import { contentFaults } from '../../domain/content-faults.ts';
import { isId } from '../../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { SubmissionView } from '../../domain/report-submission.ts';
import type { ReportTemplate, TemplateSection } from '../../domain/report-template.ts';
import type { HandedInView, KeptTextsPage, SectionPageView } from '../../domain/views/tab.ts';
import { serviceTypes } from '../../domain/vocabulary.ts';
import { contactsView } from '../../store/queries/contacts-view.ts';
import { groupView } from '../../store/queries/group-view.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { keptTexts } from '../../store/queries/kept-texts.ts';
import { knownAnswers } from '../../store/queries/known-answers.ts';
import { myReports } from '../../store/queries/my-reports.ts';
import { reportFigures } from '../../store/queries/report-figures.ts';
import { reportReview } from '../../store/queries/report-review.ts';
import { reportRounds } from '../../store/queries/report-rounds.ts';
import { reportTemplate, reportTemplates } from '../../store/queries/report-templates.ts';
import { reportView } from '../../store/queries/report-view.ts';
import { sectionCare } from '../../store/queries/section-care.ts';
import { revisionText, sectionHistory } from '../../store/queries/section-history.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import { submissionView } from '../../store/queries/submission-view.ts';
import { field, parseInput } from '../input.ts';
import { administrationQueries } from './administration-api.ts';
import { archiveQueries } from './archive-api.ts';
import { assessmentQueries } from './assessment-api.ts';
import { gatheringQueries } from './gathering-api.ts';
import { groupLifeQueries } from './group-life-api.ts';
import { heldFile } from './held-file.ts';
import { importQueries } from './import-api.ts';
import { overviewOf, overviewWorkbook } from './overview.ts';
import { processQueries } from './process-api.ts';
import { readerOf } from './reader.ts';
import { reminderQueries } from './reminder-pages.ts';
import { reportDocument } from './report-document.ts';
import { surveyQueries } from './survey-api.ts';
import type { TabCall, TabInput, TabQuery } from './tab-call.ts';

const aboutYear = z.object({ year: field.year });
const aboutContacts = z.object({ text: field.text(200) });
const aboutTemplate = aboutYear.extend({ type: z.enum(serviceTypes) });

/** What pages may ask for, by the name in the address. */
export const tabQueries: Readonly<Record<string, TabQuery>> = {
  reader: readerOf,
  ...archiveQueries,
  ...assessmentQueries,
  ...gatheringQueries,
  ...processQueries,
  ...groupLifeQueries,
  ...surveyQueries,
  ...importQueries,
  ...administrationQueries,
  home: async ({ service, actor }) =>
    (await homeView(service.store, actor)) ?? refuse('unknown-or-forbidden'),
  contacts: async ({ service, actor }, given) => {
    const input = parseInput(aboutContacts, given);
    if (isRefusal(input)) return input;
    return (await contactsView(service.store, actor, input)) ?? refuse('unknown-or-forbidden');
  },
  'report-document': reportDocument,
  reports: async ({ service, actor }) => ({ reports: await myReports(service.store, actor) }),
  report: async ({ service, actor }, { id }) =>
    (await reportView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'held-data': heldFile,
  group: async ({ service, actor }, { id }) =>
    (isId(id) && (await groupView(service.store, actor, id))) || refuse('unknown-or-forbidden'),
  'report-review': async ({ service, actor }, { id }) =>
    (await reportReview(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  overview: overviewOf,
  ...reminderQueries,
  'overview-workbook': overviewWorkbook,
  figures: async ({ service, actor }, { id }) =>
    (await reportFigures(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  submission: async ({ service, actor }, { id }) => {
    const view = await submissionView(service.store, actor, { reportId: String(id) });
    return view ? handedInOf(view) : refuse('unknown-or-forbidden');
  },
  rounds: async ({ service, actor }) =>
    (await reportRounds(service.store, actor)) ?? refuse('unknown-or-forbidden'),
  templates: async ({ service, actor }, given) => {
    const input = parseInput(aboutYear, given);
    if (isRefusal(input)) return input;
    return (await reportTemplates(service.store, actor, input)) ?? refuse('unknown-or-forbidden');
  },
  template: async ({ service, actor }, given) => {
    const input = parseInput(aboutTemplate, given);
    if (isRefusal(input)) return input;
    return (await reportTemplate(service.store, actor, input)) ?? refuse('unknown-or-forbidden');
  },
  'section-history': async ({ service, actor }, { id, before }) => {
    const asked = { sectionId: String(id), before: before === undefined ? null : Number(before) };
    return (await sectionHistory(service.store, actor, asked)) ?? refuse('unknown-or-forbidden');
  },
  'kept-texts': keptTextsOf,
  revision: async ({ service, actor }, { id, revision }) => {
    const named = { sectionId: String(id), revision: Number(revision) };
    const content = await revisionText(service.store, actor, named);
    return content ? { content } : refuse('unknown-or-forbidden');
  },
  section: async ({ service, actor }, { id }) => {
    const [view, care] = await Promise.all([
      sectionView(service.store, actor, String(id)),
      sectionCare(service.store, actor, String(id)),
    ]);
    if (!view || !care) return refuse('unknown-or-forbidden');
    const { template, ...section } = view;
    const asked = template as TemplateSection;
    const isServices = view.part.kind === 'service';
    const known = isServices ? await knownAnswers(service.store, view.service.id, section.lastYear) : {};
    const questions: SectionPageView = {
      ...section,
      guidance: asked.guidance,
      fields: fieldsOf(asked),
      faults: contentFaults(asked, section.content, 'complete'),
      care,
      known,
    };
    return questions;
  },
};

/** The own kept texts with what was asked. Whoever has none is told so, and not refused. */
async function keptTextsOf(
  { service, actor }: TabCall,
  { before }: TabInput,
): Promise<KeptTextsPage | Refusal> {
  const found = await keptTexts(service.store, actor, {
    before: before === undefined ? null : String(before),
  });
  if (!found && before !== undefined) return refuse('input-invalid');
  if (!found) return { count: 0, texts: [], earlier: null };
  const texts = found.texts.map(({ template, ...text }) => ({
    ...text,
    fields: fieldsOf(template as TemplateSection),
  }));
  return { ...found, texts };
}

/** What a page shows of it; the texts themselves are in the documents. */
function handedInOf({ template, content, ...view }: SubmissionView): HandedInView {
  const asked = template as ReportTemplate;
  return {
    ...view,
    year: content.year,
    service: content.service,
    sections: content.sections.map(({ id, key, ordinal, part, leftOut }) => ({
      id,
      ordinal,
      title: asked.sections.find((one) => one.key === key)?.title ?? { nb: key, nn: key, en: null },
      place: { site: part.site?.name ?? null, region: part.region },
      leftOut,
    })),
  };
}
