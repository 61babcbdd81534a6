/** How a round of annual reports stands, in a channel. */
export const round = {
  title: (year: string) => `Årsrapportene for ${year}: hvem mangler?`,
  lead: (whose: string, day: string) => `${whose}. Alt skal leveres ${day}.`,
  leadOver: (whose: string, day: string) => `${whose}. Fristen var ${day}.`,
  leadClosed: (whose: string) => `${whose}. Runden er avsluttet.`,
  summary: (whose: string, done: string, all: string) =>
    `Årsrapport, ${whose}: ${done} av ${all} deler er ferdige`,
  chart: 'Deler av rapportene',
  figures: { done: 'Ferdig', begun: 'Påbegynt', notBegun: 'Ikke påbegynt', late: 'For sent' },
  missing: 'Dette mangler',
  allDone: 'Alt er ferdig',
  parts: {
    service: () => 'Tjenestens del',
    site: (place: string) => `Delen fra ${place}`,
    group: () => 'Gruppens uttalelse',
    regional: (place: string) => `Delen fra ${place}`,
  },
  late: (what: string) => `${what}, for sent`,
  vacant: (what: string) => `${what} (ledig plass)`,
  partsMissing: (service: string, count: string) => `${service}: ${count} deler`,
  more: (count: string) => `og ${count} tjenester til`,
  live: 'Kortet følger med: det endrer seg når noe blir ferdig.',
};

export type RoundText = typeof round;
