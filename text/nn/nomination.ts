import type { NominationText } from '../nb/nomination.ts';

const inRegion = ({ by, region }: { by: string; region: string }) => (region ? `${by} i ${region}` : by);

/** Where a nomination stands, what has happened to it, and what happens next. */
export const nomination: NominationText = {
  milestones: {
    proposed: 'Føreslått',
    consent: 'Kandidat spurd',
    clearance: 'Leiar spurd',
    forward: 'Servicemiljøet',
    appointment: 'Oppnemnd',
  },
  appointmentAhead: 'Til oppnemning',
  states: {
    consent: 'Ventar på kandidaten',
    question: 'Ventar på svar frå tenesta',
    clearance: 'Ventar på leiaren',
    forward: 'Ventar på servicemiljøet',
    appointment: 'Ventar på oppnemning',
    returned: 'Sendt tilbake',
    appointed: 'Oppnemnd',
    'declined-by-candidate': 'Kandidaten takka nei',
    'not-cleared': 'Ikkje avklart med leiar',
    'declined-by-region': 'Avslått',
    withdrawn: 'Trekt',
  },
  titles: {
    consent: ({ candidate }) => `Ventar på svar frå ${candidate}`,
    question: ({ candidate }) => `Ventar på at tenesta svarar ${candidate}`,
    clearance: ({ leader }) => `Ventar på svar frå ${leader}`,
    forward: ({ serviceRegion }) => `Ventar på servicemiljøet i ${serviceRegion}`,
    appointment: ({ appointingRegion }) => `Ventar på at ${appointingRegion} oppnemner`,
    returned: ({ candidate }) => `Framlegget om ${candidate} er sendt tilbake`,
    appointed: ({ candidate }) => `${candidate} er oppnemnd`,
    'declined-by-candidate': ({ candidate }) => `${candidate} takka nei`,
    'not-cleared': ({ candidate }) => `Det er ikkje avklart at ${candidate} kan delta`,
    'declined-by-region': ({ candidate, appointingRegion }) => `${appointingRegion} sa nei til ${candidate}`,
    withdrawn: ({ candidate }) => `Framlegget om ${candidate} er trekt`,
  },
  next: {
    consent: ({ candidate }) => `Vi har spurt ${candidate}. Du får beskjed når svaret kjem.`,
    question: ({ candidate }) => `${candidate} vil vite meir før svaret. Tenesteleiaren er spurd.`,
    clearance: ({ candidate, leader }) => `${candidate} har sagt ja. No spør vi ${leader} om det er avklart.`,
    forward: ({ serviceRegion, appointingRegion }) =>
      `No ser servicemiljøet i ${serviceRegion} på framlegget og sender det vidare til ${appointingRegion}.`,
    appointment: ({ appointingRegion }) => `No avgjer ${appointingRegion} om framlegget blir vedteke.`,
    returned: () => 'No kan tenesteleiaren rette framlegget og sende det på nytt, eller trekkje det.',
    appointed: () =>
      'Tenesta og gruppa har fått beskjed. Dei andre regionane les det i den neste morgonmeldinga si.',
    'declined-by-candidate': () => 'Plassen er framleis ledig. Tenesteleiaren kan føreslå ein annan.',
    'not-cleared': () => 'Plassen er framleis ledig. Tenesteleiaren kan føreslå ein annan.',
    'declined-by-region': () => 'Plassen er framleis ledig. Tenesteleiaren kan føreslå ein annan.',
    withdrawn: () => 'Saka er avslutta. Ingen treng gjere noko meir.',
  },
  nextForCandidate: {
    consent: () => 'No er det du som svarar. Spørsmålet står i det nyaste kortet om saka.',
    question: () =>
      'Spørsmålet er sendt til tenesteleiaren. Du får beskjed når svaret kjem, og svarar ja eller nei då.',
    withdrawn: () =>
      'Tenesta går ikkje vidare med framlegget. Takk for at du tok deg tid! Du treng ikkje gjere noko meir.',
    clearance: ({ leader }) =>
      `Takk! No spør vi ${leader}, leiaren din, om det er avklart. Du får beskjed når du er oppnemnd.`,
    forward: ({ serviceRegion }) =>
      `Takk! No går framlegget til servicemiljøet i ${serviceRegion}. Du får beskjed når du er oppnemnd.`,
    appointment: ({ appointingRegion }) =>
      `Takk! No avgjer ${appointingRegion} framlegget. Du får beskjed når du er oppnemnd.`,
    appointed: ({ seat, group }) =>
      `Velkomen! Du er oppnemnd som ${seat} i ${group}. Tenesta tek kontakt om det første møtet.`,
    'declined-by-candidate': () => 'Takk for svaret. Du treng ikkje gjere noko meir.',
  },
  nextForLeader: {
    forward: ({ candidate }) => `Takk for svaret! Du får beskjed når ${candidate} er oppnemnd.`,
    appointment: ({ candidate }) => `Takk for svaret! Du får beskjed når ${candidate} er oppnemnd.`,
    'not-cleared': () => 'Takk for svaret. Tenesteleiaren har fått beskjed.',
  },
  /** What happens next, for somebody who named another leader. */
  nextForFormerLeader: {
    clearance: ({ candidate, leader }) =>
      `Takk for beskjeden! No spør vi ${leader}, og ${candidate} har fått vite det. Du treng ikkje gjere noko meir.`,
  },
  /** What is said where the service unit is first met. */
  whatTheUnitIs: 'Servicemiljøet er kontaktpersonane i regionen for dei nasjonale tenestene.',
  standIn: (region) =>
    `Ingen andre i servicemiljøet i ${region} kan avgjere saka. Difor gjer nasjonalt servicemiljø det.`,
  timeline: {
    proposed: ({ by, candidate }) => `${by} føreslo ${candidate}`,
    accepted: ({ by }) => `${by} sa ja`,
    'declined-invitation': ({ by }) => `${by} takka nei`,
    cleared: ({ by }) => `${by} stadfesta at det er avklart`,
    'clearance-refused': ({ by }) => `${by} svara at det ikkje er avklart`,
    forwarded: (act) => `${inRegion(act)} sende framlegget vidare`,
    returned: (act) => `${inRegion(act)} sende framlegget tilbake`,
    resent: ({ by }) => `${by} sende framlegget på nytt`,
    appointed: (act) => `${inRegion(act)} oppnemnde ${act.candidate}`,
    declined: (act) => `${inRegion(act)} avslo framlegget`,
    withdrawn: ({ by }) => `${by} trekte framlegget`,
    reminded: ({ by }) => `${by} sende ei påminning`,
    asked: ({ by }) => `${by} stilte tenesta eit spørsmål`,
    answered: ({ by }) => `${by} svara på spørsmålet`,
    'other-leader': ({ by }) => `${by} svara at ein annan er rett leiar`,
    replaced: ({ by }) => `${by} føreslo ein annan i staden`,
    undone: ({ by }) => `${by} angra`,
  },
  recorded: {
    'other-leader': ({ by, onBehalfOf, how }) =>
      `${onBehalfOf} svara ${how} at ein annan er rett leiar, skrive inn av ${by}`,
    accepted: ({ by, onBehalfOf, how }) => `${onBehalfOf} sa ja ${how}, skrive inn av ${by}`,
    'declined-invitation': ({ by, onBehalfOf, how }) => `${onBehalfOf} takka nei ${how}, skrive inn av ${by}`,
    cleared: ({ by, onBehalfOf, how }) =>
      `${onBehalfOf} stadfesta ${how} at det er avklart, skrive inn av ${by}`,
    'clearance-refused': ({ by, onBehalfOf, how }) =>
      `${onBehalfOf} svara ${how} at det ikkje er avklart, skrive inn av ${by}`,
  },
  undoneMark: (what) => `${what} (angra)`,
  byLinkMark: (what) => `${what}, via lenkja i ein e-post`,
  undo: 'Angre',
  undone: 'Det er angra. Alt er slik det var, og du kan svare på nytt.',
  inNewerCard: 'Resten står i det nyaste kortet om saka.',
  showHistory: 'Vis alt som har hendt',
  earlier: (count) => `${count} tidlegare hendingar er ikkje viste her.`,
  history: 'Dette har hendt',
  yourLeader: 'leiaren',
  holder: 'Ventar på',
  holderSince: (who, since) => `${who}, ${since}`,
  startsOn: 'Byrjar',
  due: 'Frist',
  candidate: 'Kandidat',
  seat: 'Plass',
  proposedBy: 'Føreslått av',
  competence: 'Fagområde',
  effort: 'Tid',
  remind: 'Send påminning',
  withdraw: 'Trekk framlegget',
  withdrawMeans: 'Då stoppar saka, og alle som er spurde, får beskjed. Plassen blir ledig att.',
  withdrawNow: 'Ja, trekk framlegget',
  recordAnswer: 'Skriv inn svar',
  listTitle: (count) => `Framlegg du kan sjå (${count})`,
  listEmpty: 'Ingen framlegg enno. Når du føreslår nokon eller blir spurd, står det her.',
  open: 'Vis',
  openOf: (person) => `Vis framlegget om ${person}`,
};
