import { z } from 'zod';
import { longestQuestion } from '../../domain/feedback.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { FeedbackQuestionView } from '../../domain/views/feedback.ts';
import { answerFeedback } from '../../store/commands/answer-feedback.ts';
import { feedbackQuestionView } from '../../store/queries/feedback-question-view.ts';
import { momentInWords } from '../../text/dates.ts';
import { serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { html } from '../html.ts';
import { field, parseInput } from '../input.ts';
import { faultOf } from './field-fault.ts';
import { type Filled, type LinkCall, type LinkForm, linkContext } from './link-call.ts';
import { isLocked, lockedPage, unlock } from './link-code.ts';
import type { Page } from './page.ts';
import { answerForm, refusalBox, textArea } from './parts.ts';

/** A question about the feedback on a report (R41), for the region that gave it. A code opens it; the first answer stands. */
export const feedbackQuestionForm: LinkForm = {
  async show(call, filled) {
    const view = await openQuestion(call);
    if (!view) return null;
    return isLocked(call) ? lockedPage(call, aboutOf(view, call), filled) : questionPage(view, call, filled);
  },
  async submit(call, values) {
    const view = await openQuestion(call);
    // A moment ago by somebody else: the page says that it is over, and gives back what was typed.
    if (!view) return refuse('already-answered');
    if (isLocked(call)) return await unlock(call, aboutOf(view, call).title, values);
    return await answer(call, view, values);
  },
};

const typed = z.object({ comment: field.text(longestQuestion) });

async function openQuestion({ service, actor, link }: LinkCall): Promise<FeedbackQuestionView | null> {
  const view = await feedbackQuestionView(service.store, actor, link.subjectId);
  return view?.mayAnswer ? view : null;
}

function aboutOf({ service, year, question }: FeedbackQuestionView, { reading }: LinkCall) {
  const { language } = reading;
  const { feedback, outsidePart } = textIn(language);
  return {
    title: feedback.questionTitle(String(year)),
    lead: `${serviceName(service, language)}. ${feedback.page.isAsked(question.askedBy, momentInWords(question.askedAt, reading))}`,
    why: outsidePart.code.whyOthers,
  };
}

function questionPage(view: FeedbackQuestionView, call: LinkCall, filled: Filled): Page {
  const { reading, actor } = call;
  const { language } = reading;
  const { feedback, outside } = textIn(language);
  const { question, service } = view;
  return {
    title: aboutOf(view, call).title,
    isRefused: filled.refusal !== null,
    body: html`${refusalBox(filled.refusal, language)}
<p>${serviceName(service, language)}. ${outside.page.answeringAs({ name: actor.name })}</p>
<div class="said"><p class="hint">${feedback.page.asks(question.askedBy, momentInWords(question.askedAt, reading))}</p><p>${question.text}</p></div>
<div class="card">${answerForm({
      ...{ answer: 'answer', isFirst: true, button: feedback.page.answerSend },
      fields: textArea({
        ...{ name: 'comment', label: feedback.page.answerLabel, value: filled.values.comment ?? '' },
        hint: outside.page.keepOut,
        wrong: faultOf(filled, 'comment', language),
      }),
    })}</div>`,
  };
}

async function answer(
  call: LinkCall,
  { feedbackId, question }: FeedbackQuestionView,
  values: Readonly<Record<string, string>>,
): Promise<Page | Refusal> {
  const input = parseInput(typed, values);
  if (isRefusal(input)) return input;
  const told = { feedbackId, questionId: question.id, text: input.comment };
  const outcome = await answerFeedback(linkContext(call), told);
  if (isRefusal(outcome)) return outcome;
  const { feedback, outside } = textIn(call.reading.language);
  return {
    title: outside.receipt.title,
    isReceipt: true,
    body: html`<p class="done">${feedback.page.answered}</p><p>${outside.receipt.close}</p>`,
  };
}
