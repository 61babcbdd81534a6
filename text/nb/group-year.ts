/** The year of a group, who has sat in it, and what somebody new needs to know. */
export const groupYear = {
  entries: {
    meeting: 'Møte i gruppen',
    'meeting-due': 'Siste dag for årets møte',
    'services-told': 'Tjenesten får beskjed om årsrapporten',
    'groups-told': 'Gruppen får beskjed om årsrapporten',
    'service-due': 'Tjenestens del av årsrapporten',
    'group-due': 'Gruppens og regionenes del av årsrapporten',
    'submission-due': 'Årsrapporten leveres',
    'evaluation-due': 'Evalueringen av tjenesten',
    'term-due': 'Avklare hva som skjer når perioden er over',
  },
  usual: (entry: string) => `${entry} (som vanlig)`,
  page: {
    title: 'Året i gruppen',
    lead: 'Det som kommer de neste tolv månedene.',
    none: 'Ingenting er satt opp for de neste tolv månedene.',
    today: 'I dag',
    months: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'],
  },
  history: {
    title: 'Alle som har vært med',
    unfold: (count: string) => `Vis alle som har hatt en plass (${count})`,
    name: 'Navn',
    seat: 'Plass',
    from: 'Fra',
    until: 'Til og med',
    stays: 'Er med nå',
    leaders: 'Ledere av gruppen',
    leader: (name: string, from: string) => `${name}, fra ${from}`,
  },
  onboarding: {
    titles: { member: 'Slik arbeider gruppen', leader: 'Slik kommer tjenesten i gang' },
    causes: {
      'joined-group': (group: string) => `Velkommen til ${group}`,
      'service-begins': (service: string) => `Tjenesten er i gang: ${service}`,
    },
    seat: 'Din plass',
    leader: 'Leder av gruppen',
    noLeader: 'Ingen ennå',
    serviceLeaders: 'Leder av tjenesten',
    members: 'I gruppen',
    membersOf: (members: string, vacant: string) =>
      `${members} medlemmer, ${vacant} ${vacant === '1' ? 'ledig plass' : 'ledige plasser'}`,
    full: (members: string) => `${members} medlemmer`,
    tasks: 'Gruppens oppgaver',
    first: 'Begynn med dette',
    firstSteps: {
      vacancies:
        'Foreslå medlemmer til plassene som er ledige: ett fra hver region, og minst én brukerrepresentant.',
      leader:
        'Registrer hvem helseforetaket har pekt ut til å lede gruppen. Lederen kommer fra en annen region.',
      meeting: 'Kall inn til det første møtet. Gruppen møtes minst én gang i året, og det kan være digitalt.',
      website:
        'Legg det som er fast, på nettsiden: henvisning, retningslinjer, plan for kompetansespredning.',
    },
    dates: 'Dette kommer',
    date: (day: string, what: string) => `${day}: ${what}`,
    mandate: 'Les om vervet',
    meeting: 'Se neste møte',
    vacancies: 'Se ledige plasser',
  },
};

export type GroupYearText = typeof groupYear;
