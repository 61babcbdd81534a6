import type { OutsideText } from '../nb/outside.ts';

export const outside: OutsideText = {
  letter: {
    greeting: ({ name }) => `Dear ${name}`,
    open: {
      consent: 'See the question and answer',
      clearance: 'See the question and answer',
      suggestion: 'Suggest a user representative',
      'report-part': 'Write your part',
      help: 'Write the chapter',
      gathering: 'See and ask questions',
      'group-meeting': 'Answer the invitation',
      'check-in': 'Answer the question',
      survey: 'Answer the question',
      problem: 'See the problem and answer',
      'feedback-question': 'Answer the question',
    },
    due: (day) => `Due ${day}.`,
    inTeams: 'You do this in Samråd in Teams.',
    noTeams: 'If you are not in Teams, the person named here can help you.',
    talkTo: 'Talk to',
    talkToMail: 'E-mail address',
    asked: 'The question',
    askedBy: 'Asked by',
    dueTitle: 'Due',
    lasts: (day) =>
      `The link is yours alone, and you answer with it once. It works until the end of ${day}. If it has become too old, open it all the same: there you ask for a new one. Do not pass it on.`,
    opensAgain: (day) =>
      `The link is yours alone, and you can open it several times. It works until the end of ${day}. If it has become too old, open it all the same: there you ask for a new one. Do not pass it on.`,
    why: 'You get this because your address was entered in Samråd, where Norway’s national health services find members of their reference groups.',
    notYou: 'Is it not for you? Then you can delete it.',
    noReply: 'Nobody reads replies to this e-mail.',
  },
  page: {
    languages: 'Language',
    skip: 'Go to the content',
    fromMail: 'You came here with a link from an e-mail. You need not sign in.',
    answeringAs: ({ name }) => `You answer as ${name}.`,
    yourAnswer: 'Your answer',
    about: 'About the role',
    keepOut: 'Write no health information.',
    wrong: 'The answer was not sent',
  },
  refused: {
    'comment-missing': 'Write a few words first.',
    'person-needs-name-and-email':
      'The name or the e-mail address is missing. Fill in both, so that we can get in touch.',
    'line-leader-missing':
      'Your leader is missing. Write the name and the e-mail address, so that we can ask whether it is cleared.',
  },
  suggestion: {
    title: ({ group }) => `Who can be a user representative in ${group}?`,
    lead: ({ askedBy, organisation, group }) =>
      `${askedBy} asks ${organisation} to name a user representative for ${group}.`,
    about:
      'A user representative has experience as a patient or next of kin, and sees the service with the eyes of its users. The service pays for the meetings and all expenses.',
    answeringFor: ({ organisation }) => `You answer for ${organisation}.`,
    name: 'The name',
    email: 'The e-mail address',
    competence: 'Experience that is useful in the group',
    hint: 'Ask the person before you write the name. Samråd asks too, when the service has said yes.',
    send: 'Send the name',
    thanks: 'Thank you for the suggestion!',
    next: (person) => `The service leader gets the name. ${person} is asked when the service has said yes.`,
  },
  asking: {
    lead: 'The moderators see who asks. You get the answer by e-mail.',
    yours: 'Your questions',
    sent: 'The question is sent',
    next: 'You get the answer by e-mail. It also stands on the page that the e-mail about the event leads to.',
    another: 'Ask another question',
    answerThere: 'The answer stands on the page.',
  },
  meeting: {
    another: 'Answer something else',
  },
  over: {
    title: 'There is nothing to answer any more',
    text: 'The case has moved on since you got the e-mail. You need not do anything.',
  },
  used: {
    title: 'You have answered already',
    text: 'Your answer is saved, and you need not do anything more. You can close this page.',
  },
  invalid: {
    title: 'The link does not work',
    text: 'It was used, is too old, was taken back or is misspelt. If you have answered already, your answer is saved, and you need not do anything.',
    again:
      'Has the link become too old? Then you can get a new one. It goes to the address that got the first.',
    renew: 'Send me a new link',
    renewedTitle: 'Look in your inbox',
    renewed:
      'If the link was too old, a new one is on its way. If it does not come, get in touch with whoever asked you.',
  },
  tooMuch: {
    title: 'A little too fast',
    text: 'Many requests came at once. Wait a minute, and try again.',
  },
  failed: {
    broken: {
      title: 'Something went wrong',
      text: 'This is a fault in Samråd, and what you sent is not saved. Try again shortly.',
    },
    away: {
      title: 'Try again shortly',
      text: 'Samråd cannot save anything just now. It usually passes quickly.',
    },
    tooLong: {
      title: 'The text is too long',
      text: 'What you sent is longer than there is room for, and is not saved. Go back, and the text is there. Shorten it, and send it again.',
    },
    notAForm: {
      title: 'We could not read what you sent',
      text: 'It is not saved. Go back and send it from the page that the e-mail leads to.',
    },
    reference: (correlationId) => `If it does not help, give this to whoever runs Samråd: ${correlationId}`,
    sendAgain: 'Send again',
  },
  receipt: {
    title: 'Your answer is saved',
    close: 'You can close this page.',
    undoTitle: 'Did you answer wrongly?',
    undoWhy: (minutes) =>
      `You can undo it for ${minutes} minutes, as long as nobody has gone on with the case.`,
    undone: 'Your answer is taken back',
    undoneText: 'You can answer again.',
    answerAgain: 'Answer again',
  },
};
