/** A question that somebody put to the service unit, from asked to answered. */
export const question = {
  title: (person: string) => `Kan du svare ${person}?`,
  asked: (when: string) => `Spurt ${when}.`,
  answerBy: (day: string) => `Svar innen ${day}.`,
  notice: (person: string, text: string) => `${person} spør: ${text}`,
  shown: 'Fikk se',
  nothingFound: 'Samråd fant ikke noe svar',
  answerLabel: 'Svaret ditt',
  answerNeeded: 'Skriv et svar.',
  answerNote: (person: string) => `${person} får svaret her i Teams.`,
  markAnswered: 'Merk som besvart',
  sentTitle: 'Spørsmålet er sendt',
  sentTo: (who: string) => `${who} svarer deg her i chatten.`,
  waitingTitle: (person: string) => `${person} venter på svar`,
  waitsFor: (who: string) => `Venter på ${who}.`,
  yourAnswerTitle: 'Svar på spørsmålet ditt',
  yourAnswerNotice: (text: string) => `Svar på spørsmålet ditt: ${text}`,
  answeredTitle: (person: string) => `${person} har fått svar`,
  answeredBy: (by: string, when: string) => `${by} svarte ${when}.`,
  notSent: (text: string) => `Du skrev, og det er ikke sendt: ${text}`,
  askMore: 'Spør om noe annet',
};

export type QuestionText = typeof question;
