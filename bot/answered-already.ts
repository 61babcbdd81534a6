import { settingOfAnswer } from '../domain/faq.ts';
import { longestQuestion } from '../domain/question.ts';
import type { AnsweredAlready } from '../domain/views/gathering.ts';
import { faqAnswerView } from '../store/queries/faq-answer-view.ts';
import { isOlderWay } from '../store/queries/older-way.ts';
import { searchFaq } from '../store/queries/search-faq.ts';
import { searchFaqAnswers } from '../store/queries/search-faq-answers.ts';
import { answerOfEntry } from '../text/answer-of-entry.ts';
import { textIn } from '../text/text-in.ts';
import type { Request, Service } from './service.ts';

/** As many of each kind are shown beside questions of others, an entry when it speaks of most of what is asked. */
const mostEntries = 1;
const mostAnswers = 2;
const mostOfIt = 0.75;

/**
 * What stands among the questions and answers already: entries, and answers from earlier gatherings, without those that
 * are shown beside it.
 */
export async function answeredAlready(
  { store }: Pick<Service, 'store'>,
  { actor, reading }: Pick<Request, 'actor' | 'reading'>,
  text: string,
  besides: readonly { readonly wording: string }[],
): Promise<AnsweredAlready[]> {
  const { language } = reading;
  const question = text.slice(0, longestQuestion);
  const [entries, answers] = await Promise.all([
    searchFaq(store, actor, { question, language }),
    searchFaqAnswers(store, actor, { text: question }),
  ]);
  const { faq } = textIn(language);
  const fitting = entries.filter(({ score }) => score >= mostOfIt).slice(0, mostEntries);
  return [
    ...(await Promise.all(
      fitting.map(async ({ id }) => {
        const setting = settingOfAnswer[id];
        const isOlder = setting ? await isOlderWay(store, actor, setting) : false;
        const answer = answerOfEntry(id, isOlder, language);
        return { opens: { entry: id }, question: faq.entries[id].question, answer };
      }),
    )),
    ...(
      await Promise.all(
        answers.slice(0, mostAnswers).map(async ({ id }) => {
          const view = await faqAnswerView(store, actor, id);
          const isShown = besides.some(({ wording }) => wording === view?.question);
          return view && !isShown
            ? [{ opens: { answer: id }, question: view.question, answer: view.answer }]
            : [];
        }),
      )
    ).flat(),
  ];
}
