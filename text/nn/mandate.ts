import type { MandateText } from '../nb/mandate.ts';

const shared = [
  'følgje med på at tenesta når alle pasientar og fagfolk i landet like godt',
  'spreie kunnskap om tenesta i eige fagmiljø',
  'gi råd om fag, kvalitet og samarbeid',
  'bidra til årsrapporten, der regionale medlemer skriv kort om eigen region',
  'seie frå når noko ikkje verkar, først til tenesta og så til eige regionalt helseføretak',
];
const forPatients = [
  ...shared,
  'arbeide for gode tilvisingar og heile pasientforløp',
  'avklare kven som gjer kva før og etter behandlinga, i eigen region',
];

/** What a member says yes to, for each type of service: role, tasks, activity and costs (R10, R25 to R28). */
export const mandate: MandateText = {
  title: (type) => `Om vervet: ${type}`,
  lead: 'Dette seier du ja til når du blir medlem av referansegruppa.',
  tasksTitle: 'Oppgåvene',
  tasksLead: {
    'national-treatment': 'Gruppa skal:',
    'multi-regional-treatment': 'Gruppa skal:',
    competence: 'Gruppa skal:',
    centre: 'Gruppa skal:',
    network: 'Nettverket skal:',
  },
  activityTitle: 'Møte og tid',
  activity: 'Gruppa møtest minst éin gong i året. Møta kan vere digitale.',
  costsTitle: 'Kva det kostar',
  costs:
    'Helseføretaket der du er tilsett, dekkjer reise og opphald. Helseføretaket som har tenesta, dekkjer møta og alle utgifter for brukarrepresentantar.',
  deputiesTitle: 'Ingen vara',
  deputies: 'Ingen har vararepresentant. Kan du ikkje delta lenger, blir det oppnemnt eit nytt medlem.',
  roles: {
    'national-treatment':
      'Tenesta behandlar pasientar frå heile landet på éin stad. Gruppa passar på at tilgangen er likeverdig.',
    'multi-regional-treatment':
      'Tenesta behandlar pasientar på to stader i landet. Begge stadene har éi felles gruppe.',
    competence:
      'Tenesta byggjer og spreier kompetanse i heile landet. Gruppa passar på at alle regionane får del i han.',
    centre: 'Senteret samlar fagmiljø i heile landet. Gruppa held det i kontakt med alle regionane.',
    network:
      'Nettverket har inga referansegruppe. Ei koordinerande eining leier arbeidet, og alle regionane er med.',
  },
  tasks: {
    'national-treatment': forPatients,
    'multi-regional-treatment': forPatients,
    competence: [
      ...shared,
      'bidra til at kompetansen når fram til alle regionane',
      'støtte forsking og innmelding til kvalitetsregister frå eigen region',
    ],
    centre: [...shared, 'byggje kompetanse i samtale med fagmiljøa i eigen region'],
    network: [
      'samle fagmiljøa i alle regionane',
      'spreie kunnskap og avklare faglege spørsmål',
      'rapportere kort kvart år gjennom den koordinerande eininga',
    ],
  },
};
