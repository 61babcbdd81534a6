type About = { readonly service: string; readonly year: string };

/** The region's assessment of a report that was handed in. */
export const assessment = {
  titles: {
    waiting: (year: string) => `Årsrapporten for ${year} venter på vurdering`,
    open: (year: string) => `Vil du vurdere årsrapporten for ${year}?`,
    completed: (year: string) => `Årsrapporten for ${year} er vurdert`,
    sent: (year: string) => `Tilbakemeldingen på årsrapporten for ${year} er sendt`,
    paused: (year: string) => `Vurderingen av årsrapporten for ${year} venter`,
  },
  link: {
    open: 'Vurder rapporten',
    completed: 'Se vurderingen',
    sent: 'Se vurderingen',
    paused: 'Se vurderingen',
  },
  read: 'Se rapporten og vurderingen',
  facts: {
    due: 'Frist',
    progress: 'Besvart',
    flags: 'Varsler',
    assessors: 'Kan vurdere',
    submitted: 'Rapporten levert',
    completed: 'Vurdert',
    region: 'Region',
    followUp: 'Oppfølging',
  },
  chaptersDone: (done: string, all: string) => `${done} av ${all} kapitler`,
  flagCount: (count: string) => `${count} å se på`,
  noFlags: 'Ingen',
  nobody: 'Ingen i regionen',
  followUpNeeds: {
    none: 'Ikke nødvendig',
    region: 'I egen region',
    interregional: 'Mellom regionene',
  },
  notes: {
    paused:
      'Rapporten er åpnet igjen. Det som er skrevet, er lagret, og vurderingen går videre når den er levert.',
    partial:
      'Du har en plass eller en rolle i tjenesten. Derfor er det kollegene dine som vurderer rapporten.',
    nobody:
      'Alle kontaktpersonene i regionen har en plass eller en rolle i tjenesten. Nasjonalt servicemiljø må gi noen andre rollen.',
    shared:
      'Flere kan vurdere sammen. Hvert kapittel skrives av én om gangen, og det du skriver, lagres underveis.',
  },
  causes: {
    'assessment-waits': ({ service, year }: About) =>
      `Årsrapporten for ${year} er levert og venter på vurdering: ${service}`,
    'assessment-completed': ({ service, year }: About) =>
      `Vurderingen av årsrapporten for ${year} melder noe som gjelder flere regioner: ${service}`,
    'assessment-paused': ({ service, year }: About) =>
      `Årsrapporten for ${year} er åpnet igjen, så vurderingen venter: ${service}`,
    'takeover-granted': ({ service, year }: About) =>
      `Du kan overta kapitlet i vurderingen av årsrapporten for ${year}, ${service}`,
    'takeover-refused': ({ service, year }: About) =>
      `Den andre skriver videre i vurderingen av årsrapporten for ${year}, ${service}`,
    'section-taken-over': ({ service, year }: About) =>
      `Et kapittel du skrev i er overtatt. Teksten din er trygg. Vurderingen av årsrapporten for ${year}, ${service}`,
    'section-free': ({ service, year }: About) =>
      `Kapitlet du venter på er ledig: vurderingen av årsrapporten for ${year}, ${service}`,
  },
  duties: {
    'assess-report': (service: string) => `Vurder årsrapporten: ${service}`,
    'send-feedback': (service: string) => `Send tilbakemeldingen på årsrapporten: ${service}`,
    'answer-feedback': (service: string) => `Svar på spørsmålet om tilbakemeldingen: ${service}`,
    'do-follow-up': (service: string) => `Følg opp det regionen fant: ${service}`,
    'confirm-follow-up': (service: string) => `Se om det er fulgt opp: ${service}`,
  },
  dutyButtons: {
    'assess-report': 'Vurder',
    'send-feedback': 'Åpne',
    'answer-feedback': 'Svar',
    'do-follow-up': 'Se',
    'confirm-follow-up': 'Se',
  },
  flags: {
    volume: {
      few: (question: string, count: string) =>
        `${question}: ${count}. Under 20 i året: en løsning utenfor Norge kan vurderes.`,
      many: (question: string, count: string) =>
        `${question}: ${count}. Over 200 i året: det kan vurderes å dele funksjonen på flere steder.`,
    },
    regionMissing: (region: string) => `Delen fra ${region} mangler.`,
    regionVacant: (region: string) => `Delen fra ${region} mangler, for plassen er ledig.`,
    statementMissing: 'Uttalelsen fra referansegruppen mangler.',
    noMeeting: 'Referansegruppen hadde ikke møte i året, ifølge rapporten.',
    website: (missing: string) => `Nettsiden mangler: ${missing}.`,
  },
  page: {
    title: (year: string) => `Vurdering av årsrapporten for ${year}`,
    back: 'Til oversikten',
    flagsTitle: 'Verdt å se på',
    flagsNote: 'Regnet ut av rapporten og gruppen. Du avgjør hva det betyr.',
    noFlags: 'Programmet fant ikke noe å peke på.',
    reportTitle: 'Rapporten slik den ble levert',
    chaptersTitle: 'Vurderingen',
    handedIn: (who: string, when: string) => `Levert av ${who} ${when}.`,
    due: (day: string) => `Frist for vurderingen er ${day}.`,
    completedBy: (who: string, when: string) => `Fullført av ${who} ${when}.`,
    answered: 'Alt er besvart',
    unanswered: 'Noe er ikke besvart',
    writesNow: (who: string) => `${who} skriver her nå`,
    complete: 'Fullfør vurderingen',
    completed: 'Vurderingen er fullført.',
    completeNote:
      'Alle kapitlene må være besvart. Du kan åpne vurderingen igjen til tilbakemeldingen er sendt.',
    reopen: 'Åpne vurderingen igjen',
    reopened: 'Vurderingen er åpnet igjen.',
    notYet: 'Vurderingen er ikke fullført ennå. Du kan lese den når den er det.',
    leftOut: (reason: string) => `Utelatt: ${reason}`,
    leftOutVacant: 'Utelatt, for plassen er ledig.',
    criterion: 'Kriterium',
    verdict: 'Vurdering',
    comment: 'Kommentar',
    ofReport: 'Vurderingen av rapporten',
    documents: 'Last ned rapporten',
  },
  overview: {
    nav: 'Vurderinger',
    title: (year: string) => `Vurderinger av årsrapportene for ${year}`,
    empty: 'Ingen rapporter er levert ennå. Her kommer de etter hvert som de leveres.',
    picture: 'Hvor langt hver region er kommet',
    region: 'Region',
    waiting: 'Venter',
    done: 'Vurdert',
    sent: 'Tilbakemelding sendt',
    late: 'Over fristen',
    followUps: 'Trenger oppfølging',
    all: 'Levert',
    list: 'Rapportene',
    service: 'Tjeneste',
    state: 'Status',
    states: {
      open: 'Venter på vurdering',
      completed: 'Vurdert',
      sent: 'Tilbakemelding sendt',
      paused: 'Åpnet igjen',
    },
    begun: (done: string, all: string) => `Påbegynt, ${done} av ${all} besvart`,
    followUp: 'Oppfølging',
    dueOn: 'Frist',
    onlyRegion: 'Vis bare',
    everywhere: 'Alle regioner',
    partial: 'Du har en rolle i tjenesten. Kollegene dine vurderer.',
    shown: (count: string, all: string) => `Viser ${count} av ${all}.`,
  },
};

export type AssessmentText = typeof assessment;
