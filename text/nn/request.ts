import type { RequestText } from '../nb/request.ts';

const inRegion = ({ by, region }: { by: string; region: string }) => (region ? `${by} i ${region}` : by);

/** When nobody is found for a vacant seat: the request, where it stands, and what each can do about it. */
export const request: RequestText = {
  states: {
    passing: 'Ventar på servicemiljøet',
    naming: 'Ventar på eit namn',
    named: 'Ventar på tenesteleiaren',
    returned: 'Ingen funnen',
    accepted: 'Kandidaten blir spurd',
    proposed: 'Tenesta føreslo sjølv',
    closed: 'Avslutta',
  },
  asks: {
    passing: ({ namingRegion }) => `Kan du be ${namingRegion} finne ein kandidat?`,
    naming: ({ seat }) => `Kven kan bli ${seat}?`,
    named: ({ person, seat }) => `Vil du føreslå ${person} som ${seat}?`,
    returned: ({ namingRegion }) => `${namingRegion} fann ingen. Kva gjer vi no?`,
  },
  somebody: 'ein kandidat',
  titles: {
    passing: ({ serviceRegion }) => `Ventar på servicemiljøet i ${serviceRegion}`,
    naming: ({ namingRegion }) => `Ventar på at ${namingRegion} finn nokon`,
    named: ({ askedBy, person }) => `Ventar på at ${askedBy} svarar om ${person}`,
    returned: ({ namingRegion }) => `${namingRegion} fann ingen`,
    accepted: ({ person }) => `${person} blir spurd`,
    proposed: () => 'Tenesta har føreslått nokon sjølv',
    closed: () => 'Tenesta treng ikkje meir hjelp',
  },
  next: {
    passing: ({ serviceRegion, namingRegion }) =>
      `No sender servicemiljøet i ${serviceRegion} spørsmålet vidare til ${namingRegion}.`,
    naming: ({ namingRegion }) =>
      `No leitar servicemiljøet i ${namingRegion}. Tenesteleiaren får beskjed når dei har eit namn.`,
    named: ({ askedBy, person }) =>
      `No svarar ${askedBy}. ${person} blir ikkje spurd før tenesta har sagt ja.`,
    returned: ({ askedBy }) => `No kan ${askedBy} spørje på nytt, føreslå nokon sjølv eller avslutte.`,
    accepted: ({ person }) => `${person} er føreslått og blir spurd om å bli medlem.`,
    proposed: () => 'Ingen treng leite meir. Den som er føreslått, blir spurd.',
    closed: () => 'Ingen treng leite meir.',
  },
  waited: (duration) => `Har venta i ${duration}.`,
  wrote: (who, when) => `${who} skreiv ${when}:`,
  person: 'Person',
  askedBy: 'Spurt av',
  suggestedBy: 'Utpeikt av',
  personSuggestedBy: (person, organisation) => `${person}, peikt ut av ${organisation}`,
  pass: (region) => `Send vidare til ${region}`,
  name: 'Føreslå ein person',
  accept: 'Ja, føreslå',
  propose: 'Føreslå ein sjølv',
  back: {
    title: 'Vi finn ingen',
    label: 'Kva har de prøvd?',
    needed: 'Skriv kort kva de har prøvd, så tenesteleiaren kan leite vidare.',
    send: 'Send tilbake',
  },
  comment: {
    title: 'Kommenter',
    label: 'Kva vil du seie til regionen?',
    needed: 'Skriv kva regionen bør vite før dei leitar vidare.',
    send: 'Send kommentaren',
  },
  again: {
    title: 'Spør på nytt',
    label: 'Kva vil du seie til regionen?',
    needed: 'Skriv kva regionen bør vite før dei leitar vidare.',
    send: 'Send spørsmålet på nytt',
  },
  organisation: {
    title: 'Spør ein organisasjon',
    why: 'Han får spørsmålet i Teams eller på e-post, og kan gjere framlegg om nokon sjølv. Tenesta svarar etterpå.',
    name: 'Utval eller organisasjon',
    person: 'Kven der svarar?',
    email: 'E-postadressa',
    needed: 'Skriv utvalet eller organisasjonen, og kven som svarar der.',
    send: 'Send spørsmålet',
  },
  seen: 'Alle som deltek i saka, og dei som les kanalane til regionane, ser det du skriv.',
  close: {
    title: 'Avslutt',
    means: 'Då sluttar servicemiljøet å leite, og plassen er din å fylle.',
    send: 'Ja, avslutt',
  },
  remind: 'Send påminning',
  open: 'Vis',
  openOf: (seat) => `Vis saka om ${seat}`,
  timeline: {
    reported: ({ by }) => `${by} bad om hjelp til å finne nokon`,
    passed: (act) => `${inRegion(act)} sende spørsmålet vidare`,
    named: (act) => `${inRegion(act)} nemnde ${act.person}`,
    asked: ({ by }) => `${by} spurde ein organisasjon`,
    returned: (act) => `${inRegion(act)} fann ingen`,
    commented: ({ by }) => `${by} bad regionen leite vidare`,
    accepted: ({ by, person }) => `${by} føreslo ${person}`,
    proposed: ({ by }) => `${by} føreslo nokon sjølv`,
    closed: ({ by }) => `${by} avslutta saka`,
    reminded: ({ by }) => `${by} sende ei påminning`,
  },
  causes: {
    'request-to-pass': ({ askedBy, seat, group }) =>
      `${askedBy} finn ingen til plassen som ${seat} i ${group}`,
    'request-to-name': ({ askedBy, seat, group }) => `${askedBy} spør: Kven kan bli ${seat} i ${group}?`,
    'request-commented': ({ by, seat, group }) => `${by} bed dykk leite vidare etter ${seat} i ${group}`,
    'candidate-named': ({ by, person, seat, group }) => `${by} nemner ${person} som ${seat} i ${group}`,
    'request-returned': ({ by, seat, group }) => `${by} fann ingen ${seat} til ${group}`,
    'candidate-accepted': ({ by, person, seat, group }) =>
      `${by} har føreslått ${person} som ${seat} i ${group}`,
    'request-proposed': ({ by, seat, group }) => `${by} har sjølv føreslått ${seat} i ${group}`,
    'request-closed': ({ by, seat, group }) =>
      `${by} treng ikkje lenger hjelp til å finne ${seat} i ${group}`,
    'request-reminder': ({ seat, group, duration }) =>
      `Påminning: Plassen som ${seat} i ${group} manglar kandidat (har venta i ${duration})`,
  },
  form: {
    title: (seat) => `Kven kan bli ${seat}?`,
    note: 'Tenesteleiaren får namnet først. Ingen blir spurd før tenesta har sagt ja.',
    send: 'Send namnet',
    suggestedBy: 'Utval eller organisasjon som har peikt ut personen',
    suggestedByHint: 'Til dømes brukarutvalet ved helseføretaket',
    suggestedByNeeded: 'Skriv kva utval eller organisasjon som har peikt ut personen.',
  },
  vacancy: {
    ask: 'Vi har ingen kandidat',
    askUser: 'Be servicemiljøet om hjelp',
    label: 'Kva har de prøvd? (valfritt)',
    means:
      'Då leitar servicemiljøet, kontaktpersonane i regionen for dei nasjonale tenestene. Du ser heile tida kven som har saka, og kan når som helst føreslå nokon sjølv.',
    send: 'Be om ein kandidat',
    waits: (who, duration) => `Spørsmålet er hos ${who} og har venta i ${duration}.`,
    yours: (duration) => `Servicemiljøet har svara. Du bad om hjelp for ${duration} sidan.`,
    open: 'Vis saka',
    asked: 'Servicemiljøet er spurt',
  },
  home: {
    line: (seat, service) => `Ein kandidat som ${seat}, ${service}`,
    waitsFor: (who, duration) => `Har venta i ${duration}. Er no hos ${who}`,
    remind: 'Purr',
  },
};
