type Named = { readonly name: string };
type About = { readonly part: string; readonly year: string; readonly service: string };
type Helped = Pick<About, 'year' | 'service'> & { readonly chapters: string };

/** The part of an annual report that somebody outside Teams writes on a page, and the code that opens it. */
export const outsidePart = {
  code: {
    why: 'Her står tekst som ikke er levert ennå. Derfor sender vi en kode til e-postadressen din før du ser den.',
    /** Of a page that has nothing to do with a report. */
    whyOthers:
      'Her står det andre har skrevet. Derfor sender vi en kode til e-postadressen din før du ser det.',
    send: 'Send meg en kode',
    sendAnother: 'Send en ny kode',
    notOpened: 'Siden er ikke åpnet',
    sent: 'Koden er på vei til e-postadressen din.',
    label: 'Koden fra e-posten',
    lasts: (minutes: string) => `Seks sifre. Den virker i ${minutes} minutter.`,
    open: 'Åpne',
    notThere: 'Kommer den ikke i løpet av noen minutter? Se etter i søppelposten.',
    letter: {
      subject: 'Koden din til Samråd',
      lead: 'Dette er koden som åpner siden du ba om i Samråd:',
      lasts: (minutes: string) => `Den virker i ${minutes} minutter. Ikke gi den til noen.`,
      notAsked: 'Har du ikke bedt om en kode, kan du se bort fra denne e-posten. Uten den kommer ingen inn.',
    },
  },
  title: ({ year }: Pick<About, 'year'>) => `Skriv din del av årsrapporten for ${year}`,
  lead: ({ part, year, service }: About) => `Det gjelder ${part} i årsrapporten for ${year}: ${service}.`,
  helperTitle: ({ year }: Pick<About, 'year'>) => `Hjelp til med årsrapporten for ${year}`,
  helperLead: ({ chapters, year, service }: Helped) =>
    `Du er med og skriver i årsrapporten for ${year}: ${service}. Det gjelder kapittel ${chapters}.`,
  due: (day: string) => `Fristen er ${day}.`,
  writingAs: ({ name }: Named) => `Du skriver som ${name}.`,
  saveOften: (hours: string) =>
    `Lagre av og til. Siden er åpen i ${hours} timer. Vil du skrive videre en annen dag, åpner du lenken i e-posten igjen.`,
  save: 'Lagre',
  markDone: 'Merk som ferdig',
  saved: (clock: string) => `Lagret ${clock}. Du kan skrive videre, eller lukke siden.`,
  notDone: 'Lagret, men ikke merket som ferdig',
  notSaved: 'Ikke lagret i kapitlet',
  others: 'Andre kapitler du skriver',
  openOther: (chapter: string) => `Åpne ${chapter}`,
  saveFirst: 'Lagre det du skriver, før du åpner et annet kapittel.',
  heldBy: (who: string) =>
    `${who} skriver i kapitlet akkurat nå. Lagrer du imens, tar vi vare på teksten din ved siden av.`,
  standing: 'Teksten som står i kapitlet nå',
  kept: (count: string) => `Tekster vi har tatt vare på for deg (${count})`,
  keptAt: (when: string) => `Fra ${when}`,
  /** In a mail to whoever has nothing to write there any more. */
  keptForYou: 'Vi har tatt vare på en tekst du skrev i årsrapporten. Du finner den på siden.',
  discard: 'Kast denne teksten',
  discarded: 'Teksten er kastet.',
  isDone: 'Kapitlet er merket som ferdig.',
  reopen: 'Åpne igjen',
  reopened: 'Kapitlet er åpnet igjen.',
  isFrozen: 'Rapporten er levert, eller runden er avsluttet. Du kan lese kapitlet, men ikke endre det.',
  supplementLead:
    'Rapporten er levert uten dette kapitlet. Du kan legge det ved som et tillegg. Det får dagens dato, og kan ikke endres etterpå.',
  addSupplement: 'Legg ved tillegget',
  supplemented: 'Tillegget er lagt ved',
  supplementedText: 'Tjenestelederen og servicemiljøet har fått beskjed.',
  done: 'Kapitlet er ferdig',
  allDone: 'Takk! Hele din del er ferdig. Du trenger ikke gjøre noe mer.',
  helped: 'Takk for hjelpen! Den som har delen, ser at kapitlet er ferdig. Du trenger ikke gjøre noe mer.',
  moreLeft: 'Takk! Du har flere kapitler igjen.',
  writeNext: 'Skriv neste kapittel',
  writeMore: 'Skriv videre likevel',
  /** Below a page that did not take what was sent. */
  typedTitle: 'Dette skrev du',
  typedLead: 'Det er ikke sendt. Kopier det du vil beholde.',
  typedKept:
    'Har siden stått åpen lenge, har vi tatt vare på teksten for deg: Åpne lenken i e-posten igjen, så finner du den der. Er også den lenken for gammel, får du en ny på siden den fører til. Kopier gjerne teksten også.',
  refused: {
    'section-held':
      'En annen skriver i kapitlet akkurat nå. Teksten din er tatt vare på, og den står her fortsatt. Prøv igjen om litt.',
    'section-held-elsewhere':
      'Du skriver i kapitlet i et annet vindu. Teksten din er tatt vare på, og den står her fortsatt. Prøv igjen når du er ferdig der.',
    'section-moved-on':
      'Kapitlet er endret siden du åpnet siden. Teksten din er tatt vare på, og den står her fortsatt. Se hva som står i kapitlet nå, rett teksten din, og lagre igjen.',
    'section-done':
      'Kapitlet er merket som ferdig. Teksten din er tatt vare på. Åpne kapitlet igjen for å skrive videre.',
    'report-frozen': 'Rapporten er levert, eller runden er avsluttet. Teksten din er tatt vare på.',
  },
};

export type OutsidePartText = typeof outsidePart;
