/** Short questions to a group between its meetings, and what its members spread in their regions. */
export const checkIn = {
  titles: {
    asks: (who: string) => `${who} spør gruppen`,
    answered: 'Du har svart',
    closed: 'Spørsmålet er avsluttet',
    reads: 'Svar fra gruppen',
  },
  due: 'Svar innen',
  answerLabel: 'Svaret ditt',
  answerNeeded: 'Skriv et svar først.',
  send: 'Send svaret',
  change: 'Endre svaret',
  ownAnswer: 'Du svarte',
  counts: (answered: string, asked: string) => `${answered} av ${asked} har svart`,
  /** `who` is a list of names. */
  readBy: (who: string) => `Svarene leses av ${who}.`,
  readByNobody: 'De som skulle lese svarene, er ikke med lenger.',
  saidBy: (name: string, text: string) => `${name}: ${text}`,
  cause: (group: string) => `Et kort spørsmål til ${group}`,
  page: {
    title: 'Korte spørsmål',
    none: 'Ingen korte spørsmål ennå.',
    ask: 'Spør gruppen',
    question: 'Hva vil du spørre om?',
    questionHint:
      'Alle i gruppen får det som kort. Svarene leses av deg, og av den som leder gruppen og den som er sekretær nå. De som kommer til senere, ser dem ikke.',
    askSend: 'Send spørsmålet',
    asked: 'Spørsmålet er sendt.',
    asks: (who: string, when: string) => `${who}, ${when}`,
    close: 'Avslutt spørsmålet',
    closed: 'Spørsmålet er avsluttet.',
    answered: 'Svaret er sendt.',
  },
  spread: {
    title: 'Formidlet i regionene',
    lead: 'Det medlemmene har fortalt andre om tjenesten. Det er til hjelp når årsrapporten skrives.',
    none: 'Ingenting er skrevet inn ennå.',
    tell: 'Fortell hva du har formidlet',
    what: 'Hva fortalte du om?',
    audience: 'Til hvem?',
    day: 'Når?',
    send: 'Lagre',
    told: 'Det er lagret.',
    drop: 'Ta bort',
    dropped: 'Det er tatt bort.',
    line: (day: string, audience: string) => `${day}, til ${audience}`,
    by: (who: string, region: string) => `${who}, ${region}`,
  },
};

export type CheckInText = typeof checkIn;
