/** Reminders: the one message of a day, and what somebody chooses about it. */
export const reminder = {
  morning: (name: string) => `God morgen, ${name}`,
  hello: (name: string) => `Hei, ${name}`,
  title: (hello: string, count: string) => `${hello}. ${count} ting har frist`,
  titleOne: (hello: string) => `${hello}. Én ting har frist`,
  onlyOfOthers: (hello: string) => `${hello}. Du leser påminnelser for en som er borte`,
  onlyNews: (hello: string) => `${hello}. Nytt fra andre regioner`,
  newsTitle: 'Oppnevnt av andre regioner',
  moreNews: (count: string) => `${count} oppnevninger til.`,
  allDone: (name: string) => `Alt er gjort, ${name}`,
  allDoneLead: 'Ingenting av det vi minnet deg om, venter på deg lenger.',
  putOffTo: (day: string) => `Utsatt. Du får en ny påminnelse ${day}.`,
  noService: 'Spørsmål til servicemiljøet',
  waitsFor: (who: string) => `Venter på ${who}`,
  vacant: 'Ingen har plassen eller oppgaven nå',
  see: 'Se',
  unseen: (count: string) => `${count} til står i oversikten.`,
  awayHeading: (name: string) => `${name} er borte`,
  awayRule: (name: string) =>
    `Du leser påminnelsene så lenge. Plassen og oppgavene er fortsatt ${name} sine. Si fra til servicemiljøet hvis noe haster.`,
  oneThing: 'én ting å gjøre',
  things: (count: string) => `${count} ting å gjøre`,
  putOff: 'Utsett til i morgen',
  choose: 'Jeg er borte …',
  all: 'Vis alt som venter',
  choices: {
    title: 'Når vil du ha påminnelser?',
    lead: 'De kommer på hverdager, i arbeidstiden, og bare når noe har frist.',
    frequency: 'Hvor ofte',
    frequencyNeeded: 'Velg hvor ofte du vil ha påminnelser.',
    frequencies: {
      daily: () => 'Hver dag det er noe å minne om',
      weekly: (days: string) => `Når uken begynner, og når noe har frist innen ${days} dager`,
    },
    awayUntil: 'Jeg er borte til og med (tomt hvis du er her)',
    awayWrong: 'Velg en dag fra i dag og et halvt år fram.',
    reader: 'Hvem skal lese påminnelsene mens du er borte?',
    readerHint: 'Søk etter navn',
    rule: 'Den som leser, får vite at noe venter. Plassen og oppgavene er fortsatt dine, for det er ingen vararepresentanter.',
    save: 'Lagre valgene',
    saved: 'Valgene er lagret.',
    savedAway: (day: string) => `Valgene er lagret. Du er borte til og med ${day}.`,
    savedReader: (name: string, day: string) =>
      `Valgene er lagret. ${name} leser påminnelsene til og med ${day}.`,
  },
};

export type ReminderText = typeof reminder;
