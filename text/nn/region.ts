import type { RegionText } from '../nb/region.ts';

/** A region's overview, its lists, and the figures of the week. */
export const region: RegionText = {
  title: (name) => `${name}: plassane i referansegruppene`,
  lead: 'Gjeld plassane som regionen oppnemner til.',
  chart: 'Plassar og saker',
  vacantByRegion: 'Ledige plassar',
  figures: {
    filled: 'Fylt',
    vacant: 'Ledig',
    inProcess: 'Under arbeid',
    waiting: 'Ventar på oss',
  },
  open: {
    vacant: (count) => `Ledige plassar (${count})`,
    'in-process': (count) => `Under arbeid (${count})`,
    waiting: (count) => `Ventar på oss (${count})`,
    services: () => 'Per teneste',
  },
  allTitle: 'Regionane',
  inAll: (counts) => `I alt: ${counts}.`,
  allLead: 'Vel ein region for å sjå plassane og sakene der.',
  show: 'Vis',
  showOf: (name) => `Vis ${name}`,
  back: 'Tilbake til tala',
  count: {
    filled: (count) => `${count} fylt`,
    vacant: (count) => `${count} ledig`,
    inProcess: (count) => `${count} under arbeid`,
  },
  noSeats: 'Ingen plassar',
  countsAndWaiting: (counts, waiting) => `${counts}, ${waiting} ventar på regionen`,

  listTitles: {
    vacant: (name, count) => `${name}: ledige plassar (${count})`,
    'in-process': (name, count) => `${name}: under arbeid (${count})`,
    waiting: (name, count) => `${name}: ventar på oss (${count})`,
    services: (name, count) => `${name}: plassar per teneste (${count})`,
  },
  listEmpty: {
    vacant: 'Ingen plassar er ledige utan at nokon er føreslått.',
    'in-process': 'Ingen er føreslått no. Framlegg står her frå kandidaten blir spurd.',
    waiting: 'Ingenting ventar på dykk no.',
    services: 'Regionen har ingen plassar enno.',
  },
  seatIn: (seat, service) => `${seat}, ${service}`,
  personFor: (person, seat) => `${person}: ${seat}`,
  vacantSince: (day, duration) => `Ledig sidan ${day} (${duration})`,
  askedFor: 'servicemiljøet er spurt om ein kandidat',
  waits: {
    'forward-nomination': 'Send framlegget vidare',
    'appoint-member': 'Avgjer om medlemen skal oppnemnast',
    'pass-request': 'Send spørsmålet om kandidat vidare',
    'name-candidate': 'Finn ein kandidat',
    other: 'Sjå på saka',
  },
  whatBy: (what, day) => `${what}, frist ${day}`,
  openCase: 'Opne',

  week: {
    title: (week, name) => `Veke ${week} i ${name}`,
    lead: (filled, all) => `${filled} av ${all} plassar er fylte.`,
    summary: (name, vacant, inProcess, waiting) =>
      `Veka i ${name}: ${vacant} ledig, ${inProcess} under arbeid, ${waiting} ventar på oss`,
    oldest: 'Har vore ledig lengst',
    noneVacant: '✔ Ingen plassar er ledige utan at nokon er føreslått.',
    live: 'Tala her følgjer med så lenge dette er det nyaste kortet.',
    older: (week) => `■ Eit eldre kort: slik var det. Tala for veke ${week} står i eit nyare kort.`,
  },
};
