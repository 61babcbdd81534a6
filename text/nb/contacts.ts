/** Who answers for what. */
export const contacts = {
  title: 'Hvem har ansvaret?',
  nav: 'Kontakt',
  lead: 'Kontaktpersonene i servicemiljøet i hver region, og det nasjonale servicemiljøet.',
  national: 'Nasjonalt servicemiljø',
  nobody: 'Ingen er satt opp ennå',
  ofService: 'Leder for tjenesten',
  ofGroup: 'Leder for gruppen',
  unit: 'Servicemiljøet',
  unitIn: (region: string, names: string) => `${region}: ${names}`,
  team: (name: string) => `Kanalen er i teamet ${name}.`,
  regions: 'Regionene',
  services: 'Tjenester',
  search: 'Finn hvem som har ansvaret for en tjeneste',
  searchHint: 'Skriv noe av navnet',
  noneFound: 'Ingen tjeneste har et navn som ligner. Prøv med færre bokstaver.',
  write: (name: string) => `Skriv e-post til ${name}`,
  open: 'Åpne kontaktlisten',
};

export type ContactsText = typeof contacts;
