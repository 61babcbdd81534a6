type Mark = { readonly region: string };
type Told = { readonly leader: string; readonly group: string };

/** A reference group: who sits in it, what somebody should look at, and who leads it. */
export const group = {
  seatCount: (seats: string, vacant: string) => `${seats} plasser, ${vacant} ledige`,
  allFilled: (seats: string) => `${seats} plasser, alle er fylt`,
  attentionTitle: 'Dette bør noen se på',
  attention: {
    'region-without-member': ({ region }: Mark) =>
      `${region} har ikke noe medlem. Gruppen skal ha ett fra hver region.`,
    'member-from-host-trust': ({ region }: Mark) =>
      `Medlemmet fra ${region} er ansatt der tjenesten er. Det skal komme fra et annet helseforetak.`,
    'no-user-representative': () => 'Gruppen har ingen brukerrepresentant. Den skal ha minst én.',
    'leader-from-host-region': ({ region }: Mark) =>
      `Lederen av gruppen kommer fra ${region}, der tjenesten er. Lederen skal komme fra en annen region.`,
    'no-leader': () => 'Gruppen har ingen leder. Helseforetaket som har tjenesten, peker ut lederen.',
    'never-met': () => 'Vi kjenner ikke til noe møte i gruppen. Den skal møtes minst én gang i året.',
    'not-met-for-a-year': () =>
      'Det er over ett år siden gruppen møttes. Den skal møtes minst én gang i året.',
  },
  /** The same in a few words, for lists. */
  marks: {
    'region-without-member': ({ region }: Mark) => `mangler medlem fra ${region}`,
    'member-from-host-trust': ({ region }: Mark) => `medlemmet fra ${region} er ansatt der tjenesten er`,
    'no-user-representative': () => 'mangler brukerrepresentant',
    'leader-from-host-region': () => 'lederen er fra tjenestens egen region',
    'no-leader': () => 'mangler leder',
    'never-met': () => 'har aldri møttes',
    'not-met-for-a-year': () => 'har ikke møttes på over ett år',
  },
  leader: 'Leder av gruppen',
  noLeader: 'Ingen ennå',
  decidedBy: 'Pekt ut av',
  lastMet: 'Møttes sist',
  competences: 'Fagområder i gruppen',
  seatsTitle: 'Plassene',
  heldBy: (seat: string, name: string) => `${seat}: ${name}`,
  vacantSeat: (seat: string) => `${seat}: ledig`,
  withTrust: (trust: string, since: string) => `${trust}, ${since}`,
  vacantFor: (duration: string) => `Ledig i ${duration}`,
  leaves: (day: string) => `Plassen blir ledig ${day}`,
  takesOver: (name: string, day: string) => `${name} overtar ${day}`,
  comes: (name: string, day: string) => `${name} begynner ${day}`,
  nominated: (name: string, since: string) => `${name} er foreslått, ${since}`,
  somebodyNominated: (since: string) => `Noen er foreslått, ${since}`,
  requested: (since: string) => `Servicemiljøet leter etter noen, ${since}`,
  propose: 'Foreslå',
  designate: 'Registrer leder',
  open: 'Vis',
  openOf: (name: string) => `Vis ${name}`,
  listTitle: (count: string) => `Referansegrupper (${count})`,
  listEmpty: 'Du har ingen referansegruppe å se på. Når du blir medlem av en, står den her.',
  inList: (vacant: string) => `${vacant} ledige plasser`,
  oneVacant: 'Én ledig plass',
  oldest: (duration: string) => `den eldste i ${duration}`,
  inProcess: (count: string) => `${count} under behandling`,
  allInOrder: 'Alle plasser er fylt',
  causes: {
    'leader-designated': ({ leader, group }: Told) => `${leader} leder nå ${group}`,
    'leader-undone': ({ group }: Told) => `Registreringen av leder for ${group} er tatt tilbake`,
  },
  youLead: ({ group }: Told) => `Du leder nå ${group}`,
  leaderForm: {
    title: 'Hvem leder gruppen?',
    rule: 'Helseforetaket som har tjenesten, peker ut lederen. Lederen kommer ikke fra en region der tjenesten er, og er helst en regional representant.',
    person: 'Leder',
    personHint: 'Velg et medlem av gruppen',
    personNeeded: 'Velg hvem som leder gruppen.',
    decidedBy: 'Hvem har bestemt det?',
    decidedByHint: 'For eksempel fagdirektøren i helseforetaket',
    decidedByNeeded: 'Skriv hvem i helseforetaket som har bestemt det.',
    decidedOn: 'Når ble det bestemt?',
    decidedOnNeeded: 'Velg dagen det ble bestemt.',
    send: 'Registrer',
    sendAnyway: 'Registrer likevel',
    undo: 'Angre forrige registrering',
  },
  designated: (leader: string) =>
    `${leader} er registrert som leder. Gruppen og servicemiljøet har fått beskjed.`,
  undone: 'Registreringen er tatt tilbake. Gruppen og servicemiljøet har fått beskjed.',
};

export type GroupText = typeof group;
