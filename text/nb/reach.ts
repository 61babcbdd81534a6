/** Why somebody cannot be reached in Teams, what to do about it, and messages that did not arrive. */
export const reach = {
  problems: {
    'outside-tenant': {
      why: (name: string) => `${name} hører til en annen organisasjon enn den Samråd er satt opp for.`,
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
  },
  title: (name: string) => `Vi når ikke ${name} i Teams`,
  deliveries: {
    title: (count: string) => `Beskjeder som ikke kom fram (${count})`,
    empty: 'Alle beskjeder er kommet fram.',
    unknownPerson: 'en person som er slettet',
    states: {
      waiting: 'Venter på nytt forsøk',
      unreachable: 'Kan ikke nås',
      dead: 'Gitt opp',
    },
    unknownProblem: 'Teams tok ikke imot beskjeden.',
    unknownRemedy: 'Prøv igjen. Hjelper det ikke, si fra til den som drifter Samråd.',
    tried: (attempts: number, when: string) =>
      attempts === 1 ? `Prøvd én gang siden ${when}` : `Prøvd ${attempts} ganger siden ${when}`,
    retry: 'Prøv igjen',
  },
  cards: {
    home: 'oversikten',
    help: 'hjelp',
    welcome: 'velkomsten',
    language: 'valg av språk',
    vacancy: 'beskjed om ledig plass',
    vacancies: 'listen over ledige plasser',
    'proposal-form': 'skjema for forslag',
    consent: 'spørsmål om å bli medlem',
    clearance: 'spørsmål til leder',
    forward: 'forslag som skal sendes videre',
    appointment: 'forslag som skal avgjøres',
    returned: 'forslag som er sendt tilbake',
    nomination: 'beskjed om et forslag',
    nominations: 'listen over forslag',
    mandate: 'om vervet',
    'record-answer': 'skjema for svar',
    deliveries: 'listen over beskjeder',
    faq: 'et svar',
    'faq-list': 'spørsmål og svar',
    question: 'spørsmål til servicemiljøet',
    'candidate-request': 'spørsmål om en kandidat',
  },
};

export type ReachText = typeof reach;
