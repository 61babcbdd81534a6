import type { ContactsText } from '../nb/contacts.ts';

export const contacts: ContactsText = {
  title: 'Kven har ansvaret?',
  nav: 'Kontakt',
  lead: 'Kontaktpersonane i servicemiljøet i kvar region, og det nasjonale servicemiljøet.',
  national: 'Nasjonalt servicemiljø',
  nobody: 'Ingen er sette opp enno',
  ofService: 'Leiar for tenesta',
  ofGroup: 'Leiar for gruppa',
  unit: 'Servicemiljøet',
  unitIn: (region, names) => `${region}: ${names}`,
  team: (name) => `Kanalen er i teamet ${name}.`,
  regions: 'Regionane',
  services: 'Tenester',
  search: 'Finn kven som har ansvaret for ei teneste',
  searchHint: 'Skriv noko av namnet',
  noneFound: 'Inga teneste har eit namn som liknar. Prøv med færre bokstavar.',
  write: (name) => `Skriv e-post til ${name}`,
  open: 'Opne kontaktlista',
};
