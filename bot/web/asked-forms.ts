import { z } from 'zod';
import { longestCheckInAnswer } from '../../domain/check-in.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { longestComment } from '../../domain/survey.ts';
import type { SurveyCardView } from '../../domain/views/survey.ts';
import { answerCheckIn } from '../../store/commands/answer-check-in.ts';
import { answerSurvey } from '../../store/commands/answer-survey.ts';
import { checkInView } from '../../store/queries/check-in-view.ts';
import { surveyCardView } from '../../store/queries/survey-view.ts';
import { readersInWords } from '../../text/check-in-words.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { groupName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { field, parseInput } from '../input.ts';
import { faultOf } from './field-fault.ts';
import { type Filled, type LinkCall, type LinkForm, linkContext } from './link-call.ts';
import { nextLink } from './next-link.ts';
import type { Page } from './page.ts';
import { answerForm, factList, radioButtons, refusalBox, saidOf, textArea } from './parts.ts';

const words = z.object({ comment: field.text(longestCheckInAnswer) });

/** A short question to the group (P11). What was answered before stands with its readers, and not on the page. */
export const checkInForm: LinkForm = {
  async show({ service, actor, link, reading }, filled) {
    const view = await checkInView(service.store, actor, link.subjectId);
    if (!view?.viewer.mayAnswer) return null;
    const { checkIn, outside } = textIn(reading.language);
    return asking(filled, reading.language, {
      title: checkIn.titles.asks(view.askedBy),
      lead: html`<p>${capital(groupName(view.service, reading.language), reading.language)}. ${outside.page.answeringAs({ name: actor.name })}</p>
<p><strong>${view.question}</strong></p>
<p>${readersInWords(view.readers, reading.language)}</p>`,
      fields: commentField(checkIn.answerLabel, filled, reading.language),
      button: checkIn.send,
    });
  },
  async submit(call, values) {
    const input = parseInput(words, values);
    if (isRefusal(input)) return input;
    const checkInId = call.link.subjectId;
    const outcome = await answerCheckIn(linkContext(call), { checkInId, text: input.comment });
    return isRefusal(outcome)
      ? outcome
      : await answered(call, textIn(call.reading.language).checkIn.page.answered);
  },
};

const chosen = z.object({ choice: field.optionalNumber, comment: field.text(longestComment) });

/** A question of the coordinator's to many. */
export const surveyForm: LinkForm = {
  async show({ service, actor, link, reading }, filled) {
    const view = await surveyCardView(service.store, actor, link.subjectId);
    if (!view?.isOpen) return null;
    const { language } = reading;
    const { survey } = textIn(language);
    return asking(filled, language, {
      title: view.title,
      lead: html`<p>${survey.from}</p>${factList([
        { title: survey.facts.due, value: dayWithDistance(dayOf(view.dueOn), reading) },
      ])}<p><strong>${view.question}</strong></p>`,
      fields: html`${choiceField(view, filled, language)}${commentField(
        view.kind === 'text' ? survey.words : survey.comment,
        filled,
        language,
      )}`,
      button: survey.send,
    });
  },
  async submit(call, values) {
    const input = parseInput(chosen, values);
    if (isRefusal(input)) return input;
    const outcome = await answerSurvey(linkContext(call), { recipientId: call.link.subjectId, ...input });
    return isRefusal(outcome) ? outcome : await answered(call, textIn(call.reading.language).survey.thanks);
  },
};

type Language = LinkCall['reading']['language'];
type Asked = {
  readonly title: string;
  readonly lead: Html;
  readonly fields: Html;
  readonly button: string;
};

function asking({ refusal }: Filled, language: Language, { title, lead, fields, button }: Asked): Page {
  return {
    title,
    isRefused: refusal !== null,
    body: html`${refusalBox(refusal, language)}${lead}
<div class="card">${answerForm({ answer: 'answer', isFirst: true, fields, button })}</div>`,
  };
}

function commentField(label: string, filled: Filled, language: Language): Html {
  return textArea({
    ...{ name: 'comment', label, value: filled.values.comment ?? '' },
    hint: textIn(language).outside.page.keepOut,
    wrong: faultOf(filled, 'comment', language),
  });
}

function choiceField(
  { kind, choices }: SurveyCardView,
  { values, refusal }: Filled,
  language: Language,
): Html | null {
  if (kind === 'text') return null;
  const { survey } = textIn(language);
  const wrong = refusal?.code === 'survey-choice-missing' ? saidOf(refusal, language) : null;
  const legend = kind === 'scale' ? `${survey.choose}. ${survey.scaleHint}` : survey.choose;
  return html`<fieldset${wrong && html` aria-describedby="choice-bad"`}><legend>${legend}</legend>
${wrong && html`<p class="bad" id="choice-bad">${wrong}</p>`}${radioButtons(
  { name: 'choice', value: values.choice ?? '' },
  choices.map((title, index) => ({ value: String(index), title })),
)}</fieldset>`;
}

/** Until it is closed it can be answered anew. */
async function answered(call: LinkCall, said: string): Promise<Page> {
  const { outside } = textIn(call.reading.language);
  const again = await nextLink(call, call.link.purpose, call.link.subjectId);
  return {
    title: outside.receipt.title,
    isReceipt: true,
    body: html`<p class="done">${said}</p>
<p><a class="button" href="${again}">${outside.meeting.another}</a></p>`,
  };
}
