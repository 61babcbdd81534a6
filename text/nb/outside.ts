type Named = { readonly name: string };
type Asking = { readonly askedBy: string; readonly organisation: string; readonly group: string };

/** Mail to people whom Teams does not reach, and the pages that its links open. */
export const outside = {
  letter: {
    greeting: ({ name }: Named) => `Hei, ${name}`,
    /** What the buttons of mails say. */
    open: {
      consent: 'Se spørsmålet og svar',
      clearance: 'Se spørsmålet og svar',
      suggestion: 'Foreslå en brukerrepresentant',
      'report-part': 'Skriv din del',
      help: 'Skriv kapitlet',
      gathering: 'Se og still spørsmål',
      'group-meeting': 'Svar på innkallingen',
      'check-in': 'Svar på spørsmålet',
      survey: 'Svar på spørsmålet',
      problem: 'Se problemet og svar',
      'feedback-question': 'Svar på spørsmålet',
    },
    due: (day: string) => `Frist ${day}.`,
    inTeams: 'Dette gjør du i Samråd i Teams.',
    noTeams: 'Er du ikke i Teams? Da kan den som står her, hjelpe deg.',
    talkTo: 'Snakk med',
    talkToMail: 'E-postadressen',
    asked: 'Spørsmålet',
    askedBy: 'Spurt av',
    dueTitle: 'Frist',
    lasts: (day: string) =>
      `Lenken er bare din, og du svarer med den én gang. Den virker til og med ${day}. Er den blitt for gammel, åpner du den likevel: der ber du om en ny. Ikke send den videre.`,
    opensAgain: (day: string) =>
      `Lenken er bare din, og du kan åpne den flere ganger. Den virker til og med ${day}. Er den blitt for gammel, åpner du den likevel: der ber du om en ny. Ikke send den videre.`,
    why: 'Du får e-posten fordi adressen din er skrevet i Samråd, der nasjonale tjenester i helsetjenesten finner medlemmer til referansegruppene sine.',
    notYou: 'Er den ikke til deg? Da kan du slette den.',
    noReply: 'Ingen leser svar på denne e-posten.',
  },
  page: {
    languages: 'Språk',
    skip: 'Gå til innholdet',
    fromMail: 'Du er her med en lenke fra en e-post. Du trenger ikke logge inn.',
    answeringAs: ({ name }: Named) => `Du svarer som ${name}.`,
    yourAnswer: 'Svaret ditt',
    about: 'Om vervet',
    keepOut: 'Skriv ikke helseopplysninger.',
    wrong: 'Svaret er ikke sendt',
  },
  /** Where a refusal of a card speaks of what a page does not have. */
  refused: {
    'comment-missing': 'Skriv noen ord først.',
    'person-needs-name-and-email':
      'Vi mangler navn eller e-postadresse. Fyll ut begge, så vi kan ta kontakt.',
    'line-leader-missing':
      'Vi mangler lederen din. Skriv navnet og e-postadressen, så vi kan spørre om det er avklart.',
  },
  suggestion: {
    title: ({ group }: { readonly group: string }) => `Hvem kan være brukerrepresentant i ${group}?`,
    lead: ({ askedBy, organisation, group }: Asking) =>
      `${askedBy} spør ${organisation} om å foreslå en brukerrepresentant til ${group}.`,
    about:
      'Brukerrepresentanten har erfaring som pasient eller pårørende, og ser tjenesten med brukernes øyne. Tjenesten dekker møtene og alle utgifter.',
    answeringFor: ({ organisation }: { readonly organisation: string }) => `Du svarer for ${organisation}.`,
    name: 'Navnet',
    email: 'E-postadressen',
    competence: 'Erfaring som er nyttig i gruppen',
    hint: 'Spør personen før du skriver navnet. Samråd spør også, når tjenesten har sagt ja.',
    send: 'Send navnet',
    thanks: 'Takk for forslaget!',
    next: (person: string) => `Tjenestelederen får navnet. ${person} blir spurt når tjenesten har sagt ja.`,
  },
  asking: {
    lead: 'Møtelederne ser hvem som spør. Du får svar på e-post.',
    yours: 'Spørsmålene dine',
    sent: 'Spørsmålet er sendt',
    next: 'Du får svar på e-post. Svaret står også på siden som e-posten om arrangementet fører til.',
    another: 'Still et spørsmål til',
    answerThere: 'Svaret står på siden.',
  },
  meeting: {
    another: 'Svar noe annet',
  },
  over: {
    title: 'Det er ikke noe å svare på lenger',
    text: 'Saken har gått videre siden du fikk e-posten. Du trenger ikke gjøre noe mer.',
  },
  /** Behind a link that is used up by its answer. */
  used: {
    title: 'Du har alt svart',
    text: 'Svaret er lagret, og du trenger ikke gjøre noe mer. Du kan lukke siden.',
  },
  invalid: {
    title: 'Lenken virker ikke',
    text: 'Den er brukt, for gammel, trukket tilbake eller skrevet feil. Har du alt svart, er svaret lagret, og du trenger ikke gjøre noe mer.',
    again: 'Har lenken blitt for gammel? Da kan du få en ny. Den kommer til adressen som fikk den første.',
    renew: 'Send meg en ny lenke',
    renewedTitle: 'Se i innboksen din',
    renewed:
      'Er det lenken som var for gammel, er en ny på vei. Kommer den ikke, ta kontakt med den som spurte deg.',
  },
  tooMuch: {
    title: 'Litt for fort',
    text: 'Det kom mange forespørsler på en gang. Vent et minutt, og prøv igjen.',
  },
  /** What was sent was not taken, for a reason that is not the reader's to mend, or on the way here. */
  failed: {
    broken: {
      title: 'Noe gikk galt',
      text: 'Det er en feil i Samråd, og det du sendte, er ikke lagret. Prøv igjen om litt.',
    },
    away: {
      title: 'Prøv igjen om litt',
      text: 'Samråd får ikke lagret noe akkurat nå. Det går som regel fort over.',
    },
    tooLong: {
      title: 'Teksten er for lang',
      text: 'Det du sendte, er lengre enn det er plass til, og er ikke lagret. Gå tilbake, så står teksten der. Kort den ned, og send igjen.',
    },
    notAForm: {
      title: 'Vi kunne ikke lese det du sendte',
      text: 'Det er ikke lagret. Gå tilbake og send det fra siden som e-posten fører til.',
    },
    reference: (correlationId: string) =>
      `Hjelper det ikke, oppgi dette til den som drifter Samråd: ${correlationId}`,
    sendAgain: 'Send på nytt',
  },
  receipt: {
    title: 'Svaret er lagret',
    close: 'Du kan lukke siden.',
    undoTitle: 'Svarte du feil?',
    undoWhy: (minutes: string) =>
      `Du kan angre i ${minutes} minutter, så lenge ingen har gått videre med saken.`,
    undone: 'Svaret er tatt tilbake',
    undoneText: 'Du kan svare på nytt.',
    answerAgain: 'Svar på nytt',
  },
};

export type OutsideText = typeof outside;
