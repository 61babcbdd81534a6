import type { QuestionText } from '../nb/question.ts';

/** A question that somebody put to the service unit, from asked to answered. */
export const question: QuestionText = {
  title: (person) => `Can you answer ${person}?`,
  asked: (when) => `Asked ${when}.`,
  answerBy: (day) => `Please answer by ${day}.`,
  notice: (person, text) => `${person} asks: ${text}`,
  shown: 'Was shown',
  nothingFound: 'Samråd found no answer',
  answerLabel: 'Your answer',
  answerNeeded: 'Write an answer.',
  answerNote: (person) => `${person} gets the answer here in Teams.`,
  markAnswered: 'Mark as answered',
  sentTitle: 'The question was sent',
  sentTo: (who) => `${who} will answer you here in the chat.`,
  waitingTitle: (person) => `${person} is waiting for an answer`,
  waitsFor: (who) => `Waiting for ${who}.`,
  yourAnswerTitle: 'An answer to your question',
  yourAnswerNotice: (text) => `An answer to your question: ${text}`,
  answeredTitle: (person) => `${person} has an answer`,
  answeredBy: (by, when) => `${by} answered ${when}.`,
  notSent: (text) => `You wrote, and it was not sent: ${text}`,
  askMore: 'Ask something else',
};
