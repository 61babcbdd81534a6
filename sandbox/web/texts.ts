import { columnOf, type Language } from './languages.ts';

/** The client's own few words: Norwegian bokmål, nynorsk, English. What the bot says is the bot's. */
export const texts = {
  appName: ['Teams på én maskin', 'Teams på éi maskin', 'Teams on one machine'],
  sandbox: ['Samråd sandkasse', 'Samråd sandkasse', 'Samråd sandbox'],
  start: ['Forsiden', 'Framsida', 'Front page'],
  people: ['Personer', 'Personar', 'People'],
  searchPeople: ['Søk blant alle brukere', 'Søk blant alle brukarar', 'Search all users'],
  noPeople: [
    'Ingen treff. Prøv et annet navn.',
    'Ingen treff. Prøv eit anna namn.',
    'No hits. Try another name.',
  ],
  beside: ['Åpne {name} ved siden av', 'Opne {name} ved sida av', 'Open {name} alongside'],
  closeColumn: ['Lukk kolonnen til {name}', 'Lukk kolonnen til {name}', 'Close the column of {name}'],
  unread: ['{count} uleste', '{count} ulesne', '{count} unread'],
  theme: ['Tema', 'Tema', 'Theme'],
  system: ['Som systemet', 'Som systemet', 'As the system'],
  light: ['Lyst', 'Lyst', 'Light'],
  dark: ['Mørkt', 'Mørkt', 'Dark'],
  contrast: ['Høy kontrast', 'Høg kontrast', 'High contrast'],
  language: ['Språk', 'Språk', 'Language'],
  mailbox: ['E-post', 'E-post', 'E-mail'],
  tools: ['Verktøy', 'Verktøy', 'Tools'],
  close: ['Lukk', 'Lukk', 'Close'],
  back: ['Tilbake til samtalene', 'Tilbake til samtalane', 'Back to the conversations'],
  chats: ['Chat', 'Chat', 'Chat'],
  conversations: ['Samtaler', 'Samtalar', 'Conversations'],
  noConversations: ['Ingen samtaler ennå.', 'Ingen samtalar enno.', 'No conversations yet.'],
  pickConversation: [
    'Velg en samtale i listen.',
    'Vel ein samtale i lista.',
    'Choose a conversation in the list.',
  ],
  posts: ['Innlegg', 'Innlegg', 'Posts'],
  tabsOf: ['Faner i {name}', 'Faner i {name}', 'Tabs of {name}'],
  tabOf: ['{name} for {person}', '{name} for {person}', '{name} of {person}'],
  emptyChat: [
    'Ingen meldinger ennå. Skriv «hjelp» for å se hva {bot} kan gjøre.',
    'Ingen meldingar enno. Skriv «hjelp» for å sjå kva {bot} kan gjere.',
    'No messages yet. Write “help” to see what {bot} can do.',
  ],
  emptyGroup: [
    'Ingen meldinger ennå. Skriv @{bot} for å spørre boten her.',
    'Ingen meldingar enno. Skriv @{bot} for å spørje boten her.',
    'No messages yet. Write @{bot} to ask the bot here.',
  ],
  messagesIn: ['Meldinger i {name}', 'Meldingar i {name}', 'Messages in {name}'],
  members: ['{count} medlemmer', '{count} medlemmer', '{count} members'],
  bot: ['Bot', 'Bot', 'Bot'],
  edited: ['Endret', 'Endra', 'Edited'],
  ownView: ['Bare du ser dette', 'Berre du ser dette', 'Only you see this'],
  deleted: ['Meldingen er slettet', 'Meldinga er sletta', 'This message was deleted'],
  cardProblems: [
    'Teams ville snublet i dette kortet ({count})',
    'Teams ville snubla i dette kortet ({count})',
    'Teams would stumble over this card ({count})',
  ],
  write: ['Skriv en melding', 'Skriv ei melding', 'Type a message'],
  newThread: ['Start en ny tråd', 'Start ein ny tråd', 'Start a new thread'],
  reply: ['Svar i tråden', 'Svar i tråden', 'Reply in the thread'],
  send: ['Send', 'Send', 'Send'],
  mention: ['Nevn @{bot}', 'Nemn @{bot}', 'Mention @{bot}'],
  mentionHint: [
    'Her hører {bot} bare meldinger med @{bot}.',
    'Her høyrer {bot} berre meldingar med @{bot}.',
    'Here {bot} only hears messages with @{bot}.',
  ],
  notices: ['Varsler', 'Varsel', 'Activity'],
  noticesOf: ['Varsler for {name}', 'Varsel for {name}', 'Activity of {name}'],
  noNotices: [
    'Ingen varsler ennå. De kommer her når boten skriver.',
    'Ingen varsel enno. Dei kjem her når boten skriv.',
    'No activity yet. It comes here when the bot writes.',
  ],
  newMessage: ['Ny melding fra {name}', 'Ny melding frå {name}', 'New message from {name}'],
  notInstalled: [
    '{bot} er ikke lagt til her.',
    '{bot} er ikkje lagd til her.',
    '{bot} has not been added here.',
  ],
  add: ['Legg til {bot}', 'Legg til {bot}', 'Add {bot}'],
  blocked: ['Du har blokkert {bot}.', 'Du har blokkert {bot}.', 'You have blocked {bot}.'],
  disabledByAdmin: [
    'Virksomheten har slått av {bot}.',
    'Verksemda har slått av {bot}.',
    'The organisation has switched {bot} off.',
  ],
  emptyText: [
    'Skriv også hva du vil spørre {bot} om.',
    'Skriv også kva du vil spørje {bot} om.',
    'Also write what you want to ask {bot}.',
  ],
  unblock: ['Opphev blokkeringen', 'Opphev blokkeringa', 'Unblock'],
  block: ['Blokker', 'Blokker', 'Block'],
  remove: ['Fjern', 'Fjern', 'Remove'],
  searchHint: ['Skriv for å søke', 'Skriv for å søkje', 'Type to search'],
  noHits: ['Ingen treff', 'Ingen treff', 'No hits'],
  botDown: [
    'Boten svarte ikke. Ingenting er mistet; prøv igjen om litt.',
    'Boten svarte ikkje. Ingenting er mista; prøv igjen om litt.',
    'The bot did not answer. Nothing is lost; try again in a moment.',
  ],
  botTimeout: [
    'Boten svarte ikke i tide. Det kan likevel ha virket; se etter før du prøver igjen.',
    'Boten svarte ikkje i tide. Det kan likevel ha verka; sjå etter før du prøver igjen.',
    'The bot did not answer in time. It may have worked all the same; look before you try again.',
  ],
  botFailed: [
    'Noe gikk galt hos boten. Prøv igjen.',
    'Noko gjekk gale hos boten. Prøv igjen.',
    'Something went wrong with the bot. Try again.',
  ],
  botDownBanner: [
    'Boten svarer ikke. Meldinger du sender nå, når den ikke.',
    'Boten svarer ikkje. Meldingar du sender no, når han ikkje.',
    'The bot is not answering. Messages sent now do not reach it.',
  ],
  offlineBanner: [
    'Sandkassen svarer ikke. Siden kobler seg til igjen av seg selv.',
    'Sandkassa svarer ikkje. Sida koplar seg til igjen av seg sjølv.',
    'The sandbox is not answering. This page reconnects by itself.',
  ],
  refused: ['Det gikk ikke: {reason}', 'Det gjekk ikkje: {reason}', 'That did not work: {reason}'],
  loading: ['Henter samtalen', 'Hentar samtalen', 'Loading the conversation'],
  addTab: ['Legg til fane', 'Legg til fane', 'Add a tab'],
  joinMeeting: ['Bli med i møtet', 'Bli med i møtet', 'Join the meeting'],
  leaveMeeting: ['Forlat møtet', 'Forlat møtet', 'Leave the meeting'],
  meetingChat: ['Chatten i møtet', 'Chatten i møtet', 'Meeting chat'],
  stage: ['Møtets scene', 'Scena i møtet', 'The meeting’s stage'],
  share: ['Vis {bot} for alle', 'Vis {bot} for alle', 'Show {bot} to everyone'],
  endShare: ['Slutt å vise {bot}', 'Slutt å vise {bot}', 'Stop showing {bot}'],
  saveTab: ['Lagre', 'Lagre', 'Save'],
  cancel: ['Avbryt', 'Avbryt', 'Cancel'],
  dialogPage: ['Dialogen er en nettside.', 'Dialogen er ei nettside.', 'This dialog is a web page.'],
  openPage: ['Åpne siden i en ny fane', 'Opne sida i ei ny fane', 'Open the page in a new tab'],
  today: ['i dag', 'i dag', 'today'],
  yesterday: ['i går', 'i går', 'yesterday'],
  welcomeTitle: ['Prøv Samråd som hvem du vil', 'Prøv Samråd som kven du vil', 'Try Samråd as anyone'],
  welcomeText: [
    'Dette er et lite Teams som bare finnes på denne maskinen. Du spiller alle personene selv: velg en person, svar på kortet som venter, og se hva som skjer hos de andre. Ingenting sendes ut på nettet, og alle navn er oppdiktet.',
    'Dette er eit lite Teams som berre finst på denne maskina. Du spelar alle personane sjølv: vel ein person, svar på kortet som ventar, og sjå kva som skjer hos dei andre. Ingenting blir sendt ut på nettet, og alle namn er oppdikta.',
    'This is a small Teams that only exists on this machine. You play everyone: choose a person, answer the card that waits, and see what happens to the others. Nothing leaves the machine, and all names are invented.',
  ],
  tryFirst: ['Prøv dette først', 'Prøv dette først', 'Try this first'],
  tryPick: [
    'Velg en person under. Samtalen med Samråd åpner seg.',
    'Vel ein person under. Samtalen med Samråd opnar seg.',
    'Choose a person below. The chat with Samråd opens.',
  ],
  tryBeside: [
    'Trykk pluss ved en annen person for å se to eller tre side om side.',
    'Trykk pluss ved ein annan person for å sjå to eller tre side om side.',
    'Press plus at another person to see two or three side by side.',
  ],
  tryTools: [
    'Åpne Verktøy for å flytte klokken fram, lage feil eller se trafikken.',
    'Opne Verktøy for å flytte klokka fram, lage feil eller sjå trafikken.',
    'Open Tools to move the clock, make faults or watch the traffic.',
  ],
  noWorld: [
    'Ingen personer ennå. De kommer når demoen har startet.',
    'Ingen personar enno. Dei kjem når demoen har starta.',
    'No people yet. They come when the demo has started.',
  ],
} as const satisfies Record<string, readonly [string, string, string]>;

export type TextKey = keyof typeof texts;
/** Gives the text of a key, with `{word}` replaced by the value of that name. */
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

/** The texts of one language. */
export function translator(language: Language): Translate {
  return (key, values = {}) => fill(texts[key][columnOf[language]], values);
}

/** Replaces `{word}`; an unknown word is left standing, so that it is seen. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
