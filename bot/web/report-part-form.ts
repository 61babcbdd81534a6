import { isRefusal, refuse } from '../../domain/refusal.ts';
import { isFinished } from '../../domain/report-gate.ts';
import type { PartToWrite } from '../../domain/views/report.ts';
import { partToWrite } from '../../store/queries/part-to-write.ts';
import { sectionCare } from '../../store/queries/section-care.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import { dayOf, partName } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import type { Chapter } from './chapter.ts';
import { chapterPage } from './chapter-page.ts';
import { type Filled, type LinkCall, type LinkForm, nothingFilled } from './link-call.ts';
import { isLocked, lockedPage, unlock } from './link-code.ts';
import { actOnChapter } from './report-part-acts.ts';

/**
 * The part of an annual report that somebody outside Teams owns (R32, R33), or the chapters of it that its owner lets
 * them write, one by one, under the same locks as in the tab. A code opens it: what stands here was not handed in yet.
 */
export const reportPartForm: LinkForm = {
  async show(call, filled) {
    const part = await partOf(call);
    if (!part) return null;
    if (isLocked(call)) return lockedPage(call, aboutOf(part, call), filled);
    const chapter = await chapterOf(call, part, filled.values.section);
    return chapter && chapterPage(call, chapter, filled);
  },
  async submit(call, values) {
    const part = await partOf(call);
    if (isLocked(call)) {
      return part ? await unlock(call, aboutOf(part, call).title, values) : refuse('unknown-or-forbidden');
    }
    // From a page that lay there from before, by the back button.
    if (values.answer === 'send-code' || values.answer === 'open-with-code') {
      return (await shown(call, undefined)) ?? refuse('unknown-or-forbidden');
    }
    const acted = await actOnChapter(call, values);
    if (isRefusal(acted) || 'title' in acted) return acted;
    return (await shown(call, values.section, acted.filled)) ?? refuse('unknown-or-forbidden');
  },
};

async function partOf({ service, actor, link }: LinkCall): Promise<PartToWrite | null> {
  return await partToWrite(service.store, actor, link.subjectId);
}

async function shown(call: LinkCall, named: string | undefined, filled: Filled = nothingFilled) {
  const part = await partOf(call);
  const chapter = part && (await chapterOf(call, part, named));
  return chapter && chapterPage(call, chapter, filled);
}

function aboutOf({ part, year, service, isHelper, sections }: PartToWrite, { reading }: LinkCall) {
  const { language } = reading;
  const { outsidePart } = textIn(language);
  const about = {
    part: partName(part, language),
    year: String(year),
    service: serviceName(service, language),
  };
  const due = outsidePart.due(dayWithDistance(dayOf(part.dueOn), reading));
  if (!isHelper) return { title: outsidePart.title(about), lead: `${outsidePart.lead(about)} ${due}` };
  const chapters = sections.map(({ ordinal }) => numberInWords(ordinal, language));
  const lead = outsidePart.helperLead({ ...about, chapters: listInWords(chapters, language) });
  return { title: outsidePart.helperTitle(about), lead: `${lead} ${due}` };
}

/** The chapter that is named, else the first that is not finished. */
async function chapterOf(
  { service, actor }: LinkCall,
  part: PartToWrite,
  named: string | undefined,
): Promise<Chapter | null> {
  const { sections } = part;
  const wanted =
    sections.find(({ id }) => id === named) ??
    sections.find(({ state }) => !isFinished(state)) ??
    sections[0];
  if (!wanted) return null;
  const [view, care] = await Promise.all([
    sectionView(service.store, actor, wanted.id),
    sectionCare(service.store, actor, wanted.id),
  ]);
  return view && care && { part, view, care, others: sections.filter(({ id }) => id !== wanted.id) };
}
