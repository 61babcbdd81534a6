import type { QuestionText } from '../nb/question.ts';

/** A question that somebody put to the service unit, from asked to answered. */
export const question: QuestionText = {
  title: (person) => `Kan du svare ${person}?`,
  asked: (when) => `Spurt ${when}.`,
  answerBy: (day) => `Svar innan ${day}.`,
  notice: (person, text) => `${person} spør: ${text}`,
  shown: 'Fekk sjå',
  nothingFound: 'Samråd fann ikkje noko svar',
  answerLabel: 'Svaret ditt',
  answerNeeded: 'Skriv eit svar.',
  answerNote: (person) => `${person} får svaret her i Teams.`,
  markAnswered: 'Merk som svart på',
  sentTitle: 'Spørsmålet er sendt',
  sentTo: (who) => `${who} svarar deg her i chatten.`,
  waitingTitle: (person) => `${person} ventar på svar`,
  waitsFor: (who) => `Ventar på ${who}.`,
  yourAnswerTitle: 'Svar på spørsmålet ditt',
  yourAnswerNotice: (text) => `Svar på spørsmålet ditt: ${text}`,
  answeredTitle: (person) => `${person} har fått svar`,
  answeredBy: (by, when) => `${by} svara ${when}.`,
  notSent: (text) => `Du skreiv, og det er ikkje sendt: ${text}`,
  askMore: 'Spør om noko anna',
};
