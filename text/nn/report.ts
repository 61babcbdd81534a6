import type { ReportText } from '../nb/report.ts';

/** The annual report. */
export const report: ReportText = {
  title: ({ year }) => `Årsrapporten for ${year}`,
  submitTitle: ({ year }) => `Er årsrapporten for ${year} klar til å leverast?`,
  completeTitle: ({ year }) => `Er gruppa ferdig med sin del av årsrapporten for ${year}?`,
  submittedTitle: ({ year }) => `Årsrapporten for ${year} er levert`,
  closedTitle: ({ year }) => `Runden for årsrapporten for ${year} er avslutta`,
  closedNote:
    'Runden er avslutta. Det som er lagra, står i rapporten og kan lesast. Kom noko du skreiv for seint, har vi teke vare på det for deg i fana.',
  notHandedIn: 'Ikkje levert',
  parts: {
    service: () => 'delen til tenesta',
    site: (place) => `delen frå ${place}`,
    group: () => 'fråsegna til gruppa',
    regional: (place) => `delen frå ${place}`,
    assessment: () => 'den regionale vurderinga',
  },
  facts: {
    state: 'Status',
    done: 'Ferdig',
    due: 'Frist',
    submitter: 'Leverer',
    group: 'Delen til gruppa',
    submitted: 'Levert',
    returned: 'Opna att',
    supplemented: 'Tillegg',
    extended: 'Utsett',
  },
  states: { open: 'Blir skriven', submitted: 'Levert', returned: 'Opna att' },
  partsDone: (done, all) => `${done} av ${all} delar`,
  partsLeftOut: (done, out) => `${done}, ${out} ikkje med`,
  youSubmit: 'Du',
  nobody: 'Ingen enno',
  groupComplete: (by, at) => `Ferdig, seier ${by} ${at}`,
  groupOpen: 'Ikkje merkt som ferdig',
  by: (name, at) => `${at} av ${name}`,
  because: (when, reason) => `${when}: ${reason}`,
  missingTitle: (count) => `Dette manglar (${count})`,
  missingMore: (count) => `${count} til.`,
  missingFrom: (names, day) => `${names}, frist ${day}`,
  missingVacant: (day) => `Ledig plass, frist ${day}. Det er grunn nok til at delen manglar.`,
  missingWord: (names, day) =>
    `Fråsegna er klar, men ${names} har ikkje merkt delen til gruppa som ferdig. Frist ${day}.`,
  missingWordVacant: (day) => `Ikkje merkt som ferdig, for gruppa har ingen leiar. Frist ${day}.`,
  remind: 'Purr',
  remindVacant: 'Sei frå til servicemiljøet',
  remindOf: (part) => `Purr: ${part}`,
  remindedBy: ({ by, part, service, year }) =>
    `${by} minner om ${part} i årsrapporten for ${year}: ${service}`,
  submit: 'Lever rapporten',
  complete: 'Merk delen som ferdig',
  open: 'Sjå rapporten',
  writeInTab: 'Du skriv og leverer i fana «Samråd».',
  reminded: 'Påminninga er send.',
  takeover: {
    title: (person, section) => `Kan ${person} få ta over kapittelet «${section}»?`,
    grantedTitle: (person) => `${person} skriv vidare`,
    refusedTitle: (person) => `${person} held fram med å skrive`,
    lapsedTitle: 'Spørsmålet gjeld ikkje lenger',
    waitingTitle: (person) => `Vi har spurt ${person} om du kan få ta over`,
    asked: 'Spurt',
    answered: 'Svart',
    section: 'Kapittel',
    note: 'Det du har skrive, er lagra. Vi tek vare på den siste teksten din for deg òg.',
    yes: (person) => `Lat ${person} skrive`,
    no: 'Eg skriv vidare',
    kept: (person) => `Du skriv vidare. ${person} har fått beskjed.`,
  },
  causes: {
    'takeover-requested': ({ service, year }) =>
      `Årsrapporten for ${year}, ${service}: nokon vil ta over eit kapittel`,
    'report-reminder': ({ service, year }) => `Påminning: årsrapporten for ${year}, ${service}`,
    'report-extended': ({ service, year }) => `Ny frist for årsrapporten for ${year}, ${service}`,
    'report-submitted': ({ service, year }) => `Årsrapporten for ${year} er levert: ${service}`,
    'report-reopened': ({ service, year }) => `Årsrapporten for ${year} er opna att: ${service}`,
    'report-supplemented': ({ service, year }) => `Årsrapporten for ${year} har fått eit tillegg: ${service}`,
    'part-vacant': ({ service, year }) =>
      `Ingen skriv ein del av årsrapporten for ${year}, fordi plassen er ledig: ${service}`,
  },
  duties: {
    'write-service-part': ({ service, year }) =>
      `Skriv delen til tenesta i årsrapporten for ${year}: ${service}`,
    'write-site-part': ({ service, place, year }) =>
      `Skriv delen frå ${place} i årsrapporten for ${year}: ${service}`,
    'write-group-part': ({ service, year }) =>
      `Samle delen til gruppa i årsrapporten for ${year}: ${service}`,
    'write-regional-part': ({ service, place, year }) =>
      `Skriv delen frå ${place} i årsrapporten for ${year}: ${service}`,
    'submit-report': ({ service, year }) => `Lever årsrapporten for ${year}: ${service}`,
  },
  dutyButton: 'Sjå',
};
