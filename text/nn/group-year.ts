import type { GroupYearText } from '../nb/group-year.ts';

export const groupYear: GroupYearText = {
  entries: {
    meeting: 'Møte i gruppa',
    'meeting-due': 'Siste dag for møtet i år',
    'services-told': 'Tenesta får beskjed om årsrapporten',
    'groups-told': 'Gruppa får beskjed om årsrapporten',
    'service-due': 'Tenesta sin del av årsrapporten',
    'group-due': 'Gruppa og regionane sin del av årsrapporten',
    'submission-due': 'Årsrapporten blir levert',
    'evaluation-due': 'Evalueringa av tenesta',
    'term-due': 'Avklare kva som skjer når perioden er over',
  },
  usual: (entry) => `${entry} (som vanleg)`,
  page: {
    title: 'Året i gruppa',
    lead: 'Det som kjem dei neste tolv månadene.',
    none: 'Ingenting er sett opp for dei neste tolv månadene.',
    today: 'I dag',
    months: ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'],
  },
  history: {
    title: 'Alle som har vore med',
    unfold: (count) => `Vis alle som har hatt ein plass (${count})`,
    name: 'Namn',
    seat: 'Plass',
    from: 'Frå',
    until: 'Til og med',
    stays: 'Er med no',
    leaders: 'Leiarar av gruppa',
    leader: (name, from) => `${name}, frå ${from}`,
  },
  onboarding: {
    titles: { member: 'Slik arbeider gruppa', leader: 'Slik kjem tenesta i gang' },
    causes: {
      'joined-group': (group) => `Velkomen til ${group}`,
      'service-begins': (service) => `Tenesta er i gang: ${service}`,
    },
    seat: 'Din plass',
    leader: 'Leiar av gruppa',
    noLeader: 'Ingen enno',
    serviceLeaders: 'Leiar av tenesta',
    members: 'I gruppa',
    membersOf: (members, vacant) =>
      `${members} medlemer, ${vacant} ${vacant === '1' ? 'ledig plass' : 'ledige plassar'}`,
    full: (members) => `${members} medlemer`,
    tasks: 'Oppgåvene til gruppa',
    first: 'Byrj med dette',
    firstSteps: {
      vacancies:
        'Føreslå medlemer til plassane som er ledige: éin frå kvar region, og minst éin brukarrepresentant.',
      leader:
        'Registrer kven helseføretaket har peika ut til å leie gruppa. Leiaren kjem frå ein annan region.',
      meeting:
        'Kall inn til det første møtet. Gruppa møtest minst éin gong i året, og det kan vere digitalt.',
      website: 'Legg det som er fast, på nettsida: tilvising, retningslinjer, plan for kompetansespreiing.',
    },
    dates: 'Dette kjem',
    date: (day, what) => `${day}: ${what}`,
    mandate: 'Les om vervet',
    meeting: 'Sjå neste møte',
    vacancies: 'Sjå ledige plassar',
  },
};
