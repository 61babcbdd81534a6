import type { HeldText } from '../nb/held.ts';

/** What is kept about people and why, for those whom it is about. */
export const held: HeldText = {
  title: 'What Samråd holds about you',
  download: 'Get all of it as a file',
  kinds: {
    person: {
      what: 'Who you are: name, e-mail address, employer, region, language and field.',
      why: 'To show who is proposed and who sits where, and to write to you in your language.',
    },
    account: {
      what: 'Your account in Teams, and the key that locks unsent text in the browser.',
      why: 'To know that it is you who presses.',
    },
    chat: {
      what: 'The chat with Samråd, and which messages and cards were sent there. The messages hold no text.',
      why: 'To send you what you are to answer, and to keep the cards right.',
    },
    role: {
      what: 'The roles that you have and have had.',
      why: 'The role decides what you can see and do.',
    },
    seat: {
      what: 'The seats that you have and have had in reference groups.',
      why: 'To know who is in the group, and since when.',
    },
    proposal: {
      what: 'Cases about membership in which you are the candidate, the proposer or the leader.',
      why: 'To fill the seat, and to show how it went.',
    },
    report: {
      what: 'What you have written in annual reports, and what you have done with them.',
      why: 'So that no text is lost, and to show who wrote what.',
    },
    question: {
      what: 'Questions that you have asked or answered, and votes that you have given.',
      why: 'To answer you, and to let others have use of the answer.',
    },
    gathering: {
      what: 'Gatherings that you are invited to, registered for or moderate.',
      why: 'To invite you, and to know how many come.',
    },
    reminder: {
      what: 'Your tasks, the reminders that you were sent, and how you want them.',
      why: 'To remind you of what is left to do, and of that alone.',
    },
    deed: {
      what: 'What you have done in Samråd and when, and what you wrote then.',
      why: 'To be able to show who decided what. This cannot be changed.',
    },
  },
};
