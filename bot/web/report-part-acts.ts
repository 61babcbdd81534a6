import { z } from 'zod';
import { type ContentFault, contentFaults, type SectionContent } from '../../domain/content-faults.ts';
import { contentOfForm } from '../../domain/form-answers.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { isFinished } from '../../domain/report-gate.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import type { SectionView } from '../../domain/views/report.ts';
import { canonicalJson } from '../../store/canonical-json.ts';
import { addSupplement } from '../../store/commands/add-supplement.ts';
import { completeSection } from '../../store/commands/complete-section.ts';
import { discardDraft } from '../../store/commands/discard-draft.ts';
import { reopenSection } from '../../store/commands/reopen-section.ts';
import type { KeptText, SavedSection } from '../../store/commands/save-section.ts';
import { partToWrite } from '../../store/queries/part-to-write.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import { clockInWords } from '../../text/dates.ts';
import { textIn } from '../../text/text-in.ts';
import { html } from '../html.ts';
import { field, parseInput } from '../input.ts';
import { type AnswersAtOnce, keepAnswers, writeAnswers } from '../write-answers.ts';
import type { Filled, LinkCall } from './link-call.ts';
import { pageOf } from './next-link.ts';
import type { Page } from './page.ts';
import { pressContext } from './press-context.ts';

type Values = Readonly<Record<string, string>>;
/** The chapter's page comes again, with what is said on it. */
type Again = { readonly filled: Filled };
type Acted = Page | Again | Refusal;

const naming = z.object({ section: field.id, revision: field.revision.default(0) });

/** A press on a chapter's page: the command that the tab's button is. */
export async function actOnChapter(call: LinkCall, values: Values): Promise<Acted> {
  const named = parseInput(naming, values);
  if (isRefusal(named)) return named;
  const { outsidePart: words } = textIn(call.reading.language);
  switch (values.answer) {
    case 'open-section':
      return again({}, null);
    case 'save-section': {
      const saved = await save(call, named, values);
      if (isRefusal(saved)) return saved;
      const { faults } = saved;
      if (faults.length > 0) return again(values, words.notDone, refuse('content-invalid', { faults }));
      return again({}, words.saved(clockInWords(call.reading.now, call.reading)));
    }
    case 'complete-section':
      return await complete(call, named, values);
    case 'add-supplement':
      return await supplement(call, named, values);
    case 'reopen-section': {
      if (!(await chapterIn(call, named.section))) return refuse('unknown-or-forbidden');
      const outcome = await reopenSection(pressContext(call, values), { sectionId: named.section });
      return isRefusal(outcome) ? outcome : again({}, words.reopened);
    }
    case 'discard-draft': {
      const view = await chapterIn(call, named.section);
      const kept = view?.drafts.find(({ id }) => id === values.draft);
      if (!kept) return refuse('unknown-or-forbidden');
      const outcome = await discardDraft(pressContext(call, values), { draftId: kept.id });
      return isRefusal(outcome) ? outcome : again({}, words.discarded);
    }
    default:
      return refuse('input-invalid', { field: 'answer' });
  }
}

function again(values: Values, notice: string | null, refusal: Refusal | null = null): Again {
  return { filled: { values, notice, refusal } };
}

type Named = z.output<typeof naming>;

/** Of the link's own part: no other that its person may write. Whether they may, the commands decide. */
async function chapterIn({ service, actor, link }: LinkCall, sectionId: string): Promise<SectionView | null> {
  const view = await sectionView(service.store, actor, sectionId);
  return view?.part.id === link.subjectId ? view : null;
}

type Saved = { readonly revision: number; readonly faults: readonly ContentFault[] };

/** Written into the chapter, or kept for whoever wrote it: what was typed is lost in no case. */
async function save(call: LinkCall, { section, revision }: Named, values: Values): Promise<Saved | Refusal> {
  const view = await chapterIn(call, section);
  if (!view) return refuse('unknown-or-forbidden');
  const answers = answersOf(view, revision, values);
  const content = answers.contentFor({});
  const faults = identityNumbersIn(view, content);
  // Whoever presses twice, or marks as done what was saved, writes nothing twice.
  if (canonicalJson(content) === canonicalJson(view.content)) return { revision: view.revision, faults };
  const context = pressContext(call, { section, revision, content });
  const written = await writeAnswers(context, answers);
  if (isRefusal(written)) {
    // A text that cannot be taken stands in the form; whatever else is in the way, it is kept as well.
    if (written.code !== 'content-invalid' && written.code !== 'text-too-large') {
      await keepAnswers(context, answers);
    }
    return written;
  }
  return refusalOf(written) ?? { revision: written.revision, faults };
}

/** Told at once, as in the tab: no patient is named. */
function identityNumbersIn(view: SectionView, content: SectionContent): readonly ContentFault[] {
  const faults = contentFaults(view.template as TemplateSection, content, 'complete');
  return faults.filter(({ code }) => code === 'identity-number');
}

function refusalOf(written: SavedSection | KeptText): Refusal | null {
  if (written.kind === 'saved') return null;
  return refuse(written.why === 'frozen' ? 'report-frozen' : 'section-moved-on');
}

function answersOf(view: SectionView, revision: number, values: Values): AnswersAtOnce {
  const asked = view.template as TemplateSection;
  const contentFor = (stands: SectionContent) => contentOfForm(stands, asked, values);
  return { sectionId: view.id, revision, contentFor };
}

/** What stands in the form is saved first. The link stays good: what is sent from another window has somewhere to go. */
async function complete(call: LinkCall, named: Named, values: Values): Promise<Acted> {
  const saved = await save(call, named, values);
  if (isRefusal(saved)) return saved;
  const { service, actor, link, reading } = call;
  const { outsidePart: words } = textIn(reading.language);
  const before = await partToWrite(service.store, actor, link.subjectId);
  const rest = before?.sections.filter(({ id, state }) => id !== named.section && !isFinished(state)) ?? [];
  const context = pressContext(call, { done: named.section, revision: saved.revision });
  const outcome = await completeSection(context, { sectionId: named.section, revision: saved.revision });
  // The text is saved all the same: what is missing stands beside the questions.
  if (isRefusal(outcome)) {
    return outcome.details.faults ? again(values, words.notDone, outcome) : outcome;
  }
  const next = pageOf(call.token, reading.language);
  const button = rest.length === 0 ? words.writeMore : words.writeNext;
  return {
    title: words.done,
    isReceipt: true,
    body: html`<p class="done">${rest.length > 0 ? words.moreLeft : before?.isHelper ? words.helped : words.allDone}</p>
<p><a class="button" href="${next}">${button}</a></p>`,
  };
}

/** What comes after the report was handed in without it stands beside it, with its date. */
async function supplement(call: LinkCall, { section }: Named, values: Values): Promise<Acted> {
  const view = await chapterIn(call, section);
  if (!view) return refuse('unknown-or-forbidden');
  const content = contentOfForm({}, view.template as TemplateSection, values);
  const outcome = await addSupplement(pressContext(call, { section, content }), {
    sectionId: view.id,
    content,
  });
  if (isRefusal(outcome)) return outcome;
  const { outsidePart: words } = textIn(call.reading.language);
  return {
    title: words.supplemented,
    isReceipt: true,
    body: html`<p class="done">${words.supplementedText}</p>`,
  };
}
