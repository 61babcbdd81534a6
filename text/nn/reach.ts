import type { ReachText } from '../nb/reach.ts';

/** Why somebody cannot be reached in Teams, what to do about it, and messages that did not arrive. */
export const reach: ReachText = {
  problems: {
    'outside-tenant': {
      why: (name) => `${name} høyrer til ein annan organisasjon enn den Samråd er sett opp for.`,
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
  },
  title: (name) => `Vi når ikkje ${name} i Teams`,
  deliveries: {
    title: (count) => `Beskjedar som ikkje kom fram (${count})`,
    empty: 'Alle beskjedar er komne fram.',
    unknownPerson: 'ein person som er sletta',
    states: {
      waiting: 'Ventar på nytt forsøk',
      unreachable: 'Kan ikkje nåast',
      dead: 'Gitt opp',
    },
    unknownProblem: 'Teams tok ikkje imot beskjeden.',
    unknownRemedy: 'Prøv igjen. Hjelper det ikkje, sei frå til den som driftar Samråd.',
    tried: (attempts, when) =>
      attempts === 1 ? `Prøvd éin gong sidan ${when}` : `Prøvd ${attempts} gonger sidan ${when}`,
    retry: 'Prøv igjen',
  },
  cards: {
    home: 'oversikta',
    help: 'hjelp',
    welcome: 'velkomsten',
    language: 'val av språk',
    vacancy: 'beskjed om ledig plass',
    vacancies: 'lista over ledige plassar',
    'proposal-form': 'skjema for framlegg',
    consent: 'spørsmål om å bli medlem',
    clearance: 'spørsmål til leiar',
    forward: 'framlegg som skal sendast vidare',
    appointment: 'framlegg som skal avgjerast',
    returned: 'framlegg som er sendt tilbake',
    nomination: 'beskjed om eit framlegg',
    nominations: 'lista over framlegg',
    mandate: 'om vervet',
    'record-answer': 'skjema for svar',
    deliveries: 'lista over beskjedar',
    faq: 'eit svar',
    'faq-list': 'spørsmål og svar',
    question: 'spørsmål til servicemiljøet',
    'candidate-request': 'spørsmål om ein kandidat',
  },
};
