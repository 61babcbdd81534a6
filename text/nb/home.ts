type About = {
  readonly seat: string;
  readonly service: string;
  readonly person: string;
  readonly gathering: string;
};

/** The one list: what waits for you, and what you wait for. */
export const home = {
  title: (count: string) => `Dette venter på deg (${count})`,
  titleEmpty: 'Ingenting venter på deg',
  empty: 'Når noen trenger et svar fra deg, står det her, og du får en beskjed.',
  waitingTitle: (count: string) => `Du venter på (${count})`,
  waitingMore: (count: string) => `${count} til står under «Mine forslag».`,
  waiting: ({ seat, service, person }: Omit<About, 'gathering'>) => `${person} som ${seat}, ${service}`,
  waitingOn: (who: string, since: string) => `Venter på ${who}, ${since}`,
  due: (day: string) => `Frist ${day}`,
  overdue: (day: string) => `Fristen var ${day}`,
  noDue: (since: string) => `Har ventet ${since}`,
  duties: {
    'fill-seat': ({ seat, service }: About) => `Finn ny ${seat}: ${service}`,
    'answer-consent': ({ seat, service }: About) => `Svar om du vil bli ${seat}: ${service}`,
    'answer-candidate': ({ person, service }: About) => `Svar ${person}, som lurer på noe: ${service}`,
    'answer-clearance': ({ person, service }: About) => `Svar om ${person} kan delta: ${service}`,
    'forward-nomination': ({ person, service }: About) => `Send videre forslaget om ${person}: ${service}`,
    'appoint-member': ({ person, service }: About) => `Avgjør forslaget om ${person}: ${service}`,
    'resend-nomination': ({ person, service }: About) => `Rett forslaget om ${person}: ${service}`,
    'answer-question': ({ person }: About) => `Svar på spørsmålet fra ${person}`,
    'moderate-questions': ({ gathering }: About) => `Ta imot spørsmålene til ${gathering}`,
    'pass-request': ({ seat, service }: About) => `Send videre: ${service} mangler ${seat}`,
    'name-candidate': ({ seat, service }: About) => `Finn en kandidat som ${seat}: ${service}`,
    'answer-named': ({ person, seat, service }: About) => `Svar om ${person} som ${seat}: ${service}`,
    'search-further': ({ seat, service }: About) => `Ingen er funnet som ${seat}: ${service}`,
    'designate-leader': ({ service }: About) => `Registrer ny leder av referansegruppen: ${service}`,
  },
  helping: ({
    chapter,
    service,
    year,
  }: {
    readonly chapter: string;
    readonly service: string;
    readonly year: string;
  }) => `Hjelp til med «${chapter}»: årsrapporten for ${year}, ${service}`,
  /** What somebody else is to answer, for whoever looks on. */
  consentOfOther: ({ person, seat }: { readonly person: string; readonly seat: string }) =>
    `Svar fra ${person} om å bli ${seat}`,
  dutyButtons: {
    'fill-seat': 'Foreslå',
    'answer-consent': 'Svar',
    'answer-candidate': 'Svar',
    'answer-clearance': 'Svar',
    'forward-nomination': 'Se og send',
    'appoint-member': 'Se og avgjør',
    'resend-nomination': 'Rett',
    'answer-question': 'Svar',
    'moderate-questions': 'Se spørsmålene',
    'pass-request': 'Se og send',
    'name-candidate': 'Se og foreslå',
    'answer-named': 'Svar',
    'search-further': 'Se',
    'designate-leader': 'Registrer',
  },
  propose: 'Foreslå medlem',
  nominations: 'Mine forslag',
  groups: 'Referansegrupper',
  region: 'Regionen',
  regions: 'Regionene',
  group: 'Referansegruppe',
};

export type HomeText = typeof home;
