import type { RegionText } from '../nb/region.ts';

/** A region's overview, its lists, and the figures of the week. */
export const region: RegionText = {
  title: (name) => `${name}: the seats in the reference groups`,
  lead: 'These are the seats that the region appoints to.',
  chart: 'Seats and cases',
  vacantByRegion: 'Vacant seats',
  figures: {
    filled: 'Filled',
    vacant: 'Vacant',
    inProcess: 'In process',
    waiting: 'Waiting for us',
  },
  open: {
    vacant: (count) => `Vacant seats (${count})`,
    'in-process': (count) => `In process (${count})`,
    waiting: (count) => `Waiting for us (${count})`,
    services: () => 'By service',
  },
  allTitle: 'The regions',
  inAll: (counts) => `In all: ${counts}.`,
  allLead: 'Choose a region to see its seats and cases.',
  show: 'Show',
  showOf: (name) => `Show ${name}`,
  back: 'Back to the figures',
  count: {
    filled: (count) => `${count} filled`,
    vacant: (count) => `${count} vacant`,
    inProcess: (count) => `${count} in process`,
  },
  noSeats: 'No seats',
  countsAndWaiting: (counts, waiting) => `${counts}, ${waiting} waiting for the region`,

  listTitles: {
    vacant: (name, count) => `${name}: vacant seats (${count})`,
    'in-process': (name, count) => `${name}: in process (${count})`,
    waiting: (name, count) => `${name}: waiting for us (${count})`,
    services: (name, count) => `${name}: seats by service (${count})`,
  },
  listEmpty: {
    vacant: 'No seats are vacant without somebody being proposed.',
    'in-process': 'Nobody is proposed now. Proposals are listed here once the candidate is asked.',
    waiting: 'Nothing waits for you now.',
    services: 'The region has no seats yet.',
  },
  seatIn: (seat, service) => `${seat}, ${service}`,
  personFor: (person, seat) => `${person}: ${seat}`,
  vacantSince: (day, duration) => `Vacant since ${day} (${duration})`,
  askedFor: 'the service unit has been asked for a candidate',
  waits: {
    'forward-nomination': 'Pass the proposal on',
    'appoint-member': 'Decide whether the member is appointed',
    'pass-request': 'Pass the request for a candidate on',
    'name-candidate': 'Find a candidate',
    other: 'Look at the case',
  },
  whatBy: (what, day) => `${what}, due ${day}`,
  openCase: 'Open',

  week: {
    title: (week, name) => `Week ${week} in ${name}`,
    lead: (filled, all) => `${filled} of ${all} seats are filled.`,
    summary: (name, vacant, inProcess, waiting) =>
      `The week in ${name}: ${vacant} vacant, ${inProcess} in process, ${waiting} waiting for us`,
    oldest: 'Vacant longest',
    noneVacant: '✔ No seats are vacant without somebody being proposed.',
    live: 'The figures here are kept up to date as long as this is the newest card.',
    older: (week) => `■ An older card: this is how it was. The figures for week ${week} are in a newer card.`,
  },
};
