/** What comes back in the life of a service: the yearly meeting, the evaluation, the end of its term. */
export const milestone = {
  duties: {
    'hold-meeting': (service: string) => `Hold årets møte i referansegruppen: ${service}`,
    'evaluate-service': (service: string) => `Lever evalueringen: ${service}`,
    'settle-term': (service: string) => `Avklar hva som skjer når perioden er over: ${service}`,
  },
  dutyButtons: {
    'hold-meeting': 'Møtet er holdt',
    'evaluate-service': 'Evalueringen er levert',
    'settle-term': 'Det er avklart',
  },
  titles: {
    meeting: 'Når møttes referansegruppen?',
    evaluation: 'Når ble evalueringen levert?',
    term: 'Hvor lenge skal tjenesten vare?',
  },
  rules: {
    meeting: 'Gruppen møtes minst én gang i året. Digitale møter teller.',
    evaluation:
      'En tjeneste evalueres omtrent hvert femte år. Et nettverk får støtte i fem år, og vurderes i det sjette.',
    term: 'En kompetansetjeneste varer i fem eller ti år. Å endre eller avvikle den tar minst halvannet år.',
  },
  dayLabels: {
    meeting: 'Dagen dere møttes',
    evaluation: 'Dagen den ble levert',
    term: 'Tjenesten varer til og med',
  },
  dayNeeded: 'Velg en dag.',
  record: { meeting: 'Møtet er holdt', evaluation: 'Evalueringen er levert', term: 'Lagre dagen' },
  begin: { evaluation: 'Begynn evalueringen', term: 'Begynn avklaringen' },
  correct: 'Rett dagen',
  due: 'Frist',
  started: 'Tjenesten startet',
  newest: { meeting: 'Sist møtt', evaluation: 'Sist evaluert', term: 'Varer til og med' },
  never: {
    meeting: 'Ikke møtt ennå, så vidt vi vet',
    evaluation: 'Ikke evaluert ennå',
    term: 'Ikke bestemt',
  },
  by: 'Registrert av',
  recorded: {
    meeting: (day: string) => `Lagret: gruppen møttes ${day}.`,
    evaluation: (day: string) => `Lagret: evalueringen ble levert ${day}.`,
    term: (day: string) => `Lagret: tjenesten varer til og med ${day}.`,
  },
};

export type MilestoneText = typeof milestone;
