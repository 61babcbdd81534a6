/** Vacant seats, and the form that proposes somebody for one. */
export const vacancy = {
  title: (seat: string) => `Ledig plass: ${seat}`,
  line: (group: string, duration: string) => `I ${group}, ledig i ${duration}`,
  titleAhead: (seat: string) => `Plass som blir ledig: ${seat}`,
  lineAhead: (group: string, day: string) => `I ${group}, ledig fra ${day}`,
  propose: 'Foreslå medlem',
  mandate: 'Les om vervet',
  who: 'Hvem kan foreslås?',
  vacantSince: 'Ledig siden',
  nominatedTitle: (seat: string) => `Forslag er sendt: ${seat}`,
  nominated: 'Noen er foreslått til plassen. Du trenger ikke å gjøre noe før saken er avgjort.',
  filledTitle: (seat: string) => `Plassen er fylt: ${seat}`,
  filled: 'Du trenger ikke å gjøre noe mer.',
  retiredTitle: (seat: string) => `Plassen er tatt bort: ${seat}`,
  closedTitle: (seat: string) => `Plassen er ikke åpen for deg: ${seat}`,
  closed: 'Det er andre som foreslår medlem til denne plassen.',
  /** For everybody in the group's channel. */
  inChannel: {
    filled: 'Plassen er fylt.',
    proposed: 'Noen er foreslått. Navnet kommer her når medlemmet er oppnevnt.',
    looking: 'Tjenestelederen leter etter en kandidat. Vet du om noen, si fra til tjenestelederen.',
  },
  openNomination: 'Vis forslaget',
  listTitle: (count: string) => `Ledige plasser (${count})`,
  listEmpty: 'Ingen ledige plasser nå. Når en plass blir ledig, får du beskjed.',
  proposed: 'Forslag er sendt',
  /** R2 to R6, for each kind of seat. */
  checks: {
    regional: (region: string, trusts: string) =>
      trusts
        ? `Personen må være ansatt i ${region}, men ikke i ${trusts}, der tjenesten er. Gruppen har ett medlem fra hver region, og det representerer hele regionen.`
        : `Personen må være ansatt i ${region}. Gruppen har ett medlem fra hver region, og det representerer hele regionen.`,
    service: (_region: string, trusts: string) =>
      trusts ? `Personen må komme fra tjenesten: ${trusts}.` : 'Personen må komme fra tjenesten.',
    user: () =>
      'Brukerutvalget eller brukerorganisasjonen peker ut personen. Ingen leder trenger å avklare noe.',
    other: () => 'Personen kommer fra for eksempel kommunen eller en annen sektor.',
    secretary: () => 'Sekretæren hjelper gruppen med møter og papirer.',
  },
  form: {
    title: (seat: string) => `Hvem foreslår du som ${seat}?`,
    consentNote:
      'Vi spør personen først. Ingenting går til regionen før både personen og lederen har sagt ja.',
    consentNoteUser: 'Vi spør personen først. Ingenting går til regionen før personen har sagt ja.',
    person: 'Person',
    personHint: 'Søk etter navn',
    notListed: 'Personen står ikke i listen',
    name: 'Navn',
    email: 'E-postadresse',
    trust: 'Helseforetak',
    trustOptional: 'Helseforetak (hvis personen er ansatt i et)',
    trustHint: 'Velg helseforetak',
    trustNeeded: 'Velg helseforetaket der personen er ansatt.',
    competence: 'Fagområde og erfaring',
    competenceHint: 'For eksempel overlege i nevrologi, forsker på sjeldne sykdommer',
    competenceNeeded: 'Skriv kort hva personen kan bidra med.',
    effort: 'Omtrent hvor mye tid, i prosent av full stilling (valgfritt)',
    effortHint: 'For eksempel 2',
    effortWrong: 'Skriv et helt tall fra 1 til 100.',
    send: 'Send forslaget',
    check: 'Sjekk',
    fillInAll: 'Alt som ikke er valgfritt, må fylles ut.',
    allIsWell: 'Alt stemmer. Du kan sende forslaget.',
    /** The checks (R2 to R6): what holds, and what is still to be filled in. */
    checked: {
      title: 'Sjekket',
      kept: {
        'seat-free': () => 'Plassen er ledig',
        'own-region': (region: string) => `Helseforetaket ligger i ${region}`,
        'other-trust': () => 'Et annet helseforetak enn tjenestens',
        'from-service': () => 'Personen kommer fra tjenesten',
        'not-member': () => 'Personen er ikke med i gruppen fra før',
      },
      open: {
        'seat-free': 'Vi vet ikke om plassen er ledig.',
        'own-region': 'Velg helseforetak, så ser vi om det er i riktig region.',
        'other-trust': 'Velg helseforetak, så ser vi om det er et annet enn tjenestens.',
        'from-service': 'Velg helseforetak, så ser vi om det er tjenestens.',
        'not-member': 'Velg person, så ser vi om hun eller han alt er med i gruppen.',
      },
    },
  },
};

export type VacancyText = typeof vacancy;
