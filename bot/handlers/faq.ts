import { z } from 'zod';
import { renderFaq } from '../../cards/faq/faq.ts';
import { renderFaqAnswer } from '../../cards/faq-answer/faq-answer.ts';
import { renderFaqList } from '../../cards/faq-list/faq-list.ts';
import { renderQuestion } from '../../cards/question/question.ts';
import { questionStays } from '../../cards/stays.ts';
import { type FaqId, faqIds, isFaqId, settingOfAnswer } from '../../domain/faq.ts';
import { longestQuestion } from '../../domain/question.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { reportUnhelpful } from '../../store/commands/report-unhelpful.ts';
import { faqAnswerView } from '../../store/queries/faq-answer-view.ts';
import { isOlderWay } from '../../store/queries/older-way.ts';
import { questionView } from '../../store/queries/question-view.ts';
import { regionalContacts } from '../../store/queries/regional-contacts.ts';
import { searchFaq } from '../../store/queries/search-faq.ts';
import { type FoundAnswer, searchFaqAnswers } from '../../store/queries/search-faq-answers.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const toOpen = z.object({
  entry: field.text(60),
  search: field.text(longestQuestion),
  answer: field.optionalId,
  /** What somebody was about to ask when they opened it. */
  asked: field.text(5_000),
});
const toReport = z.object({ entry: field.text(60), question: field.required(longestQuestion) });
const toShow = z.object({ questionId: field.id });

/** What several entries share of the best one's score before they are shown as a choice. */
const aboutAsGood = 0.95;
const mostFound = 5;
/** How near a question of a gathering has to be to come before the entries that fit as well. */
const surelyMeant = 0.75;
const mostRelated = 3;
/** As much of a question as is said again. */
const mostSignsShown = 200;

/** Questions in general, which anybody may read, and those that go on to the service unit (R59). */
export const faqRoutes = {
  'open-faq': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(toOpen, request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const wanted = input.asked;
      const shown = wanted === '' ? {} : { filled: { question: wanted } };
      if (isFaqId(input.entry)) return await showEntry(service, request, input.entry, wanted, shown);
      if (input.answer) return await showAnswer(service, request, input.answer, wanted, []);
      const asked = input.search.trim();
      return (asked && (await answerTo(service, request, asked))) || showList(request, asked);
    },
  },
  'report-unhelpful': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(toReport, request.data);
      const outcome = isRefusal(input)
        ? input
        : await reportUnhelpful(commandContext(service, request), {
            question: input.question,
            entry: isFaqId(input.entry) ? input.entry : null,
          });
      if (!isRefusal(outcome)) return await showQuestion(service, request, outcome.ids.questionId ?? '');
      const shown = { refusal: outcome, filled: typedFields(request.data) };
      const { entry } = request.data;
      return isFaqId(entry)
        ? await showEntry(service, request, entry, '', shown)
        : showList(request, '', shown);
    },
  },
  'open-question': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(toShow, request.data);
      return await showQuestion(service, request, isRefusal(input) ? '' : input.questionId);
    },
  },
} satisfies Record<string, Route>;

/**
 * The answer to what somebody wrote: an entry, an answer from a gathering where that is nearer, a few to choose from, or
 * null when none fits.
 */
export async function answerTo(service: Service, request: Request, asked: string): Promise<Drawn | null> {
  const { language } = request.reading;
  const [found, answers] = await Promise.all([
    searchFaq(service.store, request.actor, { question: asked, language }),
    searchFaqAnswers(service.store, request.actor, { text: asked }),
  ]);
  const [best] = found;
  const [nearest] = answers;
  if (nearest && (!best || nearest.closeness >= surelyMeant)) {
    const related = found.slice(0, mostRelated).map(({ id }) => id);
    return await showAnswer(service, request, nearest.id, asked, related);
  }
  if (!best) return null;
  const fitting = found.filter(({ score }) => score >= best.score * aboutAsGood).slice(0, mostFound);
  if (fitting.length === 1) return await showEntry(service, request, best.id, asked, {}, answers);
  const choice = { kind: 'found', ids: fitting.map(({ id }) => id) } as const;
  return drawn(renderFaqList(choice, readerOf(request, asked), cardContext(request)));
}

function showList(request: Request, asked: string, shown: Shown = {}): Drawn {
  const { faq } = textIn(request.reading.language);
  const said = asked === '' ? shown : { confirmation: faq.notFound(shortened(asked)) };
  return drawn(
    renderFaqList({ kind: 'all', ids: faqIds }, readerOf(request, asked), cardContext(request, said)),
  );
}

async function showEntry(
  service: Service,
  request: Request,
  id: FaqId,
  asked: string,
  shown: Shown = {},
  answers: readonly FoundAnswer[] = [],
): Promise<Drawn> {
  const reader = readerOf(request, asked);
  const named = id === 'contacts' && !reader.inPublic;
  const contacts = named ? await regionalContacts(service.store, request.actor) : null;
  const setting = settingOfAnswer[id];
  const olderWay = setting ? await isOlderWay(service.store, request.actor, setting) : false;
  return drawn(
    renderFaq({ id, contacts, isOlderWay: olderWay, answers }, reader, cardContext(request, shown)),
  );
}

async function showAnswer(
  service: Service,
  request: Request,
  id: string,
  asked: string,
  related: readonly FaqId[],
): Promise<Drawn> {
  const view = await faqAnswerView(service.store, request.actor, id);
  if (!view) return showList(request, asked);
  return drawn(renderFaqAnswer(view, related, readerOf(request, asked), cardContext(request)));
}

/** Where others read along, the answer is shown and what the asker wrote is not said again. */
function readerOf({ place }: Request, asked: string) {
  const inPublic = place.kind !== 'personal';
  return { asked: inPublic ? '' : shortened(asked), inPublic };
}

function shortened(asked: string): string {
  return asked.length > mostSignsShown ? `${asked.slice(0, mostSignsShown)}…` : asked;
}

/** A question as it stands for the reader: the asker's, of whoever may answer it, or of a region's channel. */
export async function showQuestion(
  service: Service,
  request: Request,
  questionId: string,
  shown: Shown = {},
): Promise<Drawn> {
  const view = questionId ? await questionView(service.store, request.reader, questionId) : null;
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  const { id: subjectId, version } = view;
  const context = cardContext(request, shown);
  const stays = questionStays(view, context);
  return drawn(renderQuestion(view, context), { card: 'question', subjectId, version, stays });
}
