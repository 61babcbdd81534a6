import type { Verb } from '../../domain/verbs.ts';

/** What somebody can ask for by writing it. */
export type CommandVerb = Extract<
  Verb,
  | 'open-home'
  | 'open-vacancies'
  | 'open-nominations'
  | 'open-reports'
  | 'open-groups'
  | 'open-meeting-form'
  | 'open-problem-form'
  | 'open-spread-form'
  | 'open-gatherings'
  | 'open-faq'
  | 'open-contacts'
  | 'open-language'
  | 'open-help'
  | 'open-deliveries'
  | 'open-region'
  | 'open-settings'
  | 'open-channel'
  | 'open-unbinding'
  | 'open-reminders'
>;
export type CommandWords = Readonly<Record<CommandVerb, readonly [taught: string, ...others: string[]]>>;

/** What can be written to the program. The first word is the one that is taught; the others are understood too. */
export const commandWords: CommandWords = {
  'open-home': ['oppgaver', 'hjem', 'start', 'hei'],
  'open-vacancies': ['foreslå', 'ledige plasser', 'ledig plass'],
  'open-nominations': ['status', 'forslag', 'mine forslag'],
  'open-reports': ['rapport', 'årsrapport', 'årsrapporter', 'rapporter'],
  'open-groups': ['gruppe', 'grupper', 'referansegruppe', 'referansegruppen'],
  'open-meeting-form': ['møte', 'kall inn', 'kall inn til møte'],
  'open-problem-form': ['problem', 'ta opp problem', 'ta opp et problem'],
  'open-spread-form': ['spredt', 'spredning', 'formidlet'],
  'open-gatherings': ['arrangement', 'arrangementer', 'webinar', 'webinarer'],
  'open-faq': ['spør', 'spørsmål', 'spørsmål og svar'],
  'open-contacts': ['kontakt', 'kontaktperson', 'kontaktpersoner', 'kontaktliste'],
  'open-language': ['språk'],
  'open-help': ['hjelp', 'hva kan du', 'hva kan du gjøre'],
  'open-deliveries': ['beskjeder', 'status drift'],
  'open-region': ['region', 'regionoversikt', 'oversikt'],
  'open-settings': ['innstillinger', 'regler'],
  'open-channel': ['koble kanal', 'kople kanal', 'koble til kanal'],
  'open-unbinding': ['koble fra', 'koble fra kanal'],
  'open-reminders': ['påminnelser', 'påminnelse', 'borte'],
};

/** Help, welcome, choice of language, and what is said when nothing else fits. */
export const help = {
  title: 'Dette kan du gjøre i Samråd',
  lead: 'Trykk på en knapp, eller skriv ordet til Samråd.',
  commands: {
    'open-home': 'Viser hva som venter på deg',
    'open-vacancies': 'Viser ledige plasser der du kan foreslå medlem',
    'open-nominations': 'Viser forslag og hvem som har saken',
    'open-reports': 'Viser årsrapportene du skriver i',
    'open-groups': 'Viser referansegruppen: plasser, medlemmer og leder',
    'open-meeting-form': 'Kaller inn referansegruppen til møte',
    'open-problem-form': 'Tar opp et problem med tjenesten',
    'open-spread-form': 'Forteller hva du har formidlet i regionen',
    'open-gatherings': 'Viser webinarer og møter, og tar imot spørsmål',
    'open-faq': 'Finner svar, for eksempel: spør hvem dekker reisen',
    'open-contacts': 'Viser hvem som har ansvaret i regionene og for tjenesten',
    'open-language': 'Velger bokmål, nynorsk eller engelsk',
    'open-help': 'Viser denne hjelpen',
    'open-deliveries': 'Viser beskjeder som ikke kom fram',
    'open-region': 'Viser plassene og sakene i regionen din',
    'open-settings': 'Velger hvilken vei forslag går, og frister',
    'open-channel': 'Kobler en kanal til en region eller en gruppe',
    'open-unbinding': 'Kobler fra kanalen du skriver i',
    'open-reminders': 'Velger når du vil ha påminnelser, og hvem som leser når du er borte',
  },
  openHome: 'Vis oppgaver',
  openVacancies: 'Vis ledige plasser',
  openNominations: 'Vis forslag',
  openGroups: 'Vis referansegruppe',
  openFaq: 'Still et spørsmål',
  openLanguage: 'Velg språk',
  notUnderstood: (words: string) => `Jeg forstår ikke «${words}». Her er det du kan skrive:`,
  notKnown:
    'Samråd kjenner deg ikke ennå. Be servicemiljøet i regionen din om å legge deg inn, og skriv til meg på nytt.',

  welcomeTitle: (name: string) => `Velkommen til Samråd, ${name}`,
  welcomeLead: 'Samråd følger forslag til medlemmer av referansegruppene, fra ledig plass til oppnevning.',
  welcomeRoles: {
    'service-leader': 'Du foreslår medlemmer, og ser hele tiden hvem som har saken.',
    'site-leader': 'Du følger forslagene til gruppen som hører til stedet ditt.',
    'regional-contact': 'Du tar imot forslag, sender dem videre og oppnevner for regionen din.',
    'national-coordinator': 'Du ser alle forslag, og beskjeder som ikke kom fram.',
    moderator: 'Du får beskjed her når et møte trenger deg.',
  },
  welcomeMember: 'Du får beskjed når noe skjer i gruppen din.',
  welcomeOther: 'Du får beskjed her når noen spør deg om et verv, eller om en du er leder for.',

  languageTitle: 'Hvilket språk vil du lese?',
  languageLead: 'Valget gjelder bare deg, og du kan bytte når du vil.',
  languageChosen: 'Ferdig. Nå er alt på bokmål.',

  notAskedTitle: 'Du trenger ikke å svare likevel',
  notAskedLead: 'Den som førte saken til deg, angret. Spørsmålet gjelder ikke lenger.',
  appointmentUndoneTitle: (candidate: string) => `Oppnevningen av ${candidate} er tatt tilbake`,
  appointmentUndoneLead:
    'Plassen er som den var før. Du trenger ikke å gjøre noe, og får beskjed når noen blir oppnevnt.',
  noAccessTitle: 'Du deltar ikke lenger i denne saken',
  noAccessLead: 'Derfor viser vi ikke lenger hva den gjelder. Oversikten viser hva som venter på deg nå.',

  defect: (correlationId: string) =>
    `Noe gikk galt hos oss, og ingenting er endret. Prøv igjen om litt. Hjelper det ikke, oppgi dette til den som drifter Samråd: ${correlationId}`,
  youWrote: (words: string) => `Du skrev: «${words}»`,
  onlyForServiceLeaders:
    'Bare lederen av en tjeneste foreslår medlemmer. Vet du om noen, så si fra til lederen eller servicemiljøet. Her ser du hvem det er.',
  onlyForContacts: 'Dette er bare for kontaktpersoner og det nasjonale servicemiljøet.',
  onlyInPrivate: 'Her leser flere, så jeg viser saker bare i den private chatten med deg.',
  tooMuch:
    'Du har trykket svært mange ganger på kort tid. Ingenting er endret. Vent noen sekunder og prøv igjen.',
  reminded: (who: string) => `Påminnelse er sendt til ${who}.`,
  retried: 'Vi prøver igjen nå.',
};

export type HelpText = typeof help;
