import type { ReachText } from '../nb/reach.ts';

/** Why somebody cannot be reached in Teams, what to do about it, and messages that did not arrive. */
export const reach: ReachText = {
  problems: {
    'outside-tenant': {
      why: (name) => `${name} er ikkje registrert med ein Teams-brukar som Samråd kjenner.`,
      remedy: (name) => `Ring eller skriv til ${name}. Servicemiljøet kan skrive inn svaret.`,
    },
    'not-installed': {
      why: (name) => `${name} har ikkje Samråd i Teams.`,
      remedy: (name) =>
        `Be ${name} leggje til appen Samråd i Teams, eller be den som styrer Teams om å gjere det.`,
    },
    'blocked-by-user': {
      why: (name) => `${name} har blokkert Samråd i Teams.`,
      remedy: (name) => `Be ${name} oppheve blokkeringa og skrive «hei» til Samråd.`,
    },
    'disabled-by-admin': {
      why: (name) => `Samråd er slått av for ${name}.`,
      remedy: () => 'Be den som styrer Teams i helseføretaket, om å slå på Samråd.',
    },
    'not-in-roster': {
      why: (name) => `${name} har teke bort Samråd frå Teams.`,
      remedy: (name) => `Be ${name} leggje til appen Samråd i Teams på nytt.`,
    },
    'mail-refused': {
      why: (name) => `Adressa vi har til ${name}, tek ikkje imot e-post, og vi når ikkje ${name} i Teams.`,
      remedy: (name) => `Ring ${name}. Servicemiljøet kan skrive inn svaret.`,
    },
  },
  failures: {
    'in-line': {
      why: () => 'Beskjeden står i kø.',
      remedy: () => 'Han kjem av seg sjølv. Blir han ståande, sei frå til den som driftar Samråd.',
    },
    busy: {
      why: () => 'Teams har for mykje å gjere akkurat no.',
      remedy: () => 'Du treng ikkje gjere noko: Beskjeden kjem av seg sjølv.',
    },
    'not-connected': {
      why: () => 'Samråd får ikkje kontakt med Teams.',
      remedy: () =>
        'Beskjeden kjem av seg sjølv når kontakten er tilbake. Varer det, sei frå til den som driftar Samråd.',
    },
    'outcome-unknown': {
      why: () => 'Teams svara ikkje i tide, så beskjeden kan vere komen fram.',
      remedy: () => 'Samråd prøver igjen av seg sjølv. Beskjeden kan difor kome to gonger.',
    },
    failed: {
      why: () => 'Noko gjekk gale i Samråd då beskjeden skulle sendast.',
      remedy: () => 'Samråd prøver igjen av seg sjølv. Sei frå til den som driftar Samråd om det held fram.',
    },
    'gave-up': {
      why: () => 'Beskjeden er prøvd så mange gonger som Samråd prøver.',
      remedy: () => 'Trykk «Prøv igjen». Hjelper det ikkje, sei frå til den som driftar Samråd.',
    },
    'too-large': {
      why: () => 'Beskjeden er for stor for Teams. Det er ein feil i Samråd.',
      remedy: (name) => `Sei frå til den som driftar Samråd. Ring eller skriv til ${name} i mellomtida.`,
    },
    rejected: {
      why: () => 'Teams godtek ikkje beskjeden. Det er ein feil i Samråd eller i oppsettet.',
      remedy: (name) => `Sei frå til den som driftar Samråd. Ring eller skriv til ${name} i mellomtida.`,
    },
    'mail-rejected': {
      why: () => 'E-posttenaren godtek ikkje meldinga. Det er ein feil i oppsettet, eller i Samråd.',
      remedy: (name) => `Sei frå til den som driftar Samråd. Ring eller skriv til ${name} i mellomtida.`,
    },
    'not-opened': {
      why: (name) =>
        `Teams lèt ikkje Samråd starte ein samtale med ${name}. Det er ein feil i Samråd eller i oppsettet.`,
      remedy: (name) => `Sei frå til den som driftar Samråd. Ring eller skriv til ${name} i mellomtida.`,
    },
    gone: {
      why: () => 'Samtalen i Teams finst ikkje lenger.',
      remedy: (name) => `Be ${name} opne Samråd i Teams og skrive «hei». Trykk så «Prøv igjen».`,
    },
  },
  givenUp: {
    busy: () => 'Samråd prøver ikkje lenger av seg sjølv. Trykk «Prøv igjen» om ei stund.',
    'not-connected': () =>
      'Samråd prøver ikkje lenger av seg sjølv. Sei frå til den som driftar Samråd, og trykk så «Prøv igjen».',
    'outcome-unknown': (name) => `Spør ${name} om beskjeden er komen. Er han ikkje det, trykk «Prøv igjen».`,
    failed: () =>
      'Samråd prøver ikkje lenger av seg sjølv. Sei frå til den som driftar Samråd, og trykk så «Prøv igjen».',
  },
  title: (name) => `Vi når ikkje ${name} i Teams`,
  mailed: (name) =>
    `${name} vart spurd på e-post. Kjem det ikkje svar, kan servicemiljøet ringje og skrive det inn.`,
  deliveries: {
    looked: (tick) => `Samråd såg sist etter påminningar for ${tick} sidan.`,
    sent: (day) => `Dei siste vart sende ut ${day}.`,
    waiting: (waiting) =>
      waiting === '0'
        ? 'Ingen står i kø.'
        : waiting === '1'
          ? 'Éi påminning står i kø.'
          : `${waiting} påminningar står i kø.`,
    oldest: (minutes) => `Den eldste har venta i ${minutes} min.`,
    noTick: 'Påminningar er ikkje køyrde enno.',
    noRound: 'Ingen er sende ut enno.',
    seconds: (count) => (count === '1' ? 'eitt sekund' : `${count} sekund`),
    alerts: {
      'reminders-missed': '⚠ Påminningane for i dag er ikkje sende ut. Sei frå til den som driftar Samråd.',
      'reminders-unsent':
        '⚠ Nokon får ikkje påminningane sine for i dag, fordi Samråd ikkje får laga beskjedane. Sei frå til den som driftar Samråd.',
      'reminders-undelivered':
        '⚠ Påminningar for i dag har stått i kø i over ein time. Sei frå til den som driftar Samråd.',
    },
    title: (count) => `Beskjedar som ikkje kom fram (${count})`,
    empty: 'Alle beskjedar er komne fram.',
    nothingWrong: 'Ingen beskjedar har støytt på problem.',
    unknownPerson: 'ein person som er sletta',
    channel: 'ein kanal',
    channelOf: (whose) => `kanalen til ${whose}`,
    states: {
      waiting: 'Ventar på nytt forsøk',
      unreachable: 'Kan ikkje nåast',
      dead: 'Gitt opp',
    },
    unknownProblem: 'Beskjeden kom ikkje fram, og vi veit ikkje kvifor.',
    unknownRemedy: 'Prøv igjen. Hjelper det ikkje, sei frå til den som driftar Samråd.',
    tried: (attempts, when) =>
      attempts === 1 ? `Prøvd éin gong sidan ${when}` : `Prøvd ${attempts} gonger sidan ${when}`,
    retry: 'Prøv igjen',
  },
  cards: {
    home: 'oversikta',
    welcome: 'velkomsten',
    vacancy: 'beskjed om ledig plass',
    consent: 'spørsmål om å bli medlem',
    'candidate-question': 'spørsmål frå ein kandidat',
    clearance: 'spørsmål til leiar',
    forward: 'framlegg som skal sendast vidare',
    appointment: 'framlegg som skal avgjerast',
    returned: 'framlegg som er sendt tilbake',
    nomination: 'beskjed om eit framlegg',
    question: 'spørsmål til servicemiljøet',
    'candidate-request': 'spørsmål om ein kandidat',
    group: 'nytt om ei referansegruppe',
    'group-meeting': 'nytt om eit møte i ei referansegruppe',
    onboarding: 'velkomsten til ei referansegruppe',
    'check-in': 'eit kort spørsmål til ei referansegruppe',
    problem: 'eit problem i ei teneste',
    seat: 'nytt om ein plass i ei referansegruppe',
    report: 'beskjed om ein årsrapport',
    section: 'beskjed om eit kapittel i ein årsrapport',
    takeover: 'spørsmål om å ta over eit kapittel',
    assessment: 'vurdering av årsrapport',
    feedback: 'tilbakemelding på årsrapport',
    'follow-up': 'noko som skal følgjast opp',
    'process-step': 'eit steg i ein prosess',
    survey: 'eit spørsmål til mange',
    channel: 'kort om ein kanal',
    weekly: 'tala for veka i regionen',
    gathering: 'invitasjonen til eit arrangement',
    'gathering-summary': 'spørsmåla til eit arrangement',
    leftovers: 'spørsmål som står att etter eit arrangement',
    reminders: 'påminningar',
    deliveries: 'drifta av Samråd',
    'round-status': 'korleis årsrapportane står',
  },
};
