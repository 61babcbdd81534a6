import type { AssessmentText } from '../nb/assessment.ts';

export const assessment: AssessmentText = {
  titles: {
    waiting: (year) => `Årsrapporten for ${year} ventar på vurdering`,
    open: (year) => `Vil du vurdere årsrapporten for ${year}?`,
    completed: (year) => `Årsrapporten for ${year} er vurdert`,
    sent: (year) => `Tilbakemeldinga på årsrapporten for ${year} er send`,
    paused: (year) => `Vurderinga av årsrapporten for ${year} ventar`,
  },
  link: {
    open: 'Vurder rapporten',
    completed: 'Sjå vurderinga',
    sent: 'Sjå vurderinga',
    paused: 'Sjå vurderinga',
  },
  read: 'Sjå rapporten og vurderinga',
  facts: {
    due: 'Frist',
    progress: 'Svara på',
    flags: 'Varsel',
    assessors: 'Kan vurdere',
    submitted: 'Rapporten levert',
    completed: 'Vurdert',
    region: 'Region',
    followUp: 'Oppfølging',
  },
  chaptersDone: (done, all) => `${done} av ${all} kapittel`,
  flagCount: (count) => `${count} å sjå på`,
  noFlags: 'Ingen',
  nobody: 'Ingen i regionen',
  followUpNeeds: {
    none: 'Ikkje nødvendig',
    region: 'I eigen region',
    interregional: 'Mellom regionane',
  },
  notes: {
    paused:
      'Rapporten er opna igjen. Det som er skrive, er lagra, og vurderinga held fram når han er levert.',
    partial:
      'Du har ein plass eller ei rolle i tenesta. Difor er det kollegaene dine som vurderer rapporten.',
    nobody:
      'Alle kontaktpersonane i regionen har ein plass eller ei rolle i tenesta. Nasjonalt servicemiljø må gi nokon andre rolla.',
    shared:
      'Fleire kan vurdere saman. Kvart kapittel blir skrive av éin om gongen, og det du skriv, blir lagra undervegs.',
  },
  causes: {
    'assessment-waits': ({ service, year }) =>
      `Årsrapporten for ${year} er levert og ventar på vurdering: ${service}`,
    'assessment-completed': ({ service, year }) =>
      `Vurderinga av årsrapporten for ${year} melder noko som gjeld fleire regionar: ${service}`,
    'assessment-paused': ({ service, year }) =>
      `Årsrapporten for ${year} er opna igjen, så vurderinga ventar: ${service}`,
    'takeover-granted': ({ service, year }) =>
      `Du kan ta over kapittelet i vurderinga av årsrapporten for ${year}, ${service}`,
    'takeover-refused': ({ service, year }) =>
      `Den andre skriv vidare i vurderinga av årsrapporten for ${year}, ${service}`,
    'section-taken-over': ({ service, year }) =>
      `Eit kapittel du skreiv i, er overteke. Teksten din er trygg. Vurderinga av årsrapporten for ${year}, ${service}`,
    'section-free': ({ service, year }) =>
      `Kapittelet du ventar på, er ledig: vurderinga av årsrapporten for ${year}, ${service}`,
  },
  duties: {
    'assess-report': (service) => `Vurder årsrapporten: ${service}`,
    'send-feedback': (service) => `Send tilbakemeldinga på årsrapporten: ${service}`,
    'answer-feedback': (service) => `Svar på spørsmålet om tilbakemeldinga: ${service}`,
    'do-follow-up': (service) => `Følg opp det regionen fann: ${service}`,
    'confirm-follow-up': (service) => `Sjå om det er følgt opp: ${service}`,
  },
  dutyButtons: {
    'assess-report': 'Vurder',
    'send-feedback': 'Opne',
    'answer-feedback': 'Svar',
    'do-follow-up': 'Sjå',
    'confirm-follow-up': 'Sjå',
  },
  flags: {
    volume: {
      few: (question, count) =>
        `${question}: ${count}. Under 20 i året: ei løysing utanfor Noreg kan vurderast.`,
      many: (question, count) =>
        `${question}: ${count}. Over 200 i året: det kan vurderast å dele funksjonen på fleire stader.`,
    },
    regionMissing: (region) => `Delen frå ${region} manglar.`,
    regionVacant: (region) => `Delen frå ${region} manglar, for plassen er ledig.`,
    statementMissing: 'Fråsegna frå referansegruppa manglar.',
    noMeeting: 'Referansegruppa hadde ikkje møte i året, ifølgje rapporten.',
    website: (missing) => `Nettsida manglar: ${missing}.`,
  },
  page: {
    title: (year) => `Vurdering av årsrapporten for ${year}`,
    back: 'Til oversikta',
    flagsTitle: 'Verdt å sjå på',
    flagsNote: 'Rekna ut av rapporten og gruppa. Du avgjer kva det betyr.',
    noFlags: 'Programmet fann ikkje noko å peike på.',
    reportTitle: 'Rapporten slik han vart levert',
    chaptersTitle: 'Vurderinga',
    handedIn: (who, when) => `Levert av ${who} ${when}.`,
    due: (day) => `Fristen for vurderinga er ${day}.`,
    completedBy: (who, when) => `Fullført av ${who} ${when}.`,
    answered: 'Alt er svara på',
    unanswered: 'Noko er ikkje svara på',
    writesNow: (who) => `${who} skriv her no`,
    complete: 'Fullfør vurderinga',
    completed: 'Vurderinga er fullført.',
    completeNote: 'Alle kapitla må vere svara på. Du kan opne vurderinga igjen til tilbakemeldinga er send.',
    reopen: 'Opne vurderinga igjen',
    reopened: 'Vurderinga er opna igjen.',
    notYet: 'Vurderinga er ikkje fullført enno. Du kan lese ho når ho er det.',
    leftOut: (reason) => `Utelate: ${reason}`,
    leftOutVacant: 'Utelate, for plassen er ledig.',
    criterion: 'Kriterium',
    verdict: 'Vurdering',
    comment: 'Kommentar',
    ofReport: 'Vurderinga av rapporten',
    documents: 'Last ned rapporten',
  },
  overview: {
    nav: 'Vurderingar',
    title: (year) => `Vurderingar av årsrapportane for ${year}`,
    empty: 'Ingen rapportar er leverte enno. Her kjem dei etter kvart som dei blir leverte.',
    picture: 'Kor langt kvar region er komen',
    region: 'Region',
    waiting: 'Ventar',
    done: 'Vurdert',
    sent: 'Tilbakemelding send',
    late: 'Over fristen',
    followUps: 'Treng oppfølging',
    all: 'Levert',
    list: 'Rapportane',
    service: 'Teneste',
    state: 'Status',
    states: {
      open: 'Ventar på vurdering',
      completed: 'Vurdert',
      sent: 'Tilbakemelding send',
      paused: 'Opna igjen',
    },
    begun: (done, all) => `Begynt på, ${done} av ${all} svara på`,
    followUp: 'Oppfølging',
    dueOn: 'Frist',
    onlyRegion: 'Vis berre',
    everywhere: 'Alle regionar',
    partial: 'Du har ei rolle i tenesta. Kollegaene dine vurderer.',
    shown: (count, all) => `Viser ${count} av ${all}.`,
  },
};
