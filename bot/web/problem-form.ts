import { z } from 'zod';
import { problemVerbsByLink } from '../../domain/access-link.ts';
import { longestProblem } from '../../domain/problem.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { ProblemView } from '../../domain/views/problem.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { agreeProblem } from '../../store/commands/agree-problem.ts';
import { answerProblem } from '../../store/commands/answer-problem.ts';
import { passProblem } from '../../store/commands/pass-problem.ts';
import { problemView } from '../../store/queries/problem-view.ts';
import { shortDay } from '../../text/dates.ts';
import { serviceName } from '../../text/names.ts';
import { doneInWords, entryInWords, passInWords, waitsInWords } from '../../text/problem-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { field, parseInput } from '../input.ts';
import { faultOf } from './field-fault.ts';
import { type Filled, type LinkCall, type LinkForm, linkContext } from './link-call.ts';
import { isLocked, lockedPage, unlock } from './link-code.ts';
import type { Page } from './page.ts';
import { answerForm, factList, refusalBox, textArea } from './parts.ts';

/**
 * A problem (R26), for whoever it lies with and for whoever says whether an answer solves it. A code opens it, since what
 * stands here was written for those who read it; the answer uses the link up.
 */
export const problemForm: LinkForm = {
  async show(call, filled) {
    const view = await waitingFor(call);
    if (!view) return null;
    return isLocked(call) ? lockedPage(call, aboutOf(view, call), filled) : problemPage(view, call, filled);
  },
  async submit(call, values) {
    const view = await waitingFor(call);
    // A moment ago by somebody else: the page says that it is over, and gives back what was typed.
    if (!view) return refuse('problem-moved-on');
    if (isLocked(call)) return await unlock(call, titleOf(view, call), values);
    return await answer(call, values);
  },
  showUsed: answeredBefore,
};

type Verb = (typeof problemVerbsByLink)[number];
type Typed = z.output<typeof typed>;

const typed = z.object({
  version: field.optionalNumber,
  comment: field.text(longestProblem),
});

/** Each answer is the command that the card's button is. */
const answers: Readonly<
  Record<Verb, (context: CommandContext, problemId: string, typed: Typed) => Promise<Outcome>>
> = {
  'answer-problem': (context, problemId, { comment }) => answerProblem(context, { problemId, note: comment }),
  'agree-problem': (context, problemId, { version }) =>
    agreeProblem(context, { problemId, version: version ?? 0 }),
  'pass-problem': (context, problemId, { version, comment }) =>
    passProblem(context, { problemId, version: version ?? 0, note: comment }),
};

/** The problem as long as its reader has something to answer. */
async function waitingFor({ service, actor, link }: LinkCall): Promise<ProblemView | null> {
  const view = await problemView(service.store, actor, link.subjectId);
  return view && problemVerbsByLink.some((verb) => view.viewer.may.includes(verb)) ? view : null;
}

function titleOf({ viewer }: ProblemView, { reading }: LinkCall): string {
  const { titles } = textIn(reading.language).problem;
  if (viewer.may.includes('answer-problem')) return titles.answers;
  return viewer.may.includes('agree-problem') ? titles.agrees : titles.open;
}

function aboutOf(view: ProblemView, call: LinkCall) {
  const { language } = call.reading;
  const { outsidePart } = textIn(language);
  const waits = waitsInWords(view, call.reading);
  const lead = [`${serviceName(view.service, language)}.`, ...(waits ? [outsidePart.due(waits.until)] : [])];
  return { title: titleOf(view, call), lead: lead.join(' '), why: outsidePart.code.whyOthers };
}

function problemPage(view: ProblemView, call: LinkCall, filled: Filled): Page {
  const { reading, actor } = call;
  const { language } = reading;
  const { outside, problem } = textIn(language);
  const waits = waitsInWords(view, reading);
  const { raisedBy, raisedAt, entries } = view;
  return {
    title: titleOf(view, call),
    isRefused: filled.refusal !== null,
    body: html`${refusalBox(filled.refusal, language)}
<p>${serviceName(view.service, language)}. ${outside.page.answeringAs({ name: actor.name })}</p>
<div class="said"><p>${view.text}</p></div>
${factList([
  { title: problem.facts.raisedBy, value: problem.raised(raisedBy, shortDay(raisedAt, reading)) },
  ...(waits ? [{ title: problem.facts.due, value: waits.until }] : []),
])}
${entries.length > 0 && html`<h2>${problem.page.history}</h2>`}
${entries.map((entry) => html`<div class="said"><p>${entryInWords(entry, reading)}</p></div>`)}
<h2>${outside.page.yourAnswer}</h2>${answersTo(view, language, filled)}`,
  };
}

/** As on the card: yes stands alone, and the words are for the answer, for passing it on, or for either. */
function answersTo(view: ProblemView, language: LinkCall['reading']['language'], filled: Filled): Html {
  const { problem } = textIn(language);
  const { version } = view;
  const may = (verb: Verb) => view.viewer.may.includes(verb);
  const pass = { answer: 'pass-problem', button: passInWords(view, language) };
  const words = (label: string) =>
    textArea({
      ...{ name: 'comment', label, value: filled.values.comment ?? '' },
      hint: textIn(language).outside.page.keepOut,
      wrong: faultOf(filled, 'comment', language),
    });
  const answered = {
    ...{ answer: 'answer-problem', version, isFirst: true, button: problem.answer },
    fields: words(may('pass-problem') ? problem.bothLabel : problem.answerLabel),
    ...(may('pass-problem') && { orElse: pass }),
  };
  const passed = { ...pass, version, fields: words(problem.passLabel) };
  const agreed = {
    ...{ answer: 'agree-problem', version, isFirst: true, fields: null, button: problem.agree },
  };
  return html`${may('agree-problem') && html`<div class="card">${answerForm(agreed)}</div>`}
${may('answer-problem') && html`<div class="card">${answerForm(answered)}</div>`}
${may('pass-problem') && !may('answer-problem') && html`<div class="card">${answerForm(passed)}</div>`}`;
}

async function answer(call: LinkCall, values: Readonly<Record<string, string>>): Promise<Page | Refusal> {
  const verb = problemVerbsByLink.find((one) => one === values.answer);
  if (!verb) return refuse('input-invalid', { field: 'answer' });
  const input = parseInput(typed, values);
  if (isRefusal(input)) return input;
  const outcome = await answers[verb](linkContext(call), call.link.subjectId, input);
  if (isRefusal(outcome)) return outcome;
  const { outside, problem } = textIn(call.reading.language);
  const said: Readonly<Record<Verb, string>> = {
    'answer-problem': problem.page.answered,
    'agree-problem': problem.page.agreed,
    'pass-problem': problem.page.passed,
  };
  return {
    title: outside.receipt.title,
    isReceipt: true,
    body: html`<p class="done">${said[verb]}</p><p>${outside.receipt.close}</p>`,
  };
}

/** What the reader answered last; in the own words only behind the code, as all that is written of a problem. */
async function answeredBefore(call: LinkCall): Promise<Page | null> {
  const { service, actor, link, reading } = call;
  const view = await problemView(service.store, actor, link.subjectId);
  const own = view?.entries.findLast(({ kind, isOwn }) => isOwn && kind !== 'commented');
  if (!own) return null;
  const { used } = textIn(reading.language).outside;
  const said = isLocked(call) ? `${doneInWords(own, reading)}.` : entryInWords(own, reading);
  return { title: used.title, body: html`<p class="done">${said}</p><p>${used.text}</p>` };
}
