import type { CausesText } from '../nb/causes.ts';

const before = (due: string) => (due ? `, svar innan ${due}` : '');

/** The one line that a notification shows: it says it all. */
export const causes: CausesText = {
  'seat-vacant': ({ seat, group, duration }) => `Ledig plass: ${seat} i ${group} (ledig i ${duration})`,
  /** Somebody is known to leave it. */
  seatAhead: ({ seat, group, day }) => `Plassen som ${seat} i ${group} blir ledig ${day}`,
  'nomination-received': ({ proposer, group, due }) =>
    `${proposer} føreslår deg som medlem av ${group}${before(due)}`,
  'clearance-requested': ({ candidate, group, due }) =>
    `Er det avklart at ${candidate} kan delta i ${group}?${due ? ` Svar innan ${due}` : ''}`,
  'proposal-received': ({ proposer, candidate, seat, group }) =>
    `${proposer} føreslår ${candidate} som ${seat} i ${group}`,
  'proposal-to-appoint': ({ candidate, seat, group, due }) =>
    `Skal ${candidate} oppnemnast som ${seat} i ${group}?${due ? ` Svar innan ${due}` : ''}`,
  'nomination-returned': ({ by, candidate, group }) =>
    `${by} sende tilbake framlegget om ${candidate} til ${group}`,
  'nomination-declined': ({ region, candidate, seat, group }) =>
    `${region} sa nei til ${candidate} som ${seat} i ${group}`,
  'invitation-declined': ({ candidate, group }) => `${candidate} takka nei til plassen i ${group}`,
  'clearance-refused': ({ candidate, group }) => `Det er ikkje avklart at ${candidate} kan delta i ${group}`,
  'member-appointed': ({ candidate, seat, group }) => `${candidate} er oppnemnd som ${seat} i ${group}`,
  'nomination-withdrawn': ({ candidate, group }) => `Framlegget om ${candidate} til ${group} er trekt`,
  'nomination-resent': ({ proposer, candidate, group }) =>
    `${proposer} har retta framlegget om ${candidate} til ${group}`,
  'answer-recorded': ({ by, candidate, group }) =>
    `${by} har skrive inn eit svar i saka om ${candidate} til ${group}`,
  'candidate-asked': ({ candidate, group }) => `${candidate} har eit spørsmål om plassen i ${group}`,
  'candidate-answered': ({ group, due }) => `Du har fått svar om plassen i ${group}${before(due)}`,
  'leader-changed': ({ leader, group }) => `No spør vi ${leader} om det er avklart at du deltek i ${group}`,
  'answer-undone': ({ by, candidate, group }) => `${by} angra i saka om ${candidate} til ${group}`,
  'appointment-undone': ({ candidate, group }) => `Oppnemninga av ${candidate} til ${group} er teken tilbake`,
  'candidate-replaced': ({ candidate, group }) => `Tenesta føreslår ein annan enn ${candidate} til ${group}`,
  unreachable: ({ unreachable, group }) => `Vi når ikkje ${unreachable} i Teams om plassen i ${group}`,
  youAreAppointed: ({ seat, group }) => `Du er oppnemnd som ${seat} i ${group}`,
  reminder: {
    consent: ({ group, due }) => `Påminning: Vil du bli medlem av ${group}${due ? ` (frist ${due})` : ''}?`,
    question: ({ candidate, group }) => `Påminning: ${candidate} ventar på svar om plassen i ${group}`,
    clearance: ({ candidate, group }) => `Påminning: Er det avklart at ${candidate} kan delta i ${group}?`,
    forward: ({ candidate, group }) =>
      `Påminning: Framlegget om ${candidate} til ${group} ventar på å bli sendt vidare`,
    appointment: ({ candidate, group }) =>
      `Påminning: Framlegget om ${candidate} til ${group} ventar på oppnemning`,
    returned: ({ candidate, group }) =>
      `Påminning: Framlegget om ${candidate} til ${group} er sendt tilbake og ventar på deg`,
  },
};
