import type { OutsideText } from '../nb/outside.ts';

export const outside: OutsideText = {
  letter: {
    greeting: ({ name }) => `Hei, ${name}`,
    open: {
      consent: 'Sjå spørsmålet og svar',
      clearance: 'Sjå spørsmålet og svar',
      suggestion: 'Gjer framlegg om ein brukarrepresentant',
      'report-part': 'Skriv delen din',
      help: 'Skriv kapitlet',
      gathering: 'Sjå og still spørsmål',
      'group-meeting': 'Svar på innkallinga',
      'check-in': 'Svar på spørsmålet',
      survey: 'Svar på spørsmålet',
      problem: 'Sjå problemet og svar',
      'feedback-question': 'Svar på spørsmålet',
    },
    due: (day) => `Frist ${day}.`,
    inTeams: 'Dette gjer du i Samråd i Teams.',
    noTeams: 'Er du ikkje i Teams? Då kan den som står her, hjelpe deg.',
    talkTo: 'Snakk med',
    talkToMail: 'E-postadressa',
    asked: 'Spørsmålet',
    askedBy: 'Spurt av',
    dueTitle: 'Frist',
    lasts: (day) =>
      `Lenkja er berre di, og du svarar med ho éin gong. Ho verkar til og med ${day}. Har ho vorte for gammal, opnar du ho likevel: der ber du om ei ny. Ikkje send ho vidare.`,
    opensAgain: (day) =>
      `Lenkja er berre di, og du kan opne ho fleire gonger. Ho verkar til og med ${day}. Har ho vorte for gammal, opnar du ho likevel: der ber du om ei ny. Ikkje send ho vidare.`,
    why: 'Du får e-posten fordi adressa di er skriven i Samråd, der nasjonale tenester i helsetenesta finn medlemer til referansegruppene sine.',
    notYou: 'Er han ikkje til deg? Då kan du slette han.',
    noReply: 'Ingen les svar på denne e-posten.',
  },
  page: {
    languages: 'Språk',
    skip: 'Gå til innhaldet',
    fromMail: 'Du er her med ei lenkje frå ein e-post. Du treng ikkje logge inn.',
    answeringAs: ({ name }) => `Du svarar som ${name}.`,
    yourAnswer: 'Svaret ditt',
    about: 'Om vervet',
    keepOut: 'Skriv ikkje helseopplysningar.',
    wrong: 'Svaret er ikkje sendt',
  },
  refused: {
    'comment-missing': 'Skriv nokre ord først.',
    'person-needs-name-and-email':
      'Vi manglar namn eller e-postadresse. Fyll ut begge, så vi kan ta kontakt.',
    'line-leader-missing':
      'Vi manglar leiaren din. Skriv namnet og e-postadressa, så vi kan spørje om det er avklart.',
  },
  suggestion: {
    title: ({ group }) => `Kven kan vere brukarrepresentant i ${group}?`,
    lead: ({ askedBy, organisation, group }) =>
      `${askedBy} spør ${organisation} om å gjere framlegg om ein brukarrepresentant til ${group}.`,
    about:
      'Brukarrepresentanten har erfaring som pasient eller pårørande, og ser tenesta med auga til brukarane. Tenesta dekkjer møta og alle utgifter.',
    answeringFor: ({ organisation }) => `Du svarar for ${organisation}.`,
    name: 'Namnet',
    email: 'E-postadressa',
    competence: 'Erfaring som er nyttig i gruppa',
    hint: 'Spør personen før du skriv namnet. Samråd spør også, når tenesta har sagt ja.',
    send: 'Send namnet',
    thanks: 'Takk for framlegget!',
    next: (person) => `Tenesteleiaren får namnet. ${person} blir spurd når tenesta har sagt ja.`,
  },
  asking: {
    lead: 'Møteleiarane ser kven som spør. Du får svar på e-post.',
    yours: 'Spørsmåla dine',
    sent: 'Spørsmålet er sendt',
    next: 'Du får svar på e-post. Svaret står også på sida som e-posten om arrangementet fører til.',
    another: 'Still eit spørsmål til',
    answerThere: 'Svaret står på sida.',
  },
  meeting: {
    another: 'Svar noko anna',
  },
  over: {
    title: 'Det er ikkje noko å svare på lenger',
    text: 'Saka har gått vidare sidan du fekk e-posten. Du treng ikkje gjere noko meir.',
  },
  used: {
    title: 'Du har alt svara',
    text: 'Svaret er lagra, og du treng ikkje gjere noko meir. Du kan lukke sida.',
  },
  invalid: {
    title: 'Lenkja verkar ikkje',
    text: 'Ho er brukt, for gammal, trekt tilbake eller skriven feil. Har du alt svara, er svaret lagra, og du treng ikkje gjere noko meir.',
    again: 'Har lenkja vorte for gammal? Då kan du få ei ny. Ho kjem til adressa som fekk den første.',
    renew: 'Send meg ei ny lenkje',
    renewedTitle: 'Sjå i innboksen din',
    renewed:
      'Er det lenkja som var for gammal, er ei ny på veg. Kjem ho ikkje, ta kontakt med den som spurde deg.',
  },
  tooMuch: {
    title: 'Litt for fort',
    text: 'Det kom mange førespurnader på ein gong. Vent eit minutt, og prøv igjen.',
  },
  failed: {
    broken: {
      title: 'Noko gjekk gale',
      text: 'Det er ein feil i Samråd, og det du sende, er ikkje lagra. Prøv igjen om litt.',
    },
    away: {
      title: 'Prøv igjen om litt',
      text: 'Samråd får ikkje lagra noko akkurat no. Det går som regel fort over.',
    },
    tooLong: {
      title: 'Teksten er for lang',
      text: 'Det du sende, er lengre enn det er plass til, og er ikkje lagra. Gå tilbake, så står teksten der. Kort han ned, og send igjen.',
    },
    notAForm: {
      title: 'Vi kunne ikkje lese det du sende',
      text: 'Det er ikkje lagra. Gå tilbake og send det frå sida som e-posten fører til.',
    },
    reference: (correlationId) =>
      `Hjelper det ikkje, så oppgi dette til den som driftar Samråd: ${correlationId}`,
    sendAgain: 'Send på nytt',
  },
  receipt: {
    title: 'Svaret er lagra',
    close: 'Du kan lukke sida.',
    undoTitle: 'Svara du feil?',
    undoWhy: (minutes) => `Du kan angre i ${minutes} minutt, så lenge ingen har gått vidare med saka.`,
    undone: 'Svaret er teke tilbake',
    undoneText: 'Du kan svare på nytt.',
    answerAgain: 'Svar på nytt',
  },
};
