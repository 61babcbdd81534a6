import type { VacancyText } from '../nb/vacancy.ts';

/** Vacant seats, and the form that proposes somebody for one. */
export const vacancy: VacancyText = {
  title: (seat) => `Ledig plass: ${seat}`,
  line: (group, duration) => `I ${group}, ledig i ${duration}`,
  titleAhead: (seat) => `Plass som blir ledig: ${seat}`,
  lineAhead: (group, day) => `I ${group}, ledig frå ${day}`,
  propose: 'Føreslå medlem',
  mandate: 'Les om vervet',
  who: 'Kven kan føreslåast?',
  vacantSince: 'Ledig sidan',
  nominatedTitle: (seat) => `Framlegg er sendt: ${seat}`,
  nominated: 'Nokon er føreslått til plassen. Du treng ikkje gjere noko før saka er avgjord.',
  filledTitle: (seat) => `Plassen er fylt: ${seat}`,
  filled: 'Du treng ikkje gjere noko meir.',
  retiredTitle: (seat) => `Plassen er teken bort: ${seat}`,
  closedTitle: (seat) => `Plassen er ikkje open for deg: ${seat}`,
  closed: 'Det er andre som føreslår medlem til denne plassen.',
  inChannel: {
    filled: 'Plassen er fylt.',
    proposed: 'Nokon er føreslått. Namnet kjem her når medlemen er oppnemnd.',
    looking: 'Tenesteleiaren leitar etter ein kandidat. Veit du om nokon, sei frå til tenesteleiaren.',
  },
  openNomination: 'Vis framlegget',
  listTitle: (count) => `Ledige plassar (${count})`,
  listEmpty: 'Ingen ledige plassar no. Når ein plass blir ledig, får du beskjed.',
  proposed: 'Framlegg er sendt',
  checks: {
    regional: (region, trusts) =>
      trusts
        ? `Personen må vere tilsett i ${region}, men ikkje i ${trusts}, der tenesta er. Gruppa har éin representant frå kvar region, som representerer heile regionen.`
        : `Personen må vere tilsett i ${region}. Gruppa har éin representant frå kvar region, som representerer heile regionen.`,
    service: (_region, trusts) =>
      trusts ? `Personen må kome frå tenesta: ${trusts}.` : 'Personen må kome frå tenesta.',
    user: () =>
      'Brukarutvalet eller brukarorganisasjonen peikar ut personen. Ingen leiar treng avklare noko.',
    other: () => 'Personen kjem til dømes frå kommunen eller ein annan sektor.',
    secretary: () => 'Sekretæren hjelper gruppa med møte og papir.',
  },
  form: {
    title: (seat) => `Kven føreslår du som ${seat}?`,
    consentNote:
      'Vi spør personen først. Ingenting går til regionen før både personen og leiaren har sagt ja.',
    consentNoteUser: 'Vi spør personen først. Ingenting går til regionen før personen har sagt ja.',
    person: 'Person',
    personHint: 'Søk etter namn',
    notListed: 'Personen står ikkje i lista',
    name: 'Namn',
    email: 'E-postadresse',
    trust: 'Helseføretak',
    trustOptional: 'Helseføretak (om personen er tilsett i eit)',
    trustHint: 'Vel helseføretak',
    trustNeeded: 'Vel helseføretaket der personen er tilsett.',
    competence: 'Fagområde og erfaring',
    competenceHint: 'Til dømes overlege i nevrologi, forskar på sjeldne sjukdommar',
    competenceNeeded: 'Skriv kort kva personen kan bidra med.',
    effort: 'Om lag kor mykje tid, i prosent av full stilling (valfritt)',
    effortHint: 'Til dømes 2',
    effortWrong: 'Skriv eit heilt tal frå 1 til 100.',
    send: 'Send framlegget',
    check: 'Sjekk',
    fillInAll: 'Alt som ikkje er valfritt, må fyllast ut.',
    allIsWell: 'Alt stemmer. Du kan sende framlegget.',
    checked: {
      title: 'Sjekka',
      kept: {
        'seat-free': () => 'Plassen er ledig',
        'own-region': (region) => `Helseføretaket ligg i ${region}`,
        'other-trust': () => 'Eit anna helseføretak enn det tenesta høyrer til',
        'from-service': () => 'Personen kjem frå tenesta',
        'not-member': () => 'Personen er ikkje med i gruppa frå før',
      },
      open: {
        'seat-free': 'Vi veit ikkje om plassen er ledig.',
        'own-region': 'Vel helseføretak, så ser vi om det er i rett region.',
        'other-trust': 'Vel helseføretak, så ser vi om det er eit anna enn det tenesta høyrer til.',
        'from-service': 'Vel helseføretak, så ser vi om tenesta høyrer til der.',
        'not-member': 'Vel person, så ser vi om ho eller han alt er med i gruppa.',
      },
    },
  },
};
