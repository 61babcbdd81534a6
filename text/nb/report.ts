type About = { readonly service: string; readonly year: string };
type Part = { readonly service: string; readonly place: string; readonly year: string };

/** The annual report. */
export const report = {
  title: ({ year }: About) => `Årsrapporten for ${year}`,
  submitTitle: ({ year }: About) => `Er årsrapporten for ${year} klar til å leveres?`,
  completeTitle: ({ year }: About) => `Er gruppens del av årsrapporten for ${year} ferdig?`,
  submittedTitle: ({ year }: About) => `Årsrapporten for ${year} er levert`,
  closedTitle: ({ year }: About) => `Runden for årsrapporten for ${year} er avsluttet`,
  closedNote:
    'Runden er avsluttet. Det som er lagret, står i rapporten og kan leses. Kom noe du skrev for sent, har vi tatt vare på det for deg i fanen.',
  notHandedIn: 'Ikke levert',
  parts: {
    service: () => 'tjenestens del',
    site: (place: string) => `delen fra ${place}`,
    group: () => 'gruppens uttalelse',
    regional: (place: string) => `delen fra ${place}`,
    assessment: () => 'den regionale vurderingen',
  },
  facts: {
    state: 'Status',
    done: 'Ferdig',
    due: 'Frist',
    submitter: 'Leverer',
    group: 'Gruppens del',
    submitted: 'Levert',
    returned: 'Åpnet igjen',
    supplemented: 'Tillegg',
    extended: 'Utsatt',
  },
  states: { open: 'Skrives', submitted: 'Levert', returned: 'Åpnet igjen' },
  partsDone: (done: string, all: string) => `${done} av ${all} deler`,
  partsLeftOut: (done: string, out: string) => `${done}, ${out} ikke med`,
  youSubmit: 'Du',
  nobody: 'Ingen ennå',
  groupComplete: (by: string, at: string) => `Ferdig, sier ${by} ${at}`,
  groupOpen: 'Ikke merket som ferdig',
  by: (name: string, at: string) => `${at} av ${name}`,
  because: (when: string, reason: string) => `${when}: ${reason}`,
  missingTitle: (count: string) => `Dette mangler (${count})`,
  missingMore: (count: string) => `${count} til.`,
  missingFrom: (names: string, day: string) => `${names}, frist ${day}`,
  missingVacant: (day: string) => `Ledig plass, frist ${day}. Det er grunn nok til at delen mangler.`,
  missingWord: (names: string, day: string) =>
    `Uttalelsen er klar, men ${names} har ikke merket gruppens del som ferdig. Frist ${day}.`,
  missingWordVacant: (day: string) => `Ikke merket som ferdig, for gruppen har ingen leder. Frist ${day}.`,
  remind: 'Purr',
  remindVacant: 'Si fra til servicemiljøet',
  remindOf: (part: string) => `Purr: ${part}`,
  remindedBy: ({ by, part, service, year }: About & { readonly by: string; readonly part: string }) =>
    `${by} minner om ${part} i årsrapporten for ${year}: ${service}`,
  submit: 'Lever rapporten',
  complete: 'Merk gruppens del som ferdig',
  open: 'Se rapporten',
  writeInTab: 'Du skriver og leverer i fanen «Samråd».',
  reminded: 'Påminnelsen er sendt.',
  takeover: {
    title: (person: string, section: string) => `Kan ${person} få overta kapitlet «${section}»?`,
    grantedTitle: (person: string) => `${person} skriver videre`,
    refusedTitle: (person: string) => `${person} fortsetter å skrive`,
    lapsedTitle: 'Spørsmålet gjelder ikke lenger',
    waitingTitle: (person: string) => `Vi har spurt ${person} om du kan få overta`,
    asked: 'Spurt',
    answered: 'Svart',
    section: 'Kapittel',
    note: 'Det du har skrevet, er lagret. Vi tar vare på din siste tekst for deg også.',
    yes: (person: string) => `La ${person} skrive`,
    no: 'Jeg skriver videre',
    kept: (person: string) => `Du skriver videre. ${person} har fått beskjed.`,
  },
  causes: {
    'takeover-requested': ({ service, year }: About) =>
      `Årsrapporten for ${year}, ${service}: noen vil overta et kapittel`,
    'report-reminder': ({ service, year }: About) => `Påminnelse: årsrapporten for ${year}, ${service}`,
    'report-extended': ({ service, year }: About) => `Ny frist for årsrapporten for ${year}, ${service}`,
    'report-submitted': ({ service, year }: About) => `Årsrapporten for ${year} er levert: ${service}`,
    'report-reopened': ({ service, year }: About) => `Årsrapporten for ${year} er åpnet igjen: ${service}`,
    'report-supplemented': ({ service, year }: About) =>
      `Årsrapporten for ${year} har fått et tillegg: ${service}`,
    'part-vacant': ({ service, year }: About) =>
      `Ingen skriver en del av årsrapporten for ${year}, fordi plassen er ledig: ${service}`,
  },
  duties: {
    'write-service-part': ({ service, year }: Part) =>
      `Skriv tjenestens del av årsrapporten for ${year}: ${service}`,
    'write-site-part': ({ service, place, year }: Part) =>
      `Skriv delen fra ${place} i årsrapporten for ${year}: ${service}`,
    'write-group-part': ({ service, year }: Part) =>
      `Samle gruppens del av årsrapporten for ${year}: ${service}`,
    'write-regional-part': ({ service, place, year }: Part) =>
      `Skriv delen fra ${place} i årsrapporten for ${year}: ${service}`,
    'submit-report': ({ service, year }: Part) => `Lever årsrapporten for ${year}: ${service}`,
  },
  dutyButton: 'Se',
};

export type ReportText = typeof report;
