import type { HeldText } from '../nb/held.ts';

/** What is kept about people and why, for those whom it is about. */
export const held: HeldText = {
  title: 'What Samråd holds about you',
  titleOf: (name) => `What Samråd holds about ${name}`,
  download: 'Get all of it as a file',
  retention: {
    title: 'How long things are kept',
    lead: 'Samråd lets go of these by itself. Decisions, what was submitted, and who has sat where stay.',
    what: 'What',
    howLong: 'How long',
    months: (count) => `${count} months`,
    change: 'Change how long',
    bounds: (least, most) => `From ${least} to ${most} months`,
    preview: 'See what the next round takes away',
    save: 'Save the months',
    saved: 'This holds from the next round on. Samråd looks through once a day.',
    undo: 'Undo',
    undone: 'The months are as before.',
    usual: 'The usual',
    now: 'Taken as it is now',
    later: 'Taken then',
    same: 'The next round takes the same as now.',
    noWay: 'What was taken away does not come back.',
    wrong: (least, most) => `Write a whole number from ${least} to ${most}.`,
    ranSince:
      'It was looked through after you saved, so this cannot be undone any more. Choose other months instead.',
    kinds: {
      revisions: 'Earlier texts in annual reports, after they were submitted',
      proposals: 'What was written about a candidate who did not become a member, after the case ended',
      questions: 'Questions that are over and were not shown to everybody',
      meetings: 'Answers to invitations to the groups’ meetings, after the meeting',
      problems: 'What was written about a problem, after it was closed',
      checkIns: 'Short questions to groups, with the answers',
      spreads: 'What members wrote that they have spread',
      surveys: 'Who answered what to a survey, after it was closed; the counts stay',
      steps: 'Drafts in steps that were never done, after the process was over',
      messages: 'Which message and which card went to whom',
    },
  },
  kinds: {
    person: {
      what: 'Who you are: name, e-mail address, employer, region, language and field.',
      why: 'To show who is proposed and who sits where, and to write to you in your language.',
      kept: () => 'As long as you are in Samråd.',
    },
    account: {
      what: 'Your account in Teams, the links that you got by e-mail, and the key that locks unsent text in the browser.',
      why: 'To know that it is you who presses.',
      kept: () =>
        'As long as you are in Samråd. The links for 30 days after they stopped working, never the address itself.',
    },
    chat: {
      what: 'The chat with Samråd, and which messages and cards were sent there. The messages hold no text.',
      why: 'To send you what you are to answer, and to keep the cards right.',
      kept: (months) => `Messages and cards for ${months.messages} after they were delivered or given up.`,
    },
    role: {
      what: 'The roles that you have and have had.',
      why: 'The role decides what you can see and do.',
      kept: () => 'As long as Samråd is used.',
    },
    seat: {
      what: 'The seats that you have and have had in reference groups.',
      why: 'To know who is in the group, and since when.',
      kept: () => 'As long as Samråd is used.',
    },
    proposal: {
      what: 'Cases about membership in which you are the candidate, the proposer or the leader.',
      why: 'To fill the seat, and to show how it went.',
      kept: (months) =>
        `What was written about you: ${months.proposals} after the case ended without your becoming a member. The decision stays.`,
    },
    report: {
      what: 'What you have written in annual reports, and what you have done with them.',
      why: 'So that no text is lost, and to show who wrote what.',
      kept: (months) =>
        `What was handed in stays, and what stands in the national case. Earlier texts go ${months.revisions} after that. Texts that came too late stay until you throw them away. If your name is erased, the words of items that were taken out of the national case go too, and those of questions and follow-ups that are finished.`,
    },
    process: {
      what: 'What you have written in evaluations, applications and other processes of services, and what you answered in surveys.',
      why: 'So that the case can be decided, and to show who wrote what.',
      kept: (months) =>
        `What was completed stays as long as Samråd is used. Drafts in steps that were never done go ${months.steps} after the process was over. Who answered what to a survey goes ${months.surveys} after it was closed.`,
    },
    question: {
      what: 'Questions that you have asked or answered, and votes that you have given.',
      why: 'To answer you, and to let others have use of the answer.',
      kept: (months) => `${months.questions}, once the question is over and was not shown to all.`,
    },
    gathering: {
      what: 'Gatherings that you are invited to, registered for or moderate.',
      why: 'To invite you, and to know how many come.',
      kept: () => 'As long as Samråd is used.',
    },
    group: {
      what: 'Meetings of reference groups that you are invited to, what you answered, and whether you were there. Problems that you raised, and what you wrote about them. Short questions that you asked or answered, what you spread in your region, and websites and registers that you looked through.',
      why: 'To hold the meetings, show that the group met, and get problems solved.',
      kept: (months) =>
        `The meeting, and who was there, stay. Your answer to the invitation goes ${months.meetings} after the meeting. What was written about a problem goes ${months.problems} after it was closed. Short questions and their answers go after ${months.checkIns}, and what you have spread after ${months.spreads}.`,
    },
    reminder: {
      what: 'Your tasks, the reminders that you were sent, and how you want them.',
      why: 'To remind you of what is left to do, and of that alone.',
      kept: () => 'As long as Samråd is used.',
    },
    deed: {
      what: 'What you have done in Samråd and when, and what you wrote then.',
      why: 'To be able to show who decided what. This cannot be changed.',
      kept: (months) =>
        `As long as Samråd is used. What you wrote in a case that ended without a member goes after ${months.proposals}.`,
    },
  },
};
