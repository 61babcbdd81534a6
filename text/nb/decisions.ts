type Asked = {
  readonly candidate: string;
  readonly proposer: string;
  readonly group: string;
  readonly seat: string;
};

/** The cards that ask somebody to decide, step by step. */
export const decisions = {
  answerBy: (day: string) => `Svar innen ${day}.`,
  meetings: 'Møter',
  meetingsAnswer: 'Minst ett i året, ofte digitalt',
  travel: 'Reise',
  travelByEmployer: 'Dekkes av helseforetaket der du er ansatt',
  travelByService: 'Dekkes av helseforetaket som har tjenesten',
  travelByYourTrust: 'Dekkes av deres eget helseforetak',
  sendBack: 'Send tilbake',
  sendBackLabel: 'Hva må rettes?',
  sendBackNeeded: 'Skriv hva som må rettes, så tjenestelederen vet hva som mangler.',
  sendBackSeen: 'Alle som deltar i saken, ser det du skriver.',
  reasonSeenByProposer: 'Bare tjenestelederen ser det du skriver. Skriv ikke helseopplysninger.',

  consent: {
    title: ({ group }: Asked) => `Vil du bli medlem av ${group}?`,
    lead: ({ proposer }: Asked) => `${proposer} foreslår deg.`,
    readMore: 'Les mer',
    yes: 'Ja, jeg er villig',
    no: 'Nei takk',
    leaderWhy: 'Vi spør lederen din om det er avklart at du deltar.',
    leader: 'Hvem er din nærmeste leder?',
    leaderHint: 'Søk etter navn',
    leaderNotListed: 'Lederen står ikke i listen',
    leaderName: 'Lederens navn',
    leaderEmail: 'Lederens e-postadresse',
    sendYes: 'Send ja',
    reason: 'Hvorfor passer det ikke? (valgfritt)',
    sendNo: 'Send nei',
  },
  clearance: {
    title: ({ candidate }: Asked) => `Er det avklart at ${candidate} kan delta?`,
    lead: ({ candidate, group }: Asked) => `${candidate} har sagt ja til å bli med i ${group}.`,
    yes: 'Ja, det er avklart',
    no: 'Nei',
    reason: 'Hvorfor er det ikke avklart? (valgfritt)',
    sendNo: 'Send nei',
  },
  checks: {
    consent: 'Samtykke',
    clearance: 'Avklart med leder',
    clearedBy: (leader: string, day: string) => `Ja, ${leader}, ${day}`,
    yes: (day: string) => `Ja, ${day}`,
    missing: 'Mangler',
    notNeeded: 'Trengs ikke for denne plassen',
    trust: 'Helseforetak',
    otherTrust: (trust: string) => `${trust}, et annet enn tjenestens`,
    serviceTrust: (trust: string) => `${trust}, der tjenesten er`,
    noTrust: 'Ikke ansatt i et helseforetak',
  },
  forward: {
    title: ({ candidate }: Asked) => `Forslag til medlem: ${candidate}`,
    lead: ({ proposer, seat, group }: Asked) => `${proposer} foreslår ny ${seat} i ${group}.`,
    send: (region: string) => `Send videre til ${region}`,
  },
  appointment: {
    title: ({ candidate }: Asked) => `Skal ${candidate} oppnevnes?`,
    lead: ({ proposer, seat, group }: Asked) => `${proposer} foreslår ny ${seat} i ${group}.`,
    sameRegion: (region: string) => `${region} både mottar og oppnevner, så du avgjør forslaget her.`,
    startsOn: 'Fra hvilken dag?',
    startsOnNeeded: 'Velg dagen personen begynner.',
    replaces: (name: string, day: string) =>
      `${name} har plassen til ${day}. Velger du en tidligere dag, slutter ${name} da.`,
    appoint: 'Oppnevn',
    decline: 'Avslå',
    declineLabel: 'Hvorfor avslår dere forslaget?',
    declineNeeded: 'Skriv hvorfor, så tjenestelederen vet hva et nytt forslag må ta hensyn til.',
    declineSeen: 'Alle som deltar i saken, ser begrunnelsen.',
    declineNow: 'Avslå forslaget',
  },
  returned: {
    title: ({ candidate }: Asked) => `Rett forslaget om ${candidate}`,
    sentBack: (who: string, when: string) => `${who} sendte det tilbake ${when}:`,
    noComment: 'Ingen kommentar.',
    effortNote: 'Ja fra kandidaten og lederen gjelder fortsatt. Endrer du tiden, spør vi kandidaten på nytt.',
    answer: 'Svar til servicemiljøet (valgfritt)',
    resend: 'Send på nytt',
  },
  record: {
    titleConsent: (name: string) => `Hva svarte ${name}?`,
    titleClearance: (name: string) => `Hva svarte ${name}, lederen?`,
    lead: 'Bruk dette når du har fått svaret på annen måte enn i Teams. Navnet ditt blir stående i historikken.',
    answer: 'Svaret',
    answerNeeded: 'Velg hva personen svarte.',
    consentYes: 'Ja, personen er villig',
    consentNo: 'Nei takk',
    clearanceYes: 'Ja, det er avklart',
    clearanceNo: 'Nei, det er ikke avklart',
    leader: 'Nærmeste leder (når svaret er ja)',
    how: 'Hvordan fikk du svaret?',
    howNeeded: 'Velg hvordan du fikk svaret.',
    comment: 'Kommentar (valgfritt)',
    send: 'Lagre svaret',
  },
};

export type DecisionsText = typeof decisions;
