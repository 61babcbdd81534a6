type About = { readonly service: string; readonly year: string };

/** What the service and its group are told of the assessment of their report. */
export const feedback = {
  title: (year: string) => `Tilbakemelding på årsrapporten for ${year}`,
  questionTitle: (year: string) => `Et spørsmål om tilbakemeldingen for ${year}`,
  readLink: 'Les tilbakemeldingen',
  answerLink: 'Svar på spørsmålet',
  askNote: 'Lurer du på noe, kan du spørre tilbake på siden.',
  facts: {
    from: 'Fra',
    sent: 'Sendt',
    followUp: 'Oppfølging',
    read: 'Lest',
    unread: 'Ikke lest av',
  },
  openFollowUps: (count: string) => `${count} som skal følges opp`,
  readBy: (count: string, all: string) => `${count} av ${all}`,
  causes: {
    'feedback-sent': ({ service, year }: About) =>
      `Tilbakemeldingen på årsrapporten for ${year} er kommet: ${service}`,
    'feedback-asked': ({ service, year }: About) =>
      `Et spørsmål til tilbakemeldingen på årsrapporten for ${year}: ${service}`,
    'feedback-answered': ({ service, year }: About) =>
      `Svar på spørsmålet ditt om tilbakemeldingen på årsrapporten for ${year}: ${service}`,
  },
  page: {
    sentBy: (who: string, region: string, when: string) => `Sendt av ${who}, ${region}, ${when}.`,
    letter: 'Fra regionen',
    followUps: 'Dette skal følges opp',
    noFollowUps: 'Ingenting skal følges opp.',
    chapters: 'Vurderingen',
    questions: 'Spørsmål og svar',
    noQuestions: 'Ingen har spurt om noe.',
    ask: 'Still et spørsmål',
    askLabel: 'Hva lurer du på?',
    askSend: 'Send spørsmålet',
    asked: 'Spørsmålet er sendt. Du får svar her og i chatten.',
    isAsked: (who: string, when: string) => `${who} spurte ${when}.`,
    asks: (who: string, when: string) => `${who} spurte ${when}:`,
    answers: (who: string, when: string) => `${who} svarte ${when}:`,
    waits: 'Venter på svar.',
    answerLabel: 'Svaret ditt',
    answerSend: 'Send svaret',
    answered: 'Svaret er sendt.',
    readers: 'Hvem har lest',
    readAt: (when: string) => `Lest ${when}`,
    unread: 'Ikke lest',
  },
  send: {
    goesTo: (count: string, who: string) => `Tilbakemeldingen går til ${count}: ${who}.`,
    title: 'Send tilbakemeldingen',
    note: 'Tjenesten og referansegruppen får vurderingen og det som skal følges opp. Etterpå kan vurderingen ikke åpnes igjen.',
    send: 'Send tilbakemeldingen',
    sent: 'Tilbakemeldingen er sendt.',
    see: 'Se tilbakemeldingen, og hvem som har lest den',
  },
};

export type FeedbackText = typeof feedback;
