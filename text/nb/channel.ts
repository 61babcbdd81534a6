/** Channels of regions and groups: whose they are, what that means, and what is wrong with them. */
export const channel = {
  chooseTitle: 'Hvem skal kanalen være for?',
  chooseLead: 'Du har ansvar for flere. En kanal er for én av dem.',
  chooseLabel: 'Kanalen er for',
  chooseNeeded: 'Velg hvem kanalen er for.',
  choose: 'Velg',
  bindTitle: (target: string) => `Skal denne kanalen være for ${target}?`,
  readers: 'Alle som er med i teamet, og de som blir med senere, leser det som står her.',
  moves: (target: string) =>
    `Det er alt en kanal for ${target}. Svarer du ja, flytter vi hit og tar bort det vi har vist der.`,
  nothingYet: 'Ingenting skjer før du svarer ja. De andre som har ansvaret, får beskjed.',
  bindNow: 'Ja, koble til kanalen',
  means: {
    region: (target: string) =>
      `Her kommer forslag som venter på ${target}, oppnevninger i alle gruppene og ukens tall. Kontaktpersonene kan avgjøre forslagene her. Det en kandidat skriver til oss, vises aldri her.`,
    group: (target: string) =>
      `Her kommer ledige plasser og oppnevninger i ${target}. Hvem som er foreslått, vises aldri her.`,
  },

  unbindTitle: (target: string) => `Skal vi koble fra kanalen for ${target}?`,
  unbind: 'Koble fra',
  unbindMeans:
    'Da kommer det ikke mer her, og vi tar bort det vi har vist. Sakene går videre i de private chattene. De andre som har ansvaret, får beskjed.',
  unbindNow: 'Ja, koble fra',

  boundTitle: (target: string) => `Kanalen for ${target}`,
  brokenTitle: (target: string) => `Vi når ikke kanalen for ${target}`,
  endedTitle: (target: string) => `Kanalen for ${target} er koblet fra`,
  inTeam: (team: string) => `I teamet ${team}`,
  theTeam: 'teamet',
  states: { bound: 'Koblet til', broken: 'Vi kan ikke skrive her', ended: 'Koblet fra' },
  ended: 'Det kommer ikke mer i kanalen. Skriv «koble kanal» i en kanal for å koble til igjen.',
  boundBy: 'Koblet til av',
  endedBy: 'Koblet fra av',
  byAt: (name: string, when: string) => `${name}, ${when}`,
  language: 'Språk',
  changeLanguage: 'Bytt språk',

  /** Why the bot cannot write there, and what helps. */
  problems: {
    'not-installed': {
      why: 'Samråd er fjernet fra teamet.',
      remedy: (team: string) => `Legg Samråd til i ${team} igjen, eller koble til en annen kanal.`,
    },
    'not-in-roster': {
      why: 'Samråd er ikke lenger med i teamet.',
      remedy: (team: string) => `Legg Samråd til i ${team} igjen, eller koble til en annen kanal.`,
    },
    'blocked-by-user': {
      why: 'Samråd er blokkert der.',
      remedy: (team: string) => `Opphev blokkeringen i ${team}, eller koble til en annen kanal.`,
    },
    'disabled-by-admin': {
      why: 'Samråd er slått av av dem som styrer Teams hos dere.',
      remedy: () => 'Be dem slå på appen igjen. Til det er gjort, går alt i de private chattene.',
    },
    gone: {
      why: 'Kanalen er slettet i Teams.',
      remedy: () => 'Skriv «koble kanal» i en annen kanal, så fortsetter vi der.',
    },
  },
  causes: {
    'channel-bound': (target: string, by: string) => `${by} koblet en kanal til ${target}`,
    'channel-unbound': (target: string, by: string) => `${by} koblet fra kanalen for ${target}`,
    'channel-broken': (target: string, _by: string) => `Vi når ikke lenger kanalen for ${target}`,
  },

  takenAway: {
    title: 'Saken vises ikke lenger her',
    lead: 'Kanalen er koblet fra, eller saken hører ikke til her. De den gjelder, har den i den private chatten.',
  },
  newerCard: {
    title: 'Saken fortsetter i et nyere kort',
    lead: 'Se lenger ned i kanalen. Der står det som gjelder nå.',
  },
};

export type ChannelText = typeof channel;
