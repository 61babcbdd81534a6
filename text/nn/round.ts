import type { RoundText } from '../nb/round.ts';

/** How a round of annual reports stands, in a channel. */
export const round: RoundText = {
  title: (year) => `Årsrapportane for ${year}: kven manglar?`,
  lead: (whose, day) => `${whose}. Alt skal leverast ${day}.`,
  leadOver: (whose, day) => `${whose}. Fristen var ${day}.`,
  leadClosed: (whose) => `${whose}. Runden er avslutta.`,
  summary: (whose, done, all) => `Årsrapport, ${whose}: ${done} av ${all} delar er ferdige`,
  chart: 'Delar av rapportane',
  figures: { done: 'Ferdig', begun: 'Påbyrja', notBegun: 'Ikkje byrja', late: 'For seint' },
  missing: 'Dette manglar',
  allDone: 'Alt er ferdig',
  parts: {
    service: () => 'Delen til tenesta',
    site: (place) => `Delen frå ${place}`,
    group: () => 'Fråsegna frå gruppa',
    regional: (place) => `Delen frå ${place}`,
  },
  late: (what) => `${what}, for seint`,
  vacant: (what) => `${what} (ledig plass)`,
  partsMissing: (service, count) => `${service}: ${count} delar`,
  more: (count) => `og ${count} tenester til`,
  live: 'Kortet følgjer med: det endrar seg når noko blir ferdig.',
};
