/** Who answers for what. */
export const contacts = {
  title: 'Hvem har ansvaret?',
  nav: 'Kontakt',
  lead: 'Kontaktpersonene i servicemiljøet i hver region, og det nasjonale servicemiljøet.',
  national: 'Nasjonalt servicemiljø',
  /** Where nobody is, what happens meanwhile, or who sees to it. */
  nobody: {
    region: 'Ingen er satt opp ennå. Nasjonalt servicemiljø svarer imens.',
    service: 'Ingen er satt opp ennå. Spør servicemiljøet.',
    group: 'Ingen leder gruppen nå. Lederen av tjenesten skriver inn hvem helseforetaket peker ut.',
    national: 'Ingen er satt opp ennå. Den som drifter Samråd, setter opp den første.',
  },
  setUp: 'Sett opp noen i administrasjonen',
  ofService: 'Leder for tjenesten',
  ofGroup: 'Leder for gruppen',
  unit: 'Servicemiljøet',
  unitIn: (region: string, names: string) => `${region}: ${names}`,
  team: (name: string) => `Kanalen er i teamet ${name}.`,
  noTeam: 'Ingen kanal er koblet til. En kontaktperson skriver «koble kanal» i kanalen.',
  regions: 'Regionene',
  services: 'Tjenester',
  search: 'Finn hvem som har ansvaret for en tjeneste',
  searchHint: 'Skriv noe av navnet',
  noneFound: 'Ingen tjeneste har et navn som ligner. Prøv med færre bokstaver.',
  write: (name: string) => `Skriv e-post til ${name}`,
  open: 'Åpne kontaktlisten',
};

export type ContactsText = typeof contacts;
