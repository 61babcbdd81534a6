/** A region's overview, its lists, and the figures of the week. */
export const region = {
  title: (name: string) => `${name}: plassene i referansegruppene`,
  lead: 'Gjelder plassene som regionen oppnevner til.',
  chart: 'Plasser og saker',
  vacantByRegion: 'Ledige plasser',
  figures: {
    filled: 'Besatt',
    vacant: 'Ledig',
    inProcess: 'Under arbeid',
    waiting: 'Venter på oss',
  },
  open: {
    vacant: (count: string) => `Ledige plasser (${count})`,
    'in-process': (count: string) => `Under arbeid (${count})`,
    waiting: (count: string) => `Venter på oss (${count})`,
    services: () => 'Per tjeneste',
  },
  allTitle: 'Regionene',
  inAll: (counts: string) => `I alt: ${counts}.`,
  allLead: 'Velg en region for å se plassene og sakene der.',
  show: 'Vis',
  showOf: (name: string) => `Vis ${name}`,
  back: 'Tilbake til tallene',
  count: {
    filled: (count: string) => `${count} besatt`,
    vacant: (count: string) => `${count} ledig`,
    inProcess: (count: string) => `${count} under arbeid`,
  },
  noSeats: 'Ingen plasser',
  countsAndWaiting: (counts: string, waiting: string) => `${counts}, ${waiting} venter på regionen`,

  listTitles: {
    vacant: (name: string, count: string) => `${name}: ledige plasser (${count})`,
    'in-process': (name: string, count: string) => `${name}: under arbeid (${count})`,
    waiting: (name: string, count: string) => `${name}: venter på oss (${count})`,
    services: (name: string, count: string) => `${name}: plasser per tjeneste (${count})`,
  },
  listEmpty: {
    vacant: 'Ingen plasser er ledige uten at noen er foreslått.',
    'in-process': 'Ingen er foreslått nå. Forslag står her fra kandidaten blir spurt.',
    waiting: 'Ingenting venter på dere nå.',
    services: 'Regionen har ingen plasser ennå.',
  },
  seatIn: (seat: string, service: string) => `${seat}, ${service}`,
  personFor: (person: string, seat: string) => `${person}: ${seat}`,
  vacantSince: (day: string, duration: string) => `Ledig siden ${day} (${duration})`,
  askedFor: 'servicemiljøet er spurt om en kandidat',
  waits: {
    'forward-nomination': 'Send forslaget videre',
    'appoint-member': 'Avgjør om medlemmet skal oppnevnes',
    'pass-request': 'Send spørsmålet om kandidat videre',
    'name-candidate': 'Finn en kandidat',
    other: 'Se på saken',
  },
  whatBy: (what: string, day: string) => `${what}, frist ${day}`,
  openCase: 'Åpne',

  week: {
    title: (week: string, name: string) => `Uke ${week} i ${name}`,
    lead: (filled: string, all: string) => `${filled} av ${all} plasser er besatt.`,
    summary: (name: string, vacant: string, inProcess: string, waiting: string) =>
      `Uken i ${name}: ${vacant} ledig, ${inProcess} under arbeid, ${waiting} venter på oss`,
    oldest: 'Har vært ledig lengst',
    noneVacant: '✔ Ingen plasser er ledige uten at noen er foreslått.',
    live: 'Tallene her følger med så lenge dette er det nyeste kortet.',
    older: (week: string) => `■ Et eldre kort: slik var det. Tallene for uke ${week} står i et nyere kort.`,
  },
};

export type RegionText = typeof region;
