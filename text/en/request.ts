import type { RequestText } from '../nb/request.ts';

const inRegion = ({ by, region }: { by: string; region: string }) => (region ? `${by} in ${region}` : by);

/** When nobody is found for a vacant seat: the request, where it stands, and what each can do about it. */
export const request: RequestText = {
  states: {
    passing: 'Waiting for the service unit',
    naming: 'Waiting for a name',
    named: 'Waiting for the service leader',
    returned: 'Nobody found',
    accepted: 'The candidate is asked',
    proposed: 'The service proposed somebody',
    closed: 'Closed',
  },
  asks: {
    passing: ({ namingRegion }) => `Can you ask ${namingRegion} to find a candidate?`,
    naming: ({ seat }) => `Who can be ${seat}?`,
    named: ({ person, seat }) => `Do you want to propose ${person} as ${seat}?`,
    returned: ({ namingRegion }) => `${namingRegion} found nobody. What now?`,
  },
  somebody: 'a candidate',
  titles: {
    passing: ({ serviceRegion }) => `Waiting for the service unit in ${serviceRegion}`,
    naming: ({ namingRegion }) => `Waiting for ${namingRegion} to find somebody`,
    named: ({ askedBy, person }) => `Waiting for ${askedBy} to answer about ${person}`,
    returned: ({ namingRegion }) => `${namingRegion} found nobody`,
    accepted: ({ person }) => `${person} is being asked`,
    proposed: () => 'The service has proposed somebody itself',
    closed: () => 'The service needs no more help',
  },
  next: {
    passing: ({ serviceRegion, namingRegion }) =>
      `Now the service unit in ${serviceRegion} passes the question on to ${namingRegion}.`,
    naming: ({ namingRegion }) =>
      `Now the service unit in ${namingRegion} is looking. The service leader is told when they have a name.`,
    named: ({ askedBy, person }) =>
      `Now ${askedBy} answers. ${person} is not asked before the service has said yes.`,
    returned: ({ askedBy }) => `Now ${askedBy} can ask again, propose somebody, or close the case.`,
    accepted: ({ person }) => `${person} is proposed and is asked to join.`,
    proposed: () => 'Nobody needs to look any longer. Whoever is proposed is asked.',
    closed: () => 'Nobody needs to look any longer.',
  },
  waited: (duration) => `Has waited for ${duration}.`,
  wrote: (who, when) => `${who} wrote ${when}:`,
  person: 'Person',
  askedBy: 'Asked by',
  suggestedBy: 'Suggested by',
  personSuggestedBy: (person, organisation) => `${person}, suggested by ${organisation}`,
  pass: (region) => `Pass on to ${region}`,
  name: 'Suggest a person',
  accept: 'Yes, propose',
  propose: 'Propose somebody yourself',
  back: {
    title: 'We find nobody',
    label: 'What have you tried?',
    needed: 'Write briefly what you have tried, so that the service leader can look further.',
    send: 'Send back',
  },
  comment: {
    title: 'Comment',
    label: 'What do you want to tell the region?',
    needed: 'Write what the region should know before it looks further.',
    send: 'Send the comment',
  },
  again: {
    title: 'Ask again',
    label: 'What do you want to tell the region?',
    needed: 'Write what the region should know before it looks further.',
    send: 'Send the question again',
  },
  seen: 'Everybody who takes part in the case, and those who read the channels of the regions, see what you write.',
  close: {
    title: 'Close',
    means: 'Then the service unit stops looking, and the seat is yours to fill.',
    send: 'Yes, close it',
  },
  remind: 'Send a reminder',
  open: 'Show',
  openOf: (seat) => `Show the case of ${seat}`,
  timeline: {
    reported: ({ by }) => `${by} asked for help to find somebody`,
    passed: (act) => `${inRegion(act)} passed the question on`,
    named: (act) => `${inRegion(act)} suggested ${act.person}`,
    returned: (act) => `${inRegion(act)} found nobody`,
    commented: ({ by }) => `${by} asked the region to look further`,
    accepted: ({ by, person }) => `${by} proposed ${person}`,
    proposed: ({ by }) => `${by} proposed somebody`,
    closed: ({ by }) => `${by} closed the case`,
    reminded: ({ by }) => `${by} sent a reminder`,
  },
  causes: {
    'request-to-pass': ({ askedBy, seat, group }) => `${askedBy} finds nobody to be ${seat} in ${group}`,
    'request-to-name': ({ askedBy, seat, group }) => `${askedBy} asks: Who can be ${seat} in ${group}?`,
    'request-commented': ({ by, seat, group }) => `${by} asks you to look further for ${seat} in ${group}`,
    'candidate-named': ({ by, person, seat, group }) => `${by} suggests ${person} as ${seat} in ${group}`,
    'request-returned': ({ by, seat, group }) => `${by} found nobody to be ${seat} in ${group}`,
    'candidate-accepted': ({ by, person, seat, group }) =>
      `${by} has proposed ${person} as ${seat} in ${group}`,
    'request-proposed': ({ by, seat, group }) => `${by} has proposed somebody as ${seat} in ${group}`,
    'request-closed': ({ by, seat, group }) => `${by} no longer needs help to find ${seat} in ${group}`,
    'request-reminder': ({ seat, group, duration }) =>
      `Reminder: The seat as ${seat} in ${group} has no candidate (has waited for ${duration})`,
  },
  form: {
    title: (seat) => `Who can be ${seat}?`,
    note: 'The service leader gets the name first. Nobody is asked before the service has said yes.',
    send: 'Send the name',
    suggestedBy: 'Committee or organisation that suggested the person',
    suggestedByHint: 'For example the user committee of the health trust',
    suggestedByNeeded: 'Write which committee or organisation suggested the person.',
  },
  vacancy: {
    ask: 'We have no candidate',
    askUser: 'Ask the service unit for help',
    label: 'What have you tried? (optional)',
    means:
      'Then the service unit, the contacts in the region for the national services, looks for somebody. You see all the time who has the case, and can propose somebody at any time.',
    send: 'Ask for a candidate',
    waits: (who, duration) => `The question is with ${who} and has waited for ${duration}.`,
    yours: (duration) => `The service unit has answered. You asked for help ${duration} ago.`,
    open: 'Show the case',
    asked: 'The service unit is asked',
  },
  home: {
    line: (seat, service) => `A candidate as ${seat}, ${service}`,
    waitsFor: (who, duration) => `Has waited for ${duration}. Now with ${who}`,
    remind: 'Remind',
  },
};
