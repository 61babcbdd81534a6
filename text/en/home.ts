import type { HomeText } from '../nb/home.ts';

/** The one list: what waits for you, and what you wait for. */
export const home: HomeText = {
  title: (count) => `Waiting for you (${count})`,
  titleEmpty: 'Nothing is waiting for you',
  empty: 'When somebody needs an answer from you, it is shown here, and you are told.',
  waitingTitle: (count) => `You are waiting for (${count})`,
  waitingMore: (count) => `${count} more under “My proposals”.`,
  waiting: ({ seat, service, person }) => `${person} as ${seat}, ${service}`,
  waitingOn: (who, since) => `Waiting for ${who}, ${since}`,
  due: (day) => `Deadline ${day}`,
  overdue: (day) => `The deadline was ${day}`,
  noDue: (since) => `Waiting ${since}`,
  duties: {
    'fill-seat': ({ seat, service }) => `Find a new ${seat}: ${service}`,
    'answer-consent': ({ seat, service }) => `Answer whether you will be ${seat}: ${service}`,
    'answer-clearance': ({ person, service }) => `Answer whether ${person} can take part: ${service}`,
    'forward-nomination': ({ person, service }) => `Send on the proposal of ${person}: ${service}`,
    'appoint-member': ({ person, service }) => `Decide on the proposal of ${person}: ${service}`,
    'resend-nomination': ({ person, service }) => `Correct the proposal of ${person}: ${service}`,
    'answer-question': ({ person }) => `Answer the question from ${person}`,
  },
  dutyButtons: {
    'fill-seat': 'Propose',
    'answer-consent': 'Answer',
    'answer-clearance': 'Answer',
    'forward-nomination': 'See and send',
    'appoint-member': 'See and decide',
    'resend-nomination': 'Correct',
    'answer-question': 'Answer',
  },
  propose: 'Propose a member',
  nominations: 'My proposals',
};
