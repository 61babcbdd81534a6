import type { ReachText } from '../nb/reach.ts';

/** Why somebody cannot be reached in Teams, what to do about it, and messages that did not arrive. */
export const reach: ReachText = {
  problems: {
    'outside-tenant': {
      why: (name) => `${name} is not registered with a Teams account that Samråd knows.`,
      remedy: (name) => `Call or write to ${name}. The service unit can enter the answer.`,
    },
    'not-installed': {
      why: (name) => `${name} does not have Samråd in Teams.`,
      remedy: (name) => `Ask ${name} to add the app Samråd in Teams, or ask whoever manages Teams to do it.`,
    },
    'blocked-by-user': {
      why: (name) => `${name} has blocked Samråd in Teams.`,
      remedy: (name) => `Ask ${name} to unblock it and write “hello” to Samråd.`,
    },
    'disabled-by-admin': {
      why: (name) => `Samråd is turned off for ${name}.`,
      remedy: () => 'Ask whoever manages Teams at the health trust to turn Samråd on.',
    },
    'not-in-roster': {
      why: (name) => `${name} has removed Samråd from Teams.`,
      remedy: (name) => `Ask ${name} to add the app Samråd in Teams again.`,
    },
    'mail-refused': {
      why: (name) =>
        `The address that we have for ${name} takes no mail, and we cannot reach ${name} in Teams.`,
      remedy: (name) => `Call ${name}. The service unit can write down the answer.`,
    },
  },
  failures: {
    'in-line': {
      why: () => 'The message is waiting in line.',
      remedy: () => 'It comes by itself. If it stays here, tell whoever runs Samråd.',
    },
    busy: {
      why: () => 'Teams has too much to do right now.',
      remedy: () => 'You need not do anything: the message comes by itself.',
    },
    'not-connected': {
      why: () => 'Samråd cannot get in touch with Teams.',
      remedy: () =>
        'The message comes by itself when the connection is back. If it takes long, tell whoever runs Samråd.',
    },
    'outcome-unknown': {
      why: () => 'Teams did not answer in time, so the message may have arrived.',
      remedy: () => 'Samråd tries again by itself. The message may therefore come twice.',
    },
    failed: {
      why: () => 'Something went wrong in Samråd when the message was to be sent.',
      remedy: () => 'Samråd tries again by itself. Tell whoever runs Samråd if it goes on.',
    },
    'gave-up': {
      why: () => 'The message was tried as many times as Samråd tries.',
      remedy: () => 'Press “Try again”. If that does not help, tell whoever runs Samråd.',
    },
    'too-large': {
      why: () => 'The message is too large for Teams. That is a defect in Samråd.',
      remedy: (name) => `Tell whoever runs Samråd. Call or write to ${name} in the meantime.`,
    },
    rejected: {
      why: () => 'Teams does not accept the message. That is a defect in Samråd or in how it is set up.',
      remedy: (name) => `Tell whoever runs Samråd. Call or write to ${name} in the meantime.`,
    },
    'mail-rejected': {
      why: () => 'The mail server does not take the message. Something is wrong in the setup, or in Samråd.',
      remedy: (name) => `Tell whoever runs Samråd. Call or write to ${name} meanwhile.`,
    },
    'not-opened': {
      why: (name) =>
        `Teams does not let Samråd begin a chat with ${name}. That is a defect in Samråd or in how it is set up.`,
      remedy: (name) => `Tell whoever runs Samråd. Call or write to ${name} in the meantime.`,
    },
    gone: {
      why: () => 'The chat in Teams no longer exists.',
      remedy: (name) => `Ask ${name} to open Samråd in Teams and write “hello”. Then press “Try again”.`,
    },
  },
  givenUp: {
    busy: () => 'Samråd no longer tries by itself. Press “Try again” in a while.',
    'not-connected': () =>
      'Samråd no longer tries by itself. Tell whoever runs Samråd, and then press “Try again”.',
    'outcome-unknown': (name) =>
      `Ask ${name} whether the message has arrived. If it has not, press “Try again”.`,
    failed: () => 'Samråd no longer tries by itself. Tell whoever runs Samråd, and then press “Try again”.',
  },
  title: (name) => `We cannot reach ${name} in Teams`,
  mailed: (name) =>
    `${name} was asked by e-mail. If no answer comes, the service unit can call and write it down.`,
  deliveries: {
    looked: (tick) => `Samråd last looked for reminders ${tick} ago.`,
    sent: (day) => `The last ones were sent ${day}.`,
    waiting: (waiting) =>
      waiting === '0'
        ? 'None are in line.'
        : waiting === '1'
          ? 'One reminder is in line.'
          : `${waiting} reminders are in line.`,
    oldest: (minutes) => `The oldest has waited for ${minutes} min.`,
    noTick: 'Reminders have not run yet.',
    noRound: 'None have been sent yet.',
    seconds: (count) => (count === '1' ? 'one second' : `${count} seconds`),
    alerts: {
      'reminders-missed': '⚠ Today’s reminders have not gone out. Tell whoever runs Samråd.',
      'reminders-unsent':
        '⚠ Some people do not get today’s reminders, because Samråd cannot make their messages. Tell whoever runs Samråd.',
      'reminders-undelivered':
        '⚠ Today’s reminders have been in line for more than an hour. Tell whoever runs Samråd.',
    },
    title: (count) => `Messages that did not arrive (${count})`,
    empty: 'All messages have arrived.',
    nothingWrong: 'No message has met a problem.',
    unknownPerson: 'a person who was deleted',
    channel: 'a channel',
    channelOf: (whose) => `the channel of ${whose}`,
    states: {
      waiting: 'Waiting for another try',
      unreachable: 'Cannot be reached',
      dead: 'Given up',
    },
    unknownProblem: 'The message did not arrive, and we do not know why.',
    unknownRemedy: 'Try again. If that does not help, tell whoever runs Samråd.',
    tried: (attempts, when) =>
      attempts === 1 ? `Tried once since ${when}` : `Tried ${attempts} times since ${when}`,
    retry: 'Try again',
  },
  cards: {
    home: 'the overview',
    welcome: 'the welcome',
    vacancy: 'notice of a vacant seat',
    consent: 'question about joining',
    'candidate-question': 'question from a candidate',
    clearance: 'question to the leader',
    forward: 'proposal to send on',
    appointment: 'proposal to decide on',
    returned: 'proposal that was sent back',
    nomination: 'notice about a proposal',
    question: 'question to the service unit',
    'candidate-request': 'question about a candidate',
    group: 'news about a reference group',
    'group-meeting': 'news of a reference group’s meeting',
    onboarding: 'the welcome to a reference group',
    'check-in': 'a short question to a reference group',
    problem: 'a problem at a service',
    seat: 'news about a seat in a reference group',
    report: 'message about an annual report',
    section: 'message about a chapter of an annual report',
    takeover: 'question about taking over a section',
    assessment: 'assessment of an annual report',
    feedback: 'feedback on an annual report',
    'follow-up': 'something to be followed up',
    'process-step': 'a step of a process',
    survey: 'a question to many',
    channel: 'card about a channel',
    weekly: 'the region’s figures of the week',
    gathering: 'the invitation to an event',
    'gathering-summary': 'the questions to an event',
    leftovers: 'questions that an event left',
    reminders: 'reminders',
    deliveries: 'how Samråd runs',
    'round-status': 'how the annual reports stand',
  },
};
