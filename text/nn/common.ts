import type { CommonText } from '../nb/common.ts';

/** Words that every other text uses. */
export const common: CommonText = {
  locale: 'nn-NO',
  languageName: 'Nynorsk',
  regions: { 'sor-ost': 'Helse Sør-Øst', vest: 'Helse Vest', midt: 'Helse Midt-Norge', nord: 'Helse Nord' },
  roles: {
    'service-leader': 'tenesteleiar',
    'site-leader': 'leiar ved lokaliteten',
    'regional-contact': 'regional kontaktperson',
    'national-coordinator': 'nasjonalt servicemiljø',
    moderator: 'møteleiar for chat',
  },
  serviceTypes: {
    'national-treatment': 'nasjonal behandlingsteneste',
    'multi-regional-treatment': 'fleirregional behandlingsteneste',
    competence: 'nasjonal kompetanseteneste',
    centre: 'nasjonalt senter',
    network: 'nasjonalt kvalitets- og kompetansenettverk',
  },
  seats: {
    regional: (region) => `regional representant for ${region}`,
    service: (_region, of) => (of ? `representant for tenesta ved ${of}` : 'representant for tenesta'),
    user: () => 'brukarrepresentant',
    other: (_region, of) => (of ? `medlem for ${of}` : 'medlem frå andre enn regionane'),
    secretary: () => 'sekretær',
  },
  groupOf: (service) => `referansegruppa for ${service}`,
  contactsOf: (region) => `servicemiljøet i ${region}`,
  coordinatorsFor: (region) => `nasjonalt servicemiljø på vegner av ${region}`,
  channels: { phone: 'på telefon', email: 'på e-post', meeting: 'i eit møte', letter: 'i eit brev' },
  others: (count) => (count === 1 ? 'éin til' : `${count} til`),
  percentOfFullPost: (percent) => `om lag ${percent} prosent av ei full stilling`,
  effortLeftOpen: 'nokre timar til kvart møte',
  openHome: 'Gå til oversikta',
  openHelp: 'Vis hjelp',
  more: 'Meir',
  back: 'Tilbake',
  cancel: 'Avbryt',
  showMore: (left) => (left === 1 ? 'Vis éin til' : `Vis fleire (${left} att)`),
};
