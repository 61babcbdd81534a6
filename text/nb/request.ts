type People = {
  readonly seat: string;
  readonly group: string;
  readonly askedBy: string;
  /** Whom a region named, or an empty text. */
  readonly person: string;
  readonly serviceRegion: string;
  readonly namingRegion: string;
};
type Told = People & { readonly by: string; readonly duration: string };
type Act = { readonly by: string; readonly region: string; readonly person: string };

const inRegion = ({ by, region }: Act) => (region ? `${by} i ${region}` : by);

/** When nobody is found for a vacant seat: the request, where it stands, and what each can do about it. */
export const request = {
  states: {
    passing: 'Venter på servicemiljøet',
    naming: 'Venter på et navn',
    named: 'Venter på tjenestelederen',
    returned: 'Ingen funnet',
    accepted: 'Kandidaten blir spurt',
    proposed: 'Tjenesten foreslo selv',
    closed: 'Avsluttet',
  },
  /** The question to whoever has the case. */
  asks: {
    passing: ({ namingRegion }: People) => `Kan du be ${namingRegion} finne en kandidat?`,
    naming: ({ seat }: People) => `Hvem kan bli ${seat}?`,
    named: ({ person, seat }: People) => `Vil du foreslå ${person} som ${seat}?`,
    returned: ({ namingRegion }: People) => `${namingRegion} fant ingen. Hva gjør vi nå?`,
  },
  /** Where nobody is named. */
  somebody: 'en kandidat',
  /** The title for everybody else, and when it is over. */
  titles: {
    passing: ({ serviceRegion }: People) => `Venter på servicemiljøet i ${serviceRegion}`,
    naming: ({ namingRegion }: People) => `Venter på at ${namingRegion} finner noen`,
    named: ({ askedBy, person }: People) => `Venter på at ${askedBy} svarer om ${person}`,
    returned: ({ namingRegion }: People) => `${namingRegion} fant ingen`,
    accepted: ({ person }: People) => `${person} blir spurt`,
    proposed: () => 'Tjenesten har foreslått noen selv',
    closed: () => 'Tjenesten trenger ikke mer hjelp',
  },
  next: {
    passing: ({ serviceRegion, namingRegion }: People) =>
      `Nå sender servicemiljøet i ${serviceRegion} spørsmålet videre til ${namingRegion}.`,
    naming: ({ namingRegion }: People) =>
      `Nå leter servicemiljøet i ${namingRegion}. Tjenestelederen får beskjed når de har et navn.`,
    named: ({ askedBy, person }: People) =>
      `Nå svarer ${askedBy}. ${person} blir ikke spurt før tjenesten har sagt ja.`,
    returned: ({ askedBy }: People) => `Nå kan ${askedBy} spørre på nytt, foreslå noen selv eller avslutte.`,
    accepted: ({ person }: People) => `${person} er foreslått og blir spurt om å bli medlem.`,
    proposed: () => 'Ingen trenger å lete mer. Den som er foreslått, blir spurt.',
    closed: () => 'Ingen trenger å lete mer.',
  },
  waited: (duration: string) => `Har ventet i ${duration}.`,
  wrote: (who: string, when: string) => `${who} skrev ${when}:`,
  person: 'Person',
  askedBy: 'Spurt av',
  suggestedBy: 'Utpekt av',
  /** A person with whoever stands behind the name. */
  personSuggestedBy: (person: string, organisation: string) => `${person}, pekt ut av ${organisation}`,
  pass: (region: string) => `Send videre til ${region}`,
  name: 'Foreslå en person',
  accept: 'Ja, foreslå',
  propose: 'Foreslå en selv',
  back: {
    title: 'Vi finner ingen',
    label: 'Hva har dere prøvd?',
    needed: 'Skriv kort hva dere har prøvd, så tjenestelederen kan lete videre.',
    send: 'Send tilbake',
  },
  comment: {
    title: 'Kommenter',
    label: 'Hva vil du si til regionen?',
    needed: 'Skriv hva regionen bør vite før de leter videre.',
    send: 'Send kommentaren',
  },
  again: {
    title: 'Spør på nytt',
    label: 'Hva vil du si til regionen?',
    needed: 'Skriv hva regionen bør vite før de leter videre.',
    send: 'Send spørsmålet på nytt',
  },
  organisation: {
    title: 'Spør en organisasjon',
    why: 'Den får spørsmålet i Teams eller på e-post, og kan foreslå noen selv. Tjenesten svarer etterpå.',
    name: 'Utvalg eller organisasjon',
    person: 'Hvem der svarer?',
    email: 'E-postadressen',
    needed: 'Skriv utvalget eller organisasjonen, og hvem som svarer der.',
    send: 'Send spørsmålet',
  },
  seen: 'Alle som deltar i saken, og de som leser kanalene til regionene, ser det du skriver.',
  close: {
    title: 'Avslutt',
    means: 'Da slutter servicemiljøet å lete, og plassen er din å fylle.',
    send: 'Ja, avslutt',
  },
  remind: 'Send påminnelse',
  open: 'Vis',
  openOf: (seat: string) => `Vis saken om ${seat}`,
  timeline: {
    reported: ({ by }: Act) => `${by} ba om hjelp til å finne noen`,
    passed: (act: Act) => `${inRegion(act)} sendte spørsmålet videre`,
    named: (act: Act) => `${inRegion(act)} nevnte ${act.person}`,
    asked: ({ by }: Act) => `${by} spurte en organisasjon`,
    returned: (act: Act) => `${inRegion(act)} fant ingen`,
    commented: ({ by }: Act) => `${by} ba regionen lete videre`,
    accepted: ({ by, person }: Act) => `${by} foreslo ${person}`,
    proposed: ({ by }: Act) => `${by} foreslo noen selv`,
    closed: ({ by }: Act) => `${by} avsluttet saken`,
    reminded: ({ by }: Act) => `${by} sendte en påminnelse`,
  },
  /** The one line that a notification shows. */
  causes: {
    'request-to-pass': ({ askedBy, seat, group }: Told) =>
      `${askedBy} finner ingen til plassen som ${seat} i ${group}`,
    'request-to-name': ({ askedBy, seat, group }: Told) =>
      `${askedBy} spør: Hvem kan bli ${seat} i ${group}?`,
    'request-commented': ({ by, seat, group }: Told) => `${by} ber dere lete videre etter ${seat} i ${group}`,
    'candidate-named': ({ by, person, seat, group }: Told) => `${by} nevner ${person} som ${seat} i ${group}`,
    'request-returned': ({ by, seat, group }: Told) => `${by} fant ingen ${seat} til ${group}`,
    'candidate-accepted': ({ by, person, seat, group }: Told) =>
      `${by} har foreslått ${person} som ${seat} i ${group}`,
    'request-proposed': ({ by, seat, group }: Told) => `${by} har selv foreslått ${seat} i ${group}`,
    'request-closed': ({ by, seat, group }: Told) =>
      `${by} trenger ikke lenger hjelp til å finne ${seat} i ${group}`,
    'request-reminder': ({ seat, group, duration }: Told) =>
      `Påminnelse: Plassen som ${seat} i ${group} mangler kandidat (har ventet i ${duration})`,
  },
  form: {
    title: (seat: string) => `Hvem kan bli ${seat}?`,
    note: 'Tjenestelederen får navnet først. Ingen blir spurt før tjenesten har sagt ja.',
    send: 'Send navnet',
    suggestedBy: 'Utvalg eller organisasjon som har pekt ut personen',
    suggestedByHint: 'For eksempel brukerutvalget ved helseforetaket',
    suggestedByNeeded: 'Skriv hvilket utvalg eller hvilken organisasjon som har pekt ut personen.',
  },
  /** On the card of the vacant seat. */
  vacancy: {
    ask: 'Vi har ingen kandidat',
    askUser: 'Be servicemiljøet om hjelp',
    label: 'Hva har dere prøvd? (valgfritt)',
    means:
      'Da leter servicemiljøet, regionens kontaktpersoner for de nasjonale tjenestene. Du ser hele tiden hvem som har saken, og kan når som helst foreslå noen selv.',
    send: 'Be om en kandidat',
    waits: (who: string, duration: string) => `Spørsmålet er hos ${who} og har ventet i ${duration}.`,
    yours: (duration: string) => `Servicemiljøet har svart. Du ba om hjelp for ${duration} siden.`,
    open: 'Vis saken',
    asked: 'Servicemiljøet er spurt',
  },
  /** In the list of what somebody waits for. */
  home: {
    line: (seat: string, service: string) => `En kandidat som ${seat}, ${service}`,
    waitsFor: (who: string, duration: string) => `Har ventet i ${duration}. Er nå hos ${who}`,
    remind: 'Purr',
  },
};

export type RequestText = typeof request;
