import type { CommandWords, HelpText } from '../nb/help.ts';

/** What can be written to the program. The first word is the one that is taught; the others are understood too. */
export const commandWords: CommandWords = {
  'open-home': ['oppgåver', 'heim'],
  'open-vacancies': ['føreslå', 'ledige plassar'],
  'open-nominations': ['status', 'framlegg', 'mine framlegg'],
  'open-reports': ['rapport', 'årsrapport', 'årsrapportar', 'rapportar'],
  'open-groups': ['gruppa', 'gruppe', 'grupper', 'referansegruppe', 'referansegruppa'],
  'open-meeting-form': ['møte', 'kall inn', 'kall inn til møte'],
  'open-problem-form': ['problem', 'ta opp problem', 'ta opp eit problem'],
  'open-spread-form': ['spreidd', 'spreiing', 'formidla'],
  'open-gatherings': ['arrangement', 'webinar', 'tilskipingar'],
  'open-faq': ['spør', 'spørsmål', 'spørsmål og svar'],
  'open-contacts': ['kontakt', 'kontaktperson', 'kontaktpersonar', 'kontaktliste'],
  'open-language': ['språk', 'målform'],
  'open-help': ['hjelp', 'kva kan du', 'kva kan du gjere'],
  'open-deliveries': ['beskjedar', 'status drift'],
  'open-region': ['region', 'regionoversikt', 'oversikt'],
  'open-settings': ['innstillingar', 'reglar'],
  'open-channel': ['kople kanal', 'kople til kanal'],
  'open-unbinding': ['kople frå', 'kople frå kanal'],
  'open-reminders': ['påminningar', 'påminning', 'borte'],
};

/** Help, welcome, choice of language, and what is said when nothing else fits. */
export const help: HelpText = {
  title: 'Dette kan du gjere i Samråd',
  lead: 'Trykk på ein knapp, eller skriv ordet til Samråd.',
  commands: {
    'open-home': 'Viser kva som ventar på deg',
    'open-vacancies': 'Viser ledige plassar der du kan føreslå medlem',
    'open-nominations': 'Viser framlegg og kven som har saka',
    'open-reports': 'Viser årsrapportane du skriv i',
    'open-groups': 'Viser referansegruppa: plassar, medlemer og leiar',
    'open-meeting-form': 'Kallar inn referansegruppa til møte',
    'open-problem-form': 'Tek opp eit problem med tenesta',
    'open-spread-form': 'Fortel kva du har formidla i regionen',
    'open-gatherings': 'Viser webinar og møte, og tek imot spørsmål',
    'open-faq': 'Finn svar, til dømes: spør kven dekkjer reisa',
    'open-contacts': 'Viser kven som har ansvaret i regionane og for tenesta',
    'open-language': 'Vel bokmål, nynorsk eller engelsk',
    'open-help': 'Viser denne hjelpa',
    'open-deliveries': 'Viser beskjedar som ikkje kom fram',
    'open-region': 'Viser plassane og sakene i regionen din',
    'open-settings': 'Vel kva veg framlegg går, og fristar',
    'open-channel': 'Koplar ein kanal til ein region eller ei gruppe',
    'open-unbinding': 'Koplar frå kanalen du skriv i',
    'open-reminders': 'Vel når du vil ha påminningar, og kven som les når du er borte',
  },
  openHome: 'Vis oppgåver',
  openVacancies: 'Vis ledige plassar',
  openNominations: 'Vis framlegg',
  openGroups: 'Vis referansegruppe',
  openFaq: 'Still eit spørsmål',
  openLanguage: 'Vel språk',
  notUnderstood: (words) => `Eg forstår ikkje «${words}». Her er det du kan skrive:`,
  notKnown:
    'Samråd kjenner deg ikkje enno. Be servicemiljøet i regionen din om å leggje deg inn, og skriv til meg på nytt.',

  welcomeTitle: (name) => `Velkomen til Samråd, ${name}`,
  welcomeLead: 'Samråd følgjer framlegg til medlemer av referansegruppene, frå ledig plass til oppnemning.',
  welcomeRoles: {
    'service-leader': 'Du føreslår medlemer, og ser heile tida kven som har saka.',
    'site-leader': 'Du følgjer framlegga til gruppa som høyrer til staden din.',
    'regional-contact': 'Du tek imot framlegg, sender dei vidare og oppnemner for regionen din.',
    'national-coordinator': 'Du ser alle framlegg, og beskjedar som ikkje kom fram.',
    moderator: 'Du får beskjed her når eit møte treng deg.',
  },
  welcomeMember: 'Du får beskjed når noko hender i gruppa di.',
  welcomeOther: 'Du får beskjed her når nokon spør deg om eit verv, eller om ein du er leiar for.',

  languageTitle: 'Kva språk vil du lese?',
  languageLead: 'Valet gjeld berre deg, og du kan byte når du vil.',
  languageChosen: 'Ferdig. No er alt på nynorsk.',

  notAskedTitle: 'Du treng ikkje svare likevel',
  notAskedLead: 'Den som førte saka til deg, angra. Spørsmålet gjeld ikkje lenger.',
  appointmentUndoneTitle: (candidate: string) => `Oppnemninga av ${candidate} er teken tilbake`,
  appointmentUndoneLead:
    'Plassen er som han var før. Du treng ikkje gjere noko, og får beskjed når nokon blir oppnemnd.',
  noAccessTitle: 'Du deltek ikkje lenger i denne saka',
  noAccessLead: 'Difor viser vi ikkje lenger kva ho gjeld. Oversikta viser kva som ventar på deg no.',

  defect: (correlationId) =>
    `Noko gjekk gale hos oss, og ingenting er endra. Prøv igjen om litt. Hjelper det ikkje, oppgi dette til den som driftar Samråd: ${correlationId}`,
  youWrote: (words: string) => `Du skreiv: «${words}»`,
  onlyForServiceLeaders:
    'Berre leiaren av ei teneste føreslår medlemer. Veit du om nokon, så sei frå til leiaren eller servicemiljøet. Her ser du kven det er.',
  onlyForContacts: 'Dette er berre for kontaktpersonar og det nasjonale servicemiljøet.',
  onlyInPrivate: 'Her les fleire, så eg viser saker berre i den private chatten med deg.',
  tooMuch:
    'Du har trykt svært mange gonger på kort tid. Ingenting er endra. Vent nokre sekund og prøv igjen.',
  reminded: (who) => `Påminning er send til ${who}.`,
  retried: 'Vi prøver igjen no.',
};
