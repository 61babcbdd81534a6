/** Why somebody cannot be reached in Teams, what to do about it, and messages that did not arrive. */
export const reach = {
  problems: {
    'outside-tenant': {
      why: (name: string) => `${name} er ikke registrert med en Teams-bruker som Samråd kjenner.`,
      remedy: (name: string) => `Ring eller skriv til ${name}. Servicemiljøet kan skrive inn svaret.`,
    },
    'not-installed': {
      why: (name: string) => `${name} har ikke Samråd i Teams.`,
      remedy: (name: string) =>
        `Be ${name} legge til appen Samråd i Teams, eller be den som styrer Teams om å gjøre det.`,
    },
    'blocked-by-user': {
      why: (name: string) => `${name} har blokkert Samråd i Teams.`,
      remedy: (name: string) => `Be ${name} oppheve blokkeringen og skrive «hei» til Samråd.`,
    },
    'disabled-by-admin': {
      why: (name: string) => `Samråd er slått av for ${name}.`,
      remedy: () => 'Be den som styrer Teams i helseforetaket, om å slå på Samråd.',
    },
    'not-in-roster': {
      why: (name: string) => `${name} har tatt bort Samråd fra Teams.`,
      remedy: (name: string) => `Be ${name} legge til appen Samråd i Teams på nytt.`,
    },
    'mail-refused': {
      why: (name: string) =>
        `Adressen vi har til ${name}, tar ikke imot e-post, og vi når ikke ${name} i Teams.`,
      remedy: (name: string) => `Ring ${name}. Servicemiljøet kan skrive inn svaret.`,
    },
  },
  failures: {
    'in-line': {
      why: () => 'Beskjeden står i kø.',
      remedy: () => 'Den kommer av seg selv. Blir den stående, si fra til den som drifter Samråd.',
    },
    busy: {
      why: () => 'Teams har for mye å gjøre akkurat nå.',
      remedy: () => 'Du trenger ikke gjøre noe: Beskjeden kommer av seg selv.',
    },
    'not-connected': {
      why: () => 'Samråd får ikke kontakt med Teams.',
      remedy: () =>
        'Beskjeden kommer av seg selv når kontakten er tilbake. Varer det, si fra til den som drifter Samråd.',
    },
    'outcome-unknown': {
      why: () => 'Teams svarte ikke i tide, så beskjeden kan være kommet fram.',
      remedy: () => 'Samråd prøver igjen av seg selv. Beskjeden kan derfor komme to ganger.',
    },
    failed: {
      why: () => 'Noe gikk galt i Samråd da beskjeden skulle sendes.',
      remedy: () => 'Samråd prøver igjen av seg selv. Si fra til den som drifter Samråd hvis det fortsetter.',
    },
    'gave-up': {
      why: () => 'Beskjeden er prøvd så mange ganger som Samråd prøver.',
      remedy: () => 'Trykk «Prøv igjen». Hjelper det ikke, si fra til den som drifter Samråd.',
    },
    'too-large': {
      why: () => 'Beskjeden er for stor for Teams. Det er en feil i Samråd.',
      remedy: (name: string) =>
        `Si fra til den som drifter Samråd. Ring eller skriv til ${name} i mellomtiden.`,
    },
    rejected: {
      why: () => 'Teams godtar ikke beskjeden. Det er en feil i Samråd eller i oppsettet.',
      remedy: (name: string) =>
        `Si fra til den som drifter Samråd. Ring eller skriv til ${name} i mellomtiden.`,
    },
    'mail-rejected': {
      why: () => 'E-posttjeneren godtar ikke beskjeden. Det er en feil i oppsettet, eller i Samråd.',
      remedy: (name: string) =>
        `Si fra til den som drifter Samråd. Ring eller skriv til ${name} i mellomtiden.`,
    },
    'not-opened': {
      why: (name: string) =>
        `Teams lar ikke Samråd starte en samtale med ${name}. Det er en feil i Samråd eller i oppsettet.`,
      remedy: (name: string) =>
        `Si fra til den som drifter Samråd. Ring eller skriv til ${name} i mellomtiden.`,
    },
    gone: {
      why: () => 'Samtalen i Teams finnes ikke lenger.',
      remedy: (name: string) => `Be ${name} åpne Samråd i Teams og skrive «hei». Trykk så «Prøv igjen».`,
    },
  },
  givenUp: {
    busy: () => 'Samråd prøver ikke lenger av seg selv. Trykk «Prøv igjen» om en stund.',
    'not-connected': () =>
      'Samråd prøver ikke lenger av seg selv. Si fra til den som drifter Samråd, og trykk så «Prøv igjen».',
    'outcome-unknown': (name: string) =>
      `Spør ${name} om beskjeden er kommet. Er den ikke det, trykk «Prøv igjen».`,
    failed: () =>
      'Samråd prøver ikke lenger av seg selv. Si fra til den som drifter Samråd, og trykk så «Prøv igjen».',
  },
  title: (name: string) => `Vi når ikke ${name} i Teams`,
  mailed: (name: string) =>
    `${name} ble spurt på e-post. Kommer det ikke svar, kan servicemiljøet ringe og skrive det inn.`,
  deliveries: {
    /** Whether reminders go out, in a sentence each. */
    looked: (tick: string) => `Samråd så sist etter påminnelser for ${tick} siden.`,
    sent: (day: string) => `De siste ble sendt ut ${day}.`,
    waiting: (waiting: string) =>
      waiting === '0'
        ? 'Ingen står i kø.'
        : waiting === '1'
          ? 'Én påminnelse står i kø.'
          : `${waiting} påminnelser står i kø.`,
    oldest: (minutes: string) => `Den eldste har ventet i ${minutes} min.`,
    noTick: 'Påminnelser er ikke kjørt ennå.',
    noRound: 'Ingen er sendt ut ennå.',
    seconds: (count: string) => (count === '1' ? 'ett sekund' : `${count} sekunder`),
    alerts: {
      'reminders-missed': '⚠ Påminnelsene for i dag er ikke sendt ut. Si fra til den som drifter Samråd.',
      'reminders-unsent':
        '⚠ Noen får ikke påminnelsene sine for i dag, fordi Samråd ikke får laget beskjedene. Si fra til den som drifter Samråd.',
      'reminders-undelivered':
        '⚠ Påminnelser for i dag har stått i kø i over en time. Si fra til den som drifter Samråd.',
    },
    title: (count: string) => `Beskjeder som ikke kom fram (${count})`,
    empty: 'Alle beskjeder er kommet fram.',
    nothingWrong: 'Ingen beskjeder har støtt på problemer.',
    unknownPerson: 'en person som er slettet',
    channel: 'en kanal',
    channelOf: (whose: string) => `kanalen til ${whose}`,
    states: {
      waiting: 'Venter på nytt forsøk',
      unreachable: 'Kan ikke nås',
      dead: 'Gitt opp',
    },
    unknownProblem: 'Beskjeden kom ikke fram, og vi vet ikke hvorfor.',
    unknownRemedy: 'Prøv igjen. Hjelper det ikke, si fra til den som drifter Samråd.',
    tried: (attempts: number, when: string) =>
      attempts === 1 ? `Prøvd én gang siden ${when}` : `Prøvd ${attempts} ganger siden ${when}`,
    retry: 'Prøv igjen',
  },
  cards: {
    home: 'oversikten',
    welcome: 'velkomsten',
    vacancy: 'beskjed om ledig plass',
    consent: 'spørsmål om å bli medlem',
    'candidate-question': 'spørsmål fra en kandidat',
    clearance: 'spørsmål til leder',
    forward: 'forslag som skal sendes videre',
    appointment: 'forslag som skal avgjøres',
    returned: 'forslag som er sendt tilbake',
    nomination: 'beskjed om et forslag',
    question: 'spørsmål til servicemiljøet',
    'candidate-request': 'spørsmål om en kandidat',
    group: 'nytt om en referansegruppe',
    'group-meeting': 'nytt om et møte i en referansegruppe',
    onboarding: 'velkomsten til en referansegruppe',
    'check-in': 'et kort spørsmål til en referansegruppe',
    problem: 'et problem i en tjeneste',
    seat: 'nytt om en plass i en referansegruppe',
    report: 'beskjed om en årsrapport',
    section: 'beskjed om et kapittel i en årsrapport',
    takeover: 'spørsmål om å overta et kapittel',
    assessment: 'vurdering av årsrapport',
    feedback: 'tilbakemelding på årsrapport',
    'follow-up': 'noe som skal følges opp',
    'process-step': 'et steg i en prosess',
    survey: 'et spørsmål til mange',
    channel: 'kort om en kanal',
    weekly: 'ukens tall for regionen',
    gathering: 'invitasjonen til et arrangement',
    'gathering-summary': 'spørsmålene fra et arrangement',
    leftovers: 'spørsmål som står igjen etter et arrangement',
    reminders: 'påminnelser',
    deliveries: 'driften av Samråd',
    'round-status': 'hvordan årsrapportene står',
  },
};

export type ReachText = typeof reach;
