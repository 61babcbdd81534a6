/** What a national coordinator chooses where the documents disagree. */
export const settings = {
  title: 'Hvilke regler skal gjelde?',
  lead: 'Der dokumentene er uenige, velger dere. Det nyeste står først.',
  needed: 'Velg ett av alternativene.',
  note: 'Valget gjelder for alle, og for det som skjer fra nå av. Saker og runder som er i gang, fortsetter der de er.',
  save: 'Lagre',
  saved: 'Lagret. Dette gjelder nå.',
  onlyForCoordinators: 'Dette er bare for nasjonalt servicemiljø, som velger for alle.',
  questions: {
    'proposal-route': {
      label: 'Hvor går et forslag til medlem først?',
      choices: {
        'service-region': 'Til servicemiljøet i tjenestens region, som sender det videre',
        'member-region': 'Rett til regionen som medlemmet skal representere',
      },
    },
    'request-route': {
      label: 'Hvem blir spurt først når tjenesten ikke finner noen?',
      choices: {
        'service-region': 'Servicemiljøet i tjenestens region, som sender spørsmålet videre',
        'member-region': 'Regionen der plassen er ledig',
      },
    },
    'group-deadline': {
      label: 'Når skal gruppens del av årsrapporten være ferdig?',
      choices: {
        february: 'Tidlig i februar, før rapporten leveres',
        march: '1.\u00a0mars',
      },
    },
    'deciding-authority': {
      label: 'Hvem beslutter om en tjeneste skal begynne, endres eller avvikles?',
      choices: {
        directors: 'De administrerende direktørene i regionene (AD-møtet)',
        directorate: 'Helsedirektoratet',
        ministry: 'Helse- og omsorgsdepartementet',
      },
    },
  },
};

export type SettingsText = typeof settings;
