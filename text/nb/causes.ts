type Told = {
  readonly candidate: string;
  readonly leader: string;
  readonly proposer: string;
  readonly group: string;
  readonly seat: string;
  /** Whoever acted last. */
  readonly by: string;
  readonly region: string;
  /** Whoever has the ball and cannot be reached. */
  readonly unreachable: string;
  /** The last day to answer, or an empty text. */
  readonly due: string;
};

const before = (due: string) => (due ? `, svar innen ${due}` : '');

/** The one line that a notification shows: it says it all. */
export const causes = {
  'seat-vacant': ({ seat, group, duration }: { seat: string; group: string; duration: string }) =>
    `Ledig plass: ${seat} i ${group} (ledig i ${duration})`,
  /** Somebody is known to leave it. */
  seatAhead: ({ seat, group, day }: { seat: string; group: string; day: string }) =>
    `Plassen som ${seat} i ${group} blir ledig ${day}`,
  'nomination-received': ({ proposer, group, due }: Told) =>
    `${proposer} foreslår deg som medlem av ${group}${before(due)}`,
  'clearance-requested': ({ candidate, group, due }: Told) =>
    `Er det avklart at ${candidate} kan delta i ${group}?${due ? ` Svar innen ${due}` : ''}`,
  'proposal-received': ({ proposer, candidate, seat, group }: Told) =>
    `${proposer} foreslår ${candidate} som ${seat} i ${group}`,
  'proposal-to-appoint': ({ candidate, seat, group, due }: Told) =>
    `Skal ${candidate} oppnevnes som ${seat} i ${group}?${due ? ` Svar innen ${due}` : ''}`,
  'nomination-returned': ({ by, candidate, group }: Told) =>
    `${by} sendte tilbake forslaget om ${candidate} til ${group}`,
  'nomination-declined': ({ region, candidate, seat, group }: Told) =>
    `${region} sa nei til ${candidate} som ${seat} i ${group}`,
  'invitation-declined': ({ candidate, group }: Told) => `${candidate} takket nei til plassen i ${group}`,
  'clearance-refused': ({ candidate, group }: Told) =>
    `Det er ikke avklart at ${candidate} kan delta i ${group}`,
  'member-appointed': ({ candidate, seat, group }: Pick<Told, 'candidate' | 'seat' | 'group'>) =>
    `${candidate} er oppnevnt som ${seat} i ${group}`,
  'nomination-withdrawn': ({ candidate, group }: Told) => `Forslaget om ${candidate} til ${group} er trukket`,
  'nomination-resent': ({ proposer, candidate, group }: Told) =>
    `${proposer} har rettet forslaget om ${candidate} til ${group}`,
  'answer-recorded': ({ by, candidate, group }: Told) =>
    `${by} har skrevet inn et svar i saken om ${candidate} til ${group}`,
  'candidate-asked': ({ candidate, group }: Told) => `${candidate} har et spørsmål om plassen i ${group}`,
  'candidate-answered': ({ group, due }: Told) => `Du har fått svar om plassen i ${group}${before(due)}`,
  'leader-changed': ({ leader, group }: Told) =>
    `Nå spør vi ${leader} om det er avklart at du deltar i ${group}`,
  'answer-undone': ({ by, candidate, group }: Told) => `${by} angret i saken om ${candidate} til ${group}`,
  'appointment-undone': ({ candidate, group }: Told) =>
    `Oppnevningen av ${candidate} til ${group} er tatt tilbake`,
  'candidate-replaced': ({ candidate, group }: Told) =>
    `Tjenesten foreslår en annen enn ${candidate} til ${group}`,
  unreachable: ({ unreachable, group }: Told) => `Vi når ikke ${unreachable} i Teams om plassen i ${group}`,
  /** The candidate is told of the own appointment in other words. */
  youAreAppointed: ({ seat, group }: Told) => `Du er oppnevnt som ${seat} i ${group}`,
  reminder: {
    consent: ({ group, due }: Told) =>
      `Påminnelse: Vil du bli medlem av ${group}${due ? ` (frist ${due})` : ''}?`,
    question: ({ candidate, group }: Told) => `Påminnelse: ${candidate} venter på svar om plassen i ${group}`,
    clearance: ({ candidate, group }: Told) =>
      `Påminnelse: Er det avklart at ${candidate} kan delta i ${group}?`,
    forward: ({ candidate, group }: Told) =>
      `Påminnelse: Forslaget om ${candidate} til ${group} venter på å bli sendt videre`,
    appointment: ({ candidate, group }: Told) =>
      `Påminnelse: Forslaget om ${candidate} til ${group} venter på oppnevning`,
    returned: ({ candidate, group }: Told) =>
      `Påminnelse: Forslaget om ${candidate} til ${group} er sendt tilbake og venter på deg`,
  },
};

export type CausesText = typeof causes;
