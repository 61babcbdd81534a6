import { columnOf, type Language } from './languages.ts';
import { fill } from './texts.ts';

/** The words of the tools drawer, apart from the rest because only demonstrators and testers read them. */
export const toolTexts = {
  clock: ['Klokken', 'Klokka', 'The clock'],
  clockNow: ['Boten tror det er {when}', 'Boten trur det er {when}', 'The bot believes it is {when}'],
  clockNone: [
    'Boten har ingen klokke som kan flyttes.',
    'Boten har inga klokke som kan flyttast.',
    'The bot has no clock that can be moved.',
  ],
  plusHour: ['1 time fram', '1 time fram', '1 hour on'],
  plusDay: ['1 dag fram', '1 dag fram', '1 day on'],
  toMorning: ['Til neste morgen kl. 08', 'Til neste morgon kl. 08', 'To the next morning at 8'],
  plusWeek: ['1 uke fram', '1 veke fram', '1 week on'],
  faults: ['Feil i Teams', 'Feil i Teams', 'Faults in Teams'],
  faultsHint: [
    'Det neste boten sender, får denne feilen (én gang, eller til du slår den av).',
    'Det neste boten sender, får denne feilen (éin gong, eller til du slår han av).',
    'The next thing the bot sends gets this fault (once, or until switched off).',
  ],
  untilOff: ['Til jeg slår den av', 'Til eg slår han av', 'Until I switch it off'],
  clearFaults: ['Slå av alle', 'Slå av alle', 'Switch all off'],
  hits: ['truffet {count}', 'treft {count}', 'hit {count}'],
  fault429: ['429 for mange', '429 for mange', '429 too many'],
  fault403: ['403 blokkert', '403 blokkert', '403 blocked'],
  fault404: ['404 finnes ikke', '404 finst ikkje', '404 not found'],
  fault412: ['412 forkastet', '412 forkasta', '412 precondition'],
  fault500: ['500 feil', '500 feil', '500 error'],
  fault503: ['503 nede', '503 nede', '503 unavailable'],
  cutBefore: ['Brutt før', 'Brote før', 'Cut before'],
  cutAfter: ['Brutt etter', 'Brote etter', 'Cut after'],
  redeliver: ['Lever på nytt', 'Lever på nytt', 'Deliver again'],
  redeliverHint: [
    'Send det siste til boten en gang til, slik Teams av og til gjør.',
    'Send det siste til boten ein gong til, slik Teams av og til gjer.',
    'Send the last activity to the bot again, as Teams sometimes does.',
  ],
  sameId: ['Samme id', 'Same id', 'Same id'],
  newId: ['Ny id', 'Ny id', 'New id'],
  redelivered: ['Levert, svar {status}', 'Levert, svar {status}', 'Delivered, answer {status}'],
  redeliverFailed: ['Ikke levert: {reason}', 'Ikkje levert: {reason}', 'Not delivered: {reason}'],
  app: ['Appen hos {name}', 'Appen hos {name}', 'The app of {name}'],
  appHint: [
    'Åpne en person for å legge til, fjerne eller blokkere appen.',
    'Opne ein person for å leggje til, fjerne eller blokkere appen.',
    'Open a person to add, remove or block the app.',
  ],
  install: ['Legg til', 'Legg til', 'Add'],
  uninstall: ['Fjern', 'Fjern', 'Remove'],
  block: ['Blokker', 'Blokker', 'Block'],
  unblock: ['Opphev blokkering', 'Opphev blokkering', 'Unblock'],
  installed: ['Lagt til', 'Lagd til', 'Added'],
  notInstalled: ['Ikke lagt til', 'Ikkje lagd til', 'Not added'],
  isBlocked: ['Blokkert', 'Blokkert', 'Blocked'],
  habits: ['Slik er Teams', 'Slik er Teams', 'How Teams behaves'],
  pressTwice: [
    'La meg trykke to ganger (uten å vente på svar)',
    'La meg trykkje to gonger (utan å vente på svar)',
    'Let me press twice (without waiting for the answer)',
  ],
  lostInputs: [
    'Det du skriver i feltet nederst, blir stående når du bytter samtale. Det du fyller inn i et kort, blir borte, akkurat som i Teams.',
    'Det du skriv i feltet nedst, blir ståande når du byter samtale. Det du fyller inn i eit kort, blir borte, akkurat som i Teams.',
    'What you type in the compose box stays when you switch chats. What you fill into a card is lost, just as in Teams.',
  ],
  traffic: ['Trafikk', 'Trafikk', 'Traffic'],
  onlyViolations: [
    'Bare brudd på Teams sine regler',
    'Berre brot på Teams sine reglar',
    'Only broken Teams rules',
  ],
  noTraffic: ['Ingen trafikk ennå.', 'Ingen trafikk enno.', 'No traffic yet.'],
  violations: ['Brudd: {count}', 'Brot: {count}', 'Violations: {count}'],
  toBot: ['til boten', 'til boten', 'to the bot'],
  fromBot: ['fra boten', 'frå boten', 'from the bot'],
} as const satisfies Record<string, readonly [string, string, string]>;

export type ToolTextKey = keyof typeof toolTexts;
export type TranslateTools = (key: ToolTextKey, values?: Record<string, string | number>) => string;

/** The tools' texts of one language. */
export function toolTranslator(language: Language): TranslateTools {
  return (key, values = {}) => fill(toolTexts[key][columnOf[language]], values);
}
