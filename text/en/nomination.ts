import type { NominationText } from '../nb/nomination.ts';

const inRegion = ({ by, region }: { by: string; region: string }) => (region ? `${by} in ${region}` : by);

/** Where a nomination stands, what has happened to it, and what happens next. */
export const nomination: NominationText = {
  milestones: {
    proposed: 'Proposed',
    consent: 'Candidate asked',
    clearance: 'Leader asked',
    forward: 'Service unit',
    appointment: 'Appointed',
  },
  appointmentAhead: 'To be appointed',
  states: {
    consent: 'Waiting for the candidate',
    question: 'Waiting for the service to answer',
    clearance: 'Waiting for the leader',
    forward: 'Waiting for the service unit',
    appointment: 'Waiting for the appointment',
    returned: 'Sent back',
    appointed: 'Appointed',
    'declined-by-candidate': 'The candidate said no',
    'not-cleared': 'Not cleared with the leader',
    'declined-by-region': 'Declined',
    withdrawn: 'Withdrawn',
  },
  titles: {
    consent: ({ candidate }) => `Waiting for an answer from ${candidate}`,
    question: ({ candidate }) => `Waiting for the service to answer ${candidate}`,
    clearance: ({ leader }) => `Waiting for an answer from ${leader}`,
    forward: ({ serviceRegion }) => `Waiting for the service unit in ${serviceRegion}`,
    appointment: ({ appointingRegion }) => `Waiting for ${appointingRegion} to appoint`,
    returned: ({ candidate }) => `The proposal of ${candidate} was sent back`,
    appointed: ({ candidate }) => `${candidate} is appointed`,
    'declined-by-candidate': ({ candidate }) => `${candidate} said no`,
    'not-cleared': ({ candidate }) => `It is not cleared that ${candidate} can take part`,
    'declined-by-region': ({ candidate, appointingRegion }) => `${appointingRegion} declined ${candidate}`,
    withdrawn: ({ candidate }) => `The proposal of ${candidate} is withdrawn`,
  },
  next: {
    consent: ({ candidate }) => `We have asked ${candidate}. We tell you when the answer comes.`,
    question: ({ candidate }) =>
      `${candidate} wants to know more before answering. The service leader has been asked.`,
    clearance: ({ candidate, leader }) =>
      `${candidate} has said yes. Now we ask ${leader} whether it is cleared.`,
    forward: ({ serviceRegion, appointingRegion }) =>
      `Now the service unit in ${serviceRegion} looks at the proposal and sends it on to ${appointingRegion}.`,
    appointment: ({ appointingRegion }) => `Now ${appointingRegion} decides on the proposal.`,
    returned: () => 'Now the service leader can correct the proposal and send it again, or withdraw it.',
    appointed: () =>
      'The service and the group have been told. The other regions read it in their next morning’s message.',
    'declined-by-candidate': () => 'The seat is still vacant. The service leader can propose somebody else.',
    'not-cleared': () => 'The seat is still vacant. The service leader can propose somebody else.',
    'declined-by-region': () => 'The seat is still vacant. The service leader can propose somebody else.',
    withdrawn: () => 'The case is closed. Nobody needs to do anything more.',
  },
  nextForCandidate: {
    consent: () => 'Now it is for you to answer. The question is on the newest card about the case.',
    question: () =>
      'Your question has been sent to the service leader. We tell you when the answer comes, and you say yes or no then.',
    withdrawn: () =>
      'The service does not take the proposal further. Thank you for your time! There is nothing more you need to do.',
    clearance: ({ leader }) =>
      `Thank you! Now we ask ${leader}, your leader, whether it is cleared. We tell you when you are appointed.`,
    forward: ({ serviceRegion }) =>
      `Thank you! Now the proposal goes to the service unit in ${serviceRegion}. We tell you when you are appointed.`,
    appointment: ({ appointingRegion }) =>
      `Thank you! Now ${appointingRegion} decides on the proposal. We tell you when you are appointed.`,
    appointed: ({ seat, group }) =>
      `Welcome! You have been appointed ${seat} in ${group}. The service will contact you about the first meeting.`,
    'declined-by-candidate': () => 'Thank you for your answer. There is nothing more you need to do.',
  },
  nextForLeader: {
    forward: ({ candidate }) => `Thank you for your answer! We tell you when ${candidate} is appointed.`,
    appointment: ({ candidate }) => `Thank you for your answer! We tell you when ${candidate} is appointed.`,
    'not-cleared': () => 'Thank you for your answer. The service leader has been told.',
  },
  /** What happens next, for somebody who named another leader. */
  nextForFormerLeader: {
    clearance: ({ candidate, leader }) =>
      `Thank you for telling us! Now we ask ${leader}, and ${candidate} has been told. There is nothing more you need to do.`,
  },
  /** What is said where the service unit is first met. */
  whatTheUnitIs: 'The service unit is the contacts in the region for the national services.',
  standIn: (region) =>
    `Nobody else in the service unit in ${region} can decide the case, so the national service unit does.`,
  timeline: {
    proposed: ({ by, candidate }) => `${by} proposed ${candidate}`,
    accepted: ({ by }) => `${by} said yes`,
    'declined-invitation': ({ by }) => `${by} said no`,
    cleared: ({ by }) => `${by} confirmed that it is cleared`,
    'clearance-refused': ({ by }) => `${by} answered that it is not cleared`,
    forwarded: (act) => `${inRegion(act)} sent the proposal on`,
    returned: (act) => `${inRegion(act)} sent the proposal back`,
    resent: ({ by }) => `${by} sent the proposal again`,
    appointed: (act) => `${inRegion(act)} appointed ${act.candidate}`,
    declined: (act) => `${inRegion(act)} declined the proposal`,
    withdrawn: ({ by }) => `${by} withdrew the proposal`,
    reminded: ({ by }) => `${by} sent a reminder`,
    asked: ({ by }) => `${by} asked the service a question`,
    answered: ({ by }) => `${by} answered the question`,
    'other-leader': ({ by }) => `${by} answered that somebody else is the right leader`,
    replaced: ({ by }) => `${by} proposed somebody else instead`,
    undone: ({ by }) => `${by} undid it`,
  },
  recorded: {
    'other-leader': ({ by, onBehalfOf, how }) =>
      `${onBehalfOf} answered ${how} that somebody else is the right leader, entered by ${by}`,
    accepted: ({ by, onBehalfOf, how }) => `${onBehalfOf} said yes ${how}, entered by ${by}`,
    'declined-invitation': ({ by, onBehalfOf, how }) => `${onBehalfOf} said no ${how}, entered by ${by}`,
    cleared: ({ by, onBehalfOf, how }) =>
      `${onBehalfOf} confirmed ${how} that it is cleared, entered by ${by}`,
    'clearance-refused': ({ by, onBehalfOf, how }) =>
      `${onBehalfOf} answered ${how} that it is not cleared, entered by ${by}`,
  },
  undoneMark: (what) => `${what} (undone)`,
  byLinkMark: (what) => `${what}, using the link in an e-mail`,
  undo: 'Undo',
  undone: 'It is undone. All is as it was, and you can answer again.',
  inNewerCard: 'The rest is in the newest card about the case.',
  showHistory: 'Show all that has happened',
  earlier: (count) => `${count} earlier events are not shown here.`,
  history: 'What has happened',
  yourLeader: 'the leader',
  holder: 'Waiting for',
  holderSince: (who, since) => `${who}, ${since}`,
  startsOn: 'Begins',
  due: 'Deadline',
  candidate: 'Candidate',
  seat: 'Seat',
  proposedBy: 'Proposed by',
  competence: 'Field',
  effort: 'Time',
  remind: 'Send a reminder',
  withdraw: 'Withdraw the proposal',
  withdrawMeans: 'This stops the case, and everybody who was asked is told. The seat is vacant again.',
  withdrawNow: 'Yes, withdraw it',
  recordAnswer: 'Enter an answer',
  listTitle: (count) => `Proposals you can see (${count})`,
  listEmpty: 'No proposals yet. When you propose somebody or are asked, it is shown here.',
  open: 'Show',
  openOf: (person) => `Show the proposal of ${person}`,
};
