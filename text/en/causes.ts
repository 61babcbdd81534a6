import type { CausesText } from '../nb/causes.ts';

const before = (due: string) => (due ? `, please answer by ${due}` : '');

/** The one line that a notification shows: it says it all. */
export const causes: CausesText = {
  'seat-vacant': ({ seat, group, duration }) => `Vacant seat: ${seat} in ${group} (vacant for ${duration})`,
  /** Somebody is known to leave it. */
  seatAhead: ({ seat, group, day }) => `The seat of ${seat} in ${group} becomes vacant on ${day}`,
  'nomination-received': ({ proposer, group, due }) =>
    `${proposer} proposes you as a member of ${group}${before(due)}`,
  'clearance-requested': ({ candidate, group, due }) =>
    `Is it cleared that ${candidate} can take part in ${group}?${due ? ` Please answer by ${due}` : ''}`,
  'proposal-received': ({ proposer, candidate, seat, group }) =>
    `${proposer} proposes ${candidate} as ${seat} in ${group}`,
  'proposal-to-appoint': ({ candidate, seat, group, due }) =>
    `Shall ${candidate} be appointed as ${seat} in ${group}?${due ? ` Please answer by ${due}` : ''}`,
  'nomination-returned': ({ by, candidate, group }) =>
    `${by} sent back the proposal of ${candidate} for ${group}`,
  'nomination-declined': ({ region, candidate, seat, group }) =>
    `${region} declined ${candidate} as ${seat} in ${group}`,
  'invitation-declined': ({ candidate, group }) => `${candidate} said no to the seat in ${group}`,
  'clearance-refused': ({ candidate, group }) =>
    `It is not cleared that ${candidate} can take part in ${group}`,
  'member-appointed': ({ candidate, seat, group }) => `${candidate} is appointed as ${seat} in ${group}`,
  'nomination-withdrawn': ({ candidate, group }) => `The proposal of ${candidate} for ${group} is withdrawn`,
  'nomination-resent': ({ proposer, candidate, group }) =>
    `${proposer} has corrected the proposal of ${candidate} for ${group}`,
  'answer-recorded': ({ by, candidate, group }) =>
    `${by} has entered an answer in the case of ${candidate} for ${group}`,
  'candidate-asked': ({ candidate, group }) => `${candidate} has a question about the seat in ${group}`,
  'candidate-answered': ({ group, due }) => `You have an answer about the seat in ${group}${before(due)}`,
  'leader-changed': ({ leader, group }) =>
    `Now we ask ${leader} whether it is cleared that you take part in ${group}`,
  'answer-undone': ({ by, candidate, group }) =>
    `${by} undid a step in the case of ${candidate} for ${group}`,
  'appointment-undone': ({ candidate, group }) =>
    `The appointment of ${candidate} to ${group} has been taken back`,
  'candidate-replaced': ({ candidate, group }) =>
    `The service proposes somebody else than ${candidate} for ${group}`,
  unreachable: ({ unreachable, group }) =>
    `We cannot reach ${unreachable} in Teams about the seat in ${group}`,
  youAreAppointed: ({ seat, group }) => `You are appointed as ${seat} in ${group}`,
  reminder: {
    consent: ({ group, due }) => `Reminder: Will you join ${group}${due ? ` (deadline ${due})` : ''}?`,
    question: ({ candidate, group }) =>
      `Reminder: ${candidate} is waiting for an answer about the seat in ${group}`,
    clearance: ({ candidate, group }) =>
      `Reminder: Is it cleared that ${candidate} can take part in ${group}?`,
    forward: ({ candidate, group }) =>
      `Reminder: The proposal of ${candidate} for ${group} is waiting to be sent on`,
    appointment: ({ candidate, group }) =>
      `Reminder: The proposal of ${candidate} for ${group} is waiting to be decided`,
    returned: ({ candidate, group }) =>
      `Reminder: The proposal of ${candidate} for ${group} was sent back and is waiting for you`,
  },
};
