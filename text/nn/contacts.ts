import type { ContactsText } from '../nb/contacts.ts';

export const contacts: ContactsText = {
  title: 'Kven har ansvaret?',
  nav: 'Kontakt',
  lead: 'Kontaktpersonane i servicemiljøet i kvar region, og det nasjonale servicemiljøet.',
  national: 'Nasjonalt servicemiljø',
  /** Where nobody is, what happens meanwhile, or who sees to it. */
  nobody: {
    region: 'Ingen er sette opp enno. Nasjonalt servicemiljø svarar så lenge.',
    service: 'Ingen er sette opp enno. Spør servicemiljøet.',
    group: 'Ingen leier gruppa no. Leiaren av tenesta skriv inn kven helseføretaket peikar ut.',
    national: 'Ingen er sette opp enno. Den som driftar Samråd, set opp den første.',
  },
  setUp: 'Set opp nokon i administrasjonen',
  ofService: 'Leiar for tenesta',
  ofGroup: 'Leiar for gruppa',
  unit: 'Servicemiljøet',
  unitIn: (region, names) => `${region}: ${names}`,
  team: (name) => `Kanalen er i teamet ${name}.`,
  noTeam: 'Ingen kanal er kopla til. Ein kontaktperson skriv «kople kanal» i kanalen.',
  regions: 'Regionane',
  services: 'Tenester',
  search: 'Finn kven som har ansvaret for ei teneste',
  searchHint: 'Skriv noko av namnet',
  noneFound: 'Inga teneste har eit namn som liknar. Prøv med færre bokstavar.',
  write: (name) => `Skriv e-post til ${name}`,
  open: 'Opne kontaktlista',
};
