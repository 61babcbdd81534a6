type People = {
  readonly candidate: string;
  readonly leader: string;
  readonly proposer: string;
  readonly serviceRegion: string;
  readonly appointingRegion: string;
  readonly seat: string;
  readonly group: string;
};
type Act = {
  readonly by: string;
  readonly onBehalfOf: string;
  readonly how: string;
  readonly region: string;
  readonly candidate: string;
};

const inRegion = ({ by, region }: Act) => (region ? `${by} i ${region}` : by);

/** Where a nomination stands, what has happened to it, and what happens next. */
export const nomination = {
  /** The line of the case. */
  milestones: {
    proposed: 'Foreslått',
    consent: 'Kandidat spurt',
    clearance: 'Leder spurt',
    forward: 'Servicemiljøet',
    appointment: 'Oppnevnt',
  },
  appointmentAhead: 'Til oppnevning',
  states: {
    consent: 'Venter på kandidaten',
    question: 'Venter på svar fra tjenesten',
    clearance: 'Venter på lederen',
    forward: 'Venter på servicemiljøet',
    appointment: 'Venter på oppnevning',
    returned: 'Sendt tilbake',
    appointed: 'Oppnevnt',
    'declined-by-candidate': 'Kandidaten takket nei',
    'not-cleared': 'Ikke avklart med leder',
    'declined-by-region': 'Avslått',
    withdrawn: 'Trukket',
  },
  titles: {
    consent: ({ candidate }: People) => `Venter på svar fra ${candidate}`,
    question: ({ candidate }: People) => `Venter på at tjenesten svarer ${candidate}`,
    clearance: ({ leader }: People) => `Venter på svar fra ${leader}`,
    forward: ({ serviceRegion }: People) => `Venter på servicemiljøet i ${serviceRegion}`,
    appointment: ({ appointingRegion }: People) => `Venter på at ${appointingRegion} oppnevner`,
    returned: ({ candidate }: People) => `Forslaget om ${candidate} er sendt tilbake`,
    appointed: ({ candidate }: People) => `${candidate} er oppnevnt`,
    'declined-by-candidate': ({ candidate }: People) => `${candidate} takket nei`,
    'not-cleared': ({ candidate }: People) => `Det er ikke avklart at ${candidate} kan delta`,
    'declined-by-region': ({ candidate, appointingRegion }: People) =>
      `${appointingRegion} sa nei til ${candidate}`,
    withdrawn: ({ candidate }: People) => `Forslaget om ${candidate} er trukket`,
  },
  /** What happens next, for most readers. */
  next: {
    consent: ({ candidate }: People) => `Vi har spurt ${candidate}. Du får beskjed når svaret kommer.`,
    question: ({ candidate }: People) => `${candidate} vil vite mer før svaret. Tjenestelederen er spurt.`,
    clearance: ({ candidate, leader }: People) =>
      `${candidate} har sagt ja. Nå spør vi ${leader} om det er avklart.`,
    forward: ({ serviceRegion, appointingRegion }: People) =>
      `Nå ser servicemiljøet i ${serviceRegion} på forslaget og sender det videre til ${appointingRegion}.`,
    appointment: ({ appointingRegion }: People) => `Nå avgjør ${appointingRegion} om forslaget blir vedtatt.`,
    returned: () => 'Nå kan tjenestelederen rette forslaget og sende det på nytt, eller trekke det.',
    appointed: () =>
      'Tjenesten og gruppen har fått beskjed. De andre regionene leser det i sin neste morgenmelding.',
    'declined-by-candidate': () => 'Plassen er fortsatt ledig. Tjenestelederen kan foreslå en annen.',
    'not-cleared': () => 'Plassen er fortsatt ledig. Tjenestelederen kan foreslå en annen.',
    'declined-by-region': () => 'Plassen er fortsatt ledig. Tjenestelederen kan foreslå en annen.',
    withdrawn: () => 'Saken er avsluttet. Ingen trenger å gjøre noe mer.',
  },
  /** What happens next, for the candidate. */
  nextForCandidate: {
    consent: () => 'Nå er det du som svarer. Spørsmålet står i det nyeste kortet om saken.',
    question: () =>
      'Spørsmålet er sendt til tjenestelederen. Du får beskjed når svaret kommer, og svarer ja eller nei da.',
    withdrawn: () =>
      'Tjenesten går ikke videre med forslaget. Takk for at du tok deg tid! Du trenger ikke å gjøre noe mer.',
    clearance: ({ leader }: People) =>
      `Takk! Nå spør vi ${leader}, lederen din, om det er avklart. Du får beskjed når du er oppnevnt.`,
    forward: ({ serviceRegion }: People) =>
      `Takk! Nå går forslaget til servicemiljøet i ${serviceRegion}. Du får beskjed når du er oppnevnt.`,
    appointment: ({ appointingRegion }: People) =>
      `Takk! Nå avgjør ${appointingRegion} forslaget. Du får beskjed når du er oppnevnt.`,
    appointed: ({ seat, group }: People) =>
      `Velkommen! Du er oppnevnt som ${seat} i ${group}. Tjenesten tar kontakt om det første møtet.`,
    'declined-by-candidate': () => 'Takk for svaret. Du trenger ikke å gjøre noe mer.',
  },
  /** What happens next, for the leader who cleared it. */
  nextForLeader: {
    forward: ({ candidate }: People) => `Takk for svaret! Du får beskjed når ${candidate} er oppnevnt.`,
    appointment: ({ candidate }: People) => `Takk for svaret! Du får beskjed når ${candidate} er oppnevnt.`,
    'not-cleared': () => 'Takk for svaret. Tjenestelederen har fått beskjed.',
  },
  /** What happens next, for somebody who named another leader. */
  nextForFormerLeader: {
    clearance: ({ candidate, leader }: People) =>
      `Takk for beskjeden! Nå spør vi ${leader}, og ${candidate} har fått vite det. Du trenger ikke å gjøre noe mer.`,
  },
  /** What is said where the service unit is first met. */
  whatTheUnitIs: 'Servicemiljøet er regionens kontaktpersoner for de nasjonale tjenestene.',
  standIn: (region: string) =>
    `Ingen andre i servicemiljøet i ${region} kan avgjøre saken. Derfor gjør nasjonalt servicemiljø det.`,
  timeline: {
    proposed: ({ by, candidate }: Act) => `${by} foreslo ${candidate}`,
    accepted: ({ by }: Act) => `${by} sa ja`,
    'declined-invitation': ({ by }: Act) => `${by} takket nei`,
    cleared: ({ by }: Act) => `${by} bekreftet at det er avklart`,
    'clearance-refused': ({ by }: Act) => `${by} svarte at det ikke er avklart`,
    forwarded: (act: Act) => `${inRegion(act)} sendte forslaget videre`,
    returned: (act: Act) => `${inRegion(act)} sendte forslaget tilbake`,
    resent: ({ by }: Act) => `${by} sendte forslaget på nytt`,
    appointed: (act: Act) => `${inRegion(act)} oppnevnte ${act.candidate}`,
    declined: (act: Act) => `${inRegion(act)} avslo forslaget`,
    withdrawn: ({ by }: Act) => `${by} trakk forslaget`,
    reminded: ({ by }: Act) => `${by} sendte en påminnelse`,
    asked: ({ by }: Act) => `${by} stilte tjenesten et spørsmål`,
    answered: ({ by }: Act) => `${by} svarte på spørsmålet`,
    'other-leader': ({ by }: Act) => `${by} svarte at en annen er riktig leder`,
    replaced: ({ by }: Act) => `${by} foreslo en annen i stedet`,
    undone: ({ by }: Act) => `${by} angret`,
  },
  /** An answer given otherwise and written down by a contact. */
  recorded: {
    'other-leader': ({ by, onBehalfOf, how }: Act) =>
      `${onBehalfOf} svarte ${how} at en annen er riktig leder, skrevet inn av ${by}`,
    accepted: ({ by, onBehalfOf, how }: Act) => `${onBehalfOf} sa ja ${how}, skrevet inn av ${by}`,
    'declined-invitation': ({ by, onBehalfOf, how }: Act) =>
      `${onBehalfOf} takket nei ${how}, skrevet inn av ${by}`,
    cleared: ({ by, onBehalfOf, how }: Act) =>
      `${onBehalfOf} bekreftet ${how} at det er avklart, skrevet inn av ${by}`,
    'clearance-refused': ({ by, onBehalfOf, how }: Act) =>
      `${onBehalfOf} svarte ${how} at det ikke er avklart, skrevet inn av ${by}`,
  },
  undoneMark: (what: string) => `${what} (angret)`,
  byLinkMark: (what: string) => `${what}, via lenken i en e-post`,
  undo: 'Angre',
  undone: 'Det er angret. Alt er slik det var, og du kan svare på nytt.',
  inNewerCard: 'Resten står i det nyeste kortet om saken.',
  showHistory: 'Vis alt som har skjedd',
  earlier: (count: string) => `${count} tidligere hendelser vises ikke her.`,
  history: 'Dette har skjedd',
  yourLeader: 'lederen',
  holder: 'Venter på',
  holderSince: (who: string, since: string) => `${who}, ${since}`,
  startsOn: 'Begynner',
  due: 'Frist',
  candidate: 'Kandidat',
  seat: 'Plass',
  proposedBy: 'Foreslått av',
  competence: 'Fagområde',
  effort: 'Tid',
  remind: 'Send påminnelse',
  withdraw: 'Trekk forslaget',
  withdrawMeans: 'Da stopper saken, og alle som er spurt, får beskjed. Plassen blir ledig igjen.',
  withdrawNow: 'Ja, trekk forslaget',
  recordAnswer: 'Skriv inn svar',
  listTitle: (count: string) => `Forslag du kan se (${count})`,
  listEmpty: 'Ingen forslag ennå. Når du foreslår noen eller blir spurt, står det her.',
  open: 'Vis',
  openOf: (person: string) => `Vis forslaget om ${person}`,
};

export type NominationText = typeof nomination;
