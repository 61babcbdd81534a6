/** Words that every other text uses. */
export const common = {
  locale: 'nb-NO',
  languageName: 'Bokmål',
  regions: { 'sor-ost': 'Helse Sør-Øst', vest: 'Helse Vest', midt: 'Helse Midt-Norge', nord: 'Helse Nord' },
  roles: {
    'service-leader': 'tjenesteleder',
    'site-leader': 'leder ved lokaliteten',
    'regional-contact': 'regional kontaktperson',
    'national-coordinator': 'nasjonalt servicemiljø',
    moderator: 'møteleder for chat',
  },
  serviceTypes: {
    'national-treatment': 'nasjonal behandlingstjeneste',
    'multi-regional-treatment': 'flerregional behandlingstjeneste',
    competence: 'nasjonal kompetansetjeneste',
    centre: 'nasjonalt senter',
    network: 'nasjonalt kvalitets- og kompetansenettverk',
  },
  seats: {
    regional: (region: string) => `regional representant for ${region}`,
    service: (_region: string, of: string) =>
      of ? `tjenestens representant ved ${of}` : 'tjenestens representant',
    user: () => 'brukerrepresentant',
    other: (_region: string, of: string) => (of ? `medlem for ${of}` : 'medlem fra andre enn regionene'),
    secretary: () => 'sekretær',
  },
  groupOf: (service: string) => `referansegruppen for ${service}`,
  contactsOf: (region: string) => `servicemiljøet i ${region}`,
  coordinatorsFor: (region: string) => `nasjonalt servicemiljø på vegne av ${region}`,
  channels: { phone: 'på telefon', email: 'på e-post', meeting: 'i et møte', letter: 'i et brev' },
  others: (count: number) => (count === 1 ? 'én til' : `${count} til`),
  percentOfFullPost: (percent: string) => `omtrent ${percent} prosent av en full stilling`,
  effortLeftOpen: 'noen timer til hvert møte',
  openHome: 'Gå til oversikten',
  openHelp: 'Vis hjelp',
  more: 'Mer',
  back: 'Tilbake',
  cancel: 'Avbryt',
  showMore: (left: number) => (left === 1 ? 'Vis én til' : `Vis flere (${left} igjen)`),
};

export type CommonText = typeof common;
