import { z } from 'zod';
import { longestQuestion } from '../../domain/question.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { QuestionView } from '../../domain/views/faq.ts';
import type { GatheringView } from '../../domain/views/gathering.ts';
import { askQuestion } from '../../store/commands/ask-question.ts';
import { gatheringView } from '../../store/queries/gathering-view.ts';
import { ownQuestions } from '../../store/queries/own-questions.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { ownQuestionTitle } from '../../text/question-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { field, parseInput } from '../input.ts';
import { faultOf } from './field-fault.ts';
import type { Filled, LinkCall, LinkForm } from './link-call.ts';
import { pageOf } from './next-link.ts';
import type { Page } from './page.ts';
import { answerForm, checkBox, factList, refusalBox, selectField, textArea } from './parts.ts';
import { pressContext } from './press-context.ts';

const typed = z.object({
  question: field.text(longestQuestion),
  item: field.optionalId,
  own: field.text(10),
  hidden: field.text(10),
});

/** A question to a gathering (R57), and what became of the own ones. */
export const askingForm: LinkForm = {
  async show(call, filled) {
    const { service, actor, link, reading } = call;
    const view = await gatheringView(service.store, actor, link.subjectId);
    if (!view) return null;
    const { gathering } = textIn(reading.language);
    const questions = await ownQuestions(service.store, actor, { gatheringId: view.id });
    const mayAsk = view.viewer.may.includes('ask-question');
    if (!mayAsk && questions.length === 0) return null;
    const { refusal } = filled;
    return {
      title: view.title,
      isRefused: refusal !== null,
      body: html`${refusalBox(refusal, reading.language)}
${factList(factsOf(view, call))}
${view.items.length > 0 && html`<h2>${gathering.programme}</h2><ul>${view.items.map(({ title, speakers }) => html`<li>${speakers ? gathering.speakers(title, speakers) : title}</li>`)}</ul>`}
${mayAsk && asking(view, call, filled)}
${questions.length > 0 && own(questions, call)}`,
    };
  },
  submit: ask,
};

function factsOf({ startsAt, endsAt, place }: GatheringView, { reading }: LinkCall) {
  const { facts, inTeams } = textIn(reading.language).gathering;
  return [
    { title: facts.when, value: whenItIs({ startsAt, endsAt }, reading) },
    { title: facts.where, value: place ?? inTeams },
  ];
}

function asking(view: GatheringView, { reading }: LinkCall, filled: Filled): Html {
  const { values } = filled;
  const { gathering, outside } = textIn(reading.language);
  const words = gathering.asking;
  const items = [
    { value: '', title: words.inGeneral },
    ...view.items.map(({ id, title }) => ({ value: id, title })),
  ];
  return html`<h2>${gathering.ask}</h2><div class="card">${answerForm({
    ...{ answer: 'ask-question', isFirst: true },
    fields: [
      textArea({
        ...{ name: 'question', label: words.label, value: values.question ?? '' },
        hint: `${outside.asking.lead} ${outside.page.keepOut}`,
        wrong: faultOf(filled, 'question', reading.language),
      }),
      ...(view.items.length > 0
        ? [selectField({ name: 'item', label: words.item, value: values.item ?? '' }, items)]
        : []),
      checkBox({ name: 'own', label: words.ownService, value: values.own ?? '', hint: words.ownServiceNote }),
      checkBox({
        ...{ name: 'hidden', label: words.hideName, value: values.hidden ?? '' },
        hint: words.hideNameNote,
      }),
    ],
    button: words.send,
  })}</div>`;
}

function own(questions: readonly QuestionView[], { reading }: LinkCall): Html {
  const { outside } = textIn(reading.language);
  return html`<h2>${outside.asking.yours}</h2>
${questions.map(
  (
    one,
  ) => html`<div class="said"><p class="hint">${ownQuestionTitle(one, reading.language)}</p><p>${one.text}</p>
${one.answer?.text && html`<p><strong>${one.answer.text}</strong></p>`}</div>`,
)}`;
}

async function ask(call: LinkCall, values: Readonly<Record<string, string>>): Promise<Page | Refusal> {
  const input = parseInput(typed, values);
  if (isRefusal(input)) return input;
  const { link, reading } = call;
  const outcome = await askQuestion(pressContext(call, input), {
    gatheringId: link.subjectId,
    text: input.question,
    itemId: input.item,
    scope: input.own === '' ? 'everybody' : 'own-service',
    showsName: input.hidden === '',
  });
  if (isRefusal(outcome)) return outcome;
  const again = pageOf(call.token, reading.language);
  const { outside } = textIn(reading.language);
  return {
    title: outside.asking.sent,
    isReceipt: true,
    body: html`<p class="done">${outside.asking.next}</p>
<p><a class="button" href="${again}">${outside.asking.another}</a></p>`,
  };
}
