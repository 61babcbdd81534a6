import { hoursOfWriting } from '../../domain/access-link.ts';
import { contentOfForm } from '../../domain/form-answers.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import type { KeptDraftView } from '../../domain/views/report.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { faultText } from '../../text/fault-text.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import type { Chapter } from './chapter.ts';
import type { Filled, LinkCall } from './link-call.ts';
import { pageOf } from './next-link.ts';
import type { Page } from './page.ts';
import { answerForm, folded, refusalBox, wrongBox } from './parts.ts';
import { faultsByPlace, reportFields } from './report-fields.ts';
import { saidAnswers } from './said-answers.ts';
import { hasAnswers } from './typed-back.ts';

/** After these the chapter may have another text than the page had. */
const movedOn: readonly (RefusalCode | undefined)[] = ['section-moved-on', 'section-done'];

/** The chapter to be written, or read where nothing can be written in it. */
export function chapterPage(call: LinkCall, chapter: Chapter, filled: Filled): Page {
  const { actor, reading } = call;
  const { language } = reading;
  const { outsidePart: words, writing } = textIn(language);
  const { view, part } = chapter;
  const asked = view.template as TemplateSection;
  const due = words.due(dayWithDistance(dayOf(view.part.dueOn), reading));
  const guidance = nameIn(asked.guidance, language);
  return {
    title: titleOf(chapter, call),
    isRefused: filled.refusal !== null,
    // In another language it would be opened anew, without what was typed.
    isReceipt: true,
    body: html`${noticeOf(call, chapter, filled)}
<p>${writing.reportTitle(String(view.year))}, ${serviceName(part.service, language)}. ${due} ${words.writingAs({ name: actor.name })}</p>
${guidance && html`<p>${guidance}</p>`}
${bodyOf(call, chapter, filled)}
${keptTexts(call, chapter)}
${otherChapters(call, chapter)}`,
  };
}

function titleOf({ view }: Chapter, { reading }: LinkCall): string {
  const { language } = reading;
  const words = textIn(language).reportDocument;
  const title = words.sectionTitle(numberInWords(view.ordinal, language), nameIn(view.title, language));
  return view.part.region ? words.ofPlace(title, regionName(view.part.region, language)) : title;
}

/** What came of what was sent. */
function noticeOf({ reading }: LinkCall, { view }: Chapter, { refusal, notice }: Filled): Html | null {
  const { language } = reading;
  const { outsidePart: words } = textIn(language);
  const faults = refusal?.details.faults ?? [];
  if (refusal && faults.length > 0) {
    const said = faults.map(
      (fault) => html`<li>${faultText(fault, view.template as TemplateSection, language)}</li>`,
    );
    return wrongBox(notice ?? words.notSaved, html`<ul>${said}</ul>`);
  }
  if (refusal) return refusalBox(refusal, language, words.notSaved);
  return notice ? html`<p class="done told" role="status">${notice}</p>` : null;
}

function bodyOf(call: LinkCall, chapter: Chapter, filled: Filled): Html {
  const { view, care } = chapter;
  const { outsidePart: words } = textIn(call.reading.language);
  if (care.maySupplement) {
    return html`<p class="told">${words.supplementLead}</p>${writtenForm(call, chapter, filled, {
      answer: 'add-supplement',
      button: words.addSupplement,
    })}`;
  }
  if (view.isFrozen) return html`<p class="told">${words.isFrozen}</p>${standing(call, chapter)}`;
  if (view.state === 'done') {
    return html`<p class="told">${words.isDone}</p>${standing(call, chapter)}
${chapterForm(call, chapter, { answer: 'reopen-section', fields: null, button: words.reopen })}`;
  }
  const { holder } = view;
  return html`${holder && !holder.isYou && html`<p class="told">${words.heldBy(holder.name)}</p>`}
${movedOn.includes(filled.refusal?.code) && folded(words.standing, true, standing(call, chapter))}
<p class="hint before">${words.saveOften(numberInWords(hoursOfWriting, call.reading.language))} ${textIn(call.reading.language).outside.page.keepOut}</p>
${writtenForm(call, chapter, filled, {
  answer: 'save-section',
  button: words.save,
  orElse: { answer: 'complete-section', button: words.markDone },
})}`;
}

type Sent = {
  readonly answer: string;
  readonly button: string;
  readonly orElse?: { readonly answer: string; readonly button: string };
};

/** What was just typed, or else what stands. */
function writtenForm(call: LinkCall, chapter: Chapter, { values, refusal }: Filled, sent: Sent): Html {
  const { language } = call.reading;
  const asked = chapter.view.template as TemplateSection;
  const content = refusal && hasAnswers(values) ? contentOfForm({}, asked, values) : chapter.view.content;
  const faults = faultsByPlace(refusal?.details.faults ?? [], ({ code, params }) =>
    textIn(language).writing.faults[code](
      numberInWords(params.most ?? params.least ?? 0, language),
      numberInWords(params.used ?? 0, language),
    ),
  );
  const fields = reportFields(fieldsOf(asked), { content, faults, language });
  return chapterForm(call, chapter, { ...sent, fields: html`${fields}`, isFirst: true });
}

type ChapterForm = Sent & { readonly fields: Html | null; readonly isFirst?: boolean };

/** Sent to the page of the link that is open, whichever page it stands on. */
function chapterForm(
  { token, reading }: LinkCall,
  { view }: Chapter,
  { fields, ...sent }: ChapterForm,
): Html {
  return answerForm({
    ...sent,
    action: pageOf(token, reading.language),
    fields: html`<input type="hidden" name="section" value="${view.id}">
<input type="hidden" name="revision" value="${view.revision}">${fields}`,
  });
}

function standing({ reading }: LinkCall, { view }: Chapter): Html {
  return saidAnswers(fieldsOf(view.template as TemplateSection), view.content, reading.language);
}

/** More of them are read in Teams, or thrown away one by one. */
const mostKept = 5;

function keptTexts(call: LinkCall, chapter: Chapter): Html | null {
  const { language } = call.reading;
  const { drafts } = chapter.view;
  if (drafts.length === 0) return null;
  const { outsidePart: words } = textIn(language);
  const title = words.kept(numberInWords(drafts.length, language));
  return folded(
    title,
    false,
    html`${drafts.slice(0, mostKept).map((draft) => keptText(call, chapter, draft))}`,
  );
}

function keptText(call: LinkCall, chapter: Chapter, draft: KeptDraftView): Html {
  const { reading } = call;
  const { outsidePart: words, keptTexts: kept } = textIn(reading.language);
  const fields = fieldsOf(chapter.view.template as TemplateSection);
  return html`<h2>${words.keptAt(momentInWords(draft.keptAt, reading))}</h2><p>${kept.why[draft.why]}</p>
${saidAnswers(fields, draft.content, reading.language)}
${chapterForm(call, chapter, {
  answer: 'discard-draft',
  fields: html`<input type="hidden" name="draft" value="${draft.id}">`,
  button: words.discard,
})}`;
}

function otherChapters(call: LinkCall, chapter: Chapter): Html | null {
  if (chapter.others.length === 0) return null;
  const { reading, token } = call;
  const { outsidePart: words, writing } = textIn(reading.language);
  return html`<h2>${words.others}</h2><p>${words.saveFirst}</p>
${chapter.others.map(({ id, ordinal, title }) => {
  const name = writing.chapter(numberInWords(ordinal, reading.language), nameIn(title, reading.language));
  return answerForm({
    answer: 'open-section',
    action: pageOf(token, reading.language),
    fields: html`<input type="hidden" name="section" value="${id}">`,
    button: words.openOther(name),
  });
})}`;
}
