import type { FeedbackText } from '../nb/feedback.ts';

export const feedback: FeedbackText = {
  title: (year) => `Tilbakemelding på årsrapporten for ${year}`,
  questionTitle: (year) => `Eit spørsmål om tilbakemeldinga for ${year}`,
  readLink: 'Les tilbakemeldinga',
  answerLink: 'Svar på spørsmålet',
  askNote: 'Lurer du på noko, kan du spørje tilbake på sida.',
  facts: {
    from: 'Frå',
    sent: 'Send',
    followUp: 'Oppfølging',
    read: 'Lese',
    unread: 'Ikkje lese av',
  },
  openFollowUps: (count) => `${count} som skal følgjast opp`,
  readBy: (count, all) => `${count} av ${all}`,
  causes: {
    'feedback-sent': ({ service, year }) =>
      `Tilbakemeldinga på årsrapporten for ${year} er komen: ${service}`,
    'feedback-asked': ({ service, year }) =>
      `Eit spørsmål til tilbakemeldinga på årsrapporten for ${year}: ${service}`,
    'feedback-answered': ({ service, year }) =>
      `Svar på spørsmålet ditt om tilbakemeldinga på årsrapporten for ${year}: ${service}`,
  },
  page: {
    sentBy: (who, region, when) => `Send av ${who}, ${region}, ${when}.`,
    letter: 'Frå regionen',
    followUps: 'Dette skal følgjast opp',
    noFollowUps: 'Ingenting skal følgjast opp.',
    chapters: 'Vurderinga',
    questions: 'Spørsmål og svar',
    noQuestions: 'Ingen har spurt om noko.',
    ask: 'Still eit spørsmål',
    askLabel: 'Kva lurer du på?',
    askSend: 'Send spørsmålet',
    asked: 'Spørsmålet er sendt. Du får svar her og i chatten.',
    isAsked: (who, when) => `${who} spurde ${when}.`,
    asks: (who, when) => `${who} spurde ${when}:`,
    answers: (who, when) => `${who} svara ${when}:`,
    waits: 'Ventar på svar.',
    answerLabel: 'Svaret ditt',
    answerSend: 'Send svaret',
    answered: 'Svaret er sendt.',
    readers: 'Kven har lese',
    readAt: (when) => `Lese ${when}`,
    unread: 'Ikkje lese',
  },
  send: {
    goesTo: (count, who) => `Tilbakemeldinga går til ${count}: ${who}.`,
    title: 'Send tilbakemeldinga',
    note: 'Tenesta og referansegruppa får vurderinga og det som skal følgjast opp. Etterpå kan vurderinga ikkje opnast igjen.',
    send: 'Send tilbakemeldinga',
    sent: 'Tilbakemeldinga er send.',
    see: 'Sjå tilbakemeldinga, og kven som har lese ho',
  },
};
