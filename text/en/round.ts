import type { RoundText } from '../nb/round.ts';

/** How a round of annual reports stands, in a channel. */
export const round: RoundText = {
  title: (year) => `Annual reports for ${year}: who is missing?`,
  lead: (whose, day) => `${whose}. Everything is to be handed in ${day}.`,
  leadOver: (whose, day) => `${whose}. The deadline was ${day}.`,
  leadClosed: (whose) => `${whose}. The round is closed.`,
  summary: (whose, done, all) => `Annual report, ${whose}: ${done} of ${all} parts are done`,
  chart: 'Parts of the reports',
  figures: { done: 'Done', begun: 'Begun', notBegun: 'Not begun', late: 'Late' },
  missing: 'This is missing',
  allDone: 'Everything is done',
  parts: {
    service: () => 'The service’s part',
    site: (place) => `The part from ${place}`,
    group: () => 'The group’s statement',
    regional: (place) => `The part from ${place}`,
  },
  late: (what) => `${what}, late`,
  vacant: (what) => `${what} (vacant seat)`,
  partsMissing: (service, count) => `${service}: parts missing: ${count}`,
  more: (count) => `and ${count} more services`,
  live: 'The card keeps up: it changes when something is done.',
};
