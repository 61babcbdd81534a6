import type { FeedbackText } from '../nb/feedback.ts';

export const feedback: FeedbackText = {
  title: (year) => `Feedback on the annual report for ${year}`,
  questionTitle: (year) => `A question about the feedback for ${year}`,
  readLink: 'Read the feedback',
  answerLink: 'Answer the question',
  askNote: 'If you wonder about something, you can ask back on the page.',
  facts: {
    from: 'From',
    sent: 'Sent',
    followUp: 'Follow-up',
    read: 'Read',
    unread: 'Not read by',
  },
  openFollowUps: (count) => `${count} to be followed up`,
  readBy: (count, all) => `${count} of ${all}`,
  causes: {
    'feedback-sent': ({ service, year }) =>
      `The feedback on the annual report for ${year} has come: ${service}`,
    'feedback-asked': ({ service, year }) =>
      `A question about the feedback on the annual report for ${year}: ${service}`,
    'feedback-answered': ({ service, year }) =>
      `Your question about the feedback on the annual report for ${year} is answered: ${service}`,
  },
  page: {
    sentBy: (who, region, when) => `Sent by ${who}, ${region}, ${when}.`,
    letter: 'From the region',
    followUps: 'To be followed up',
    noFollowUps: 'Nothing has to be followed up.',
    chapters: 'The assessment',
    questions: 'Questions and answers',
    noQuestions: 'Nobody has asked anything.',
    ask: 'Ask a question',
    askLabel: 'What do you wonder about?',
    askSend: 'Send the question',
    asked: 'The question is sent. You get the answer here and in the chat.',
    isAsked: (who, when) => `${who} asked ${when}.`,
    asks: (who, when) => `${who} asked ${when}:`,
    answers: (who, when) => `${who} answered ${when}:`,
    waits: 'Waiting for an answer.',
    answerLabel: 'Your answer',
    answerSend: 'Send the answer',
    answered: 'The answer is sent.',
    readers: 'Who has read it',
    readAt: (when) => `Read ${when}`,
    unread: 'Not read',
  },
  send: {
    goesTo: (count, who) => `The feedback goes to ${count}: ${who}.`,
    title: 'Send the feedback',
    note: 'The service and its reference group get the assessment and what has to be followed up. After that the assessment cannot be opened again.',
    send: 'Send the feedback',
    sent: 'The feedback is sent.',
    see: 'See the feedback, and who has read it',
  },
};
