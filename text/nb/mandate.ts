const shared = [
  'følge med på at tjenesten når alle pasienter og fagfolk i landet like godt',
  'spre kunnskap om tjenesten i eget fagmiljø',
  'gi råd om fag, kvalitet og samarbeid',
  'bidra til årsrapporten, der regionale medlemmer skriver kort om egen region',
  'si fra når noe ikke virker, først til tjenesten og så til eget regionale helseforetak',
];
const forPatients = [
  ...shared,
  'arbeide for gode henvisninger og hele pasientforløp',
  'avklare hvem som gjør hva før og etter behandlingen, i egen region',
];

/** What a member says yes to, for each type of service: role, tasks, activity and costs (R10, R25 to R28). */
export const mandate = {
  title: (type: string) => `Om vervet: ${type}`,
  lead: 'Dette sier du ja til når du blir medlem av referansegruppen.',
  tasksTitle: 'Oppgavene',
  tasksLead: {
    'national-treatment': 'Gruppen skal:',
    'multi-regional-treatment': 'Gruppen skal:',
    competence: 'Gruppen skal:',
    centre: 'Gruppen skal:',
    network: 'Nettverket skal:',
  },
  activityTitle: 'Møter og tid',
  activity: 'Gruppen møtes minst én gang i året. Møtene kan være digitale.',
  costsTitle: 'Hva det koster',
  costs:
    'Helseforetaket der du er ansatt, dekker reise og opphold. Helseforetaket som har tjenesten, dekker møtene og alle utgifter for brukerrepresentanter.',
  deputiesTitle: 'Ingen vara',
  deputies: 'Ingen har vararepresentant. Kan du ikke delta lenger, blir det oppnevnt et nytt medlem.',
  roles: {
    'national-treatment':
      'Tjenesten behandler pasienter fra hele landet på ett sted. Gruppen passer på at tilgangen er likeverdig.',
    'multi-regional-treatment':
      'Tjenesten behandler pasienter på to steder i landet. Begge stedene har én felles gruppe.',
    competence:
      'Tjenesten bygger og sprer kompetanse i hele landet. Gruppen passer på at alle regionene får del i den.',
    centre: 'Senteret samler fagmiljøer i hele landet. Gruppen holder det i kontakt med alle regionene.',
    network:
      'Nettverket har ingen referansegruppe. En koordinerende enhet leder arbeidet, og alle regionene er med.',
  },
  tasks: {
    'national-treatment': forPatients,
    'multi-regional-treatment': forPatients,
    competence: [
      ...shared,
      'bidra til at kompetansen når fram til alle regionene',
      'støtte forskning og innmelding til kvalitetsregistre fra egen region',
    ],
    centre: [...shared, 'bygge kompetanse i samtale med fagmiljøene i egen region'],
    network: [
      'samle fagmiljøene i alle regionene',
      'spre kunnskap og avklare faglige spørsmål',
      'rapportere kort hvert år gjennom den koordinerende enheten',
    ],
  },
};

export type MandateText = typeof mandate;
