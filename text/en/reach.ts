import type { ReachText } from '../nb/reach.ts';

/** Why somebody cannot be reached in Teams, what to do about it, and messages that did not arrive. */
export const reach: ReachText = {
  problems: {
    'outside-tenant': {
      why: (name) => `${name} belongs to another organisation than the one Samråd is set up for.`,
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
  },
  title: (name) => `We cannot reach ${name} in Teams`,
  deliveries: {
    title: (count) => `Messages that did not arrive (${count})`,
    empty: 'All messages have arrived.',
    unknownPerson: 'a person who was deleted',
    states: {
      waiting: 'Waiting for another try',
      unreachable: 'Cannot be reached',
      dead: 'Given up',
    },
    unknownProblem: 'Teams did not take the message.',
    unknownRemedy: 'Try again. If that does not help, tell whoever runs Samråd.',
    tried: (attempts, when) =>
      attempts === 1 ? `Tried once since ${when}` : `Tried ${attempts} times since ${when}`,
    retry: 'Try again',
  },
  cards: {
    home: 'the overview',
    help: 'help',
    welcome: 'the welcome',
    language: 'choice of language',
    vacancy: 'notice of a vacant seat',
    vacancies: 'the list of vacant seats',
    'proposal-form': 'form for a proposal',
    consent: 'question about joining',
    clearance: 'question to the leader',
    forward: 'proposal to send on',
    appointment: 'proposal to decide on',
    returned: 'proposal that was sent back',
    nomination: 'notice about a proposal',
    nominations: 'the list of proposals',
    mandate: 'about the task',
    'record-answer': 'form for an answer',
    deliveries: 'the list of messages',
    faq: 'an answer',
    'faq-list': 'questions and answers',
    question: 'question to the service unit',
    'candidate-request': 'question about a candidate',
  },
};
