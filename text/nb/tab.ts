/** The frame of the tab's pages: what stands around every page, and what is said when one does not come. */
export const tab = {
  movesSideways: 'Tabellen er bredere enn plassen: dra den sidelengs for å se resten.',
  pages: {
    label: 'Sider',
    home: 'Dette venter på deg',
    overview: 'Oversikt',
    menu: 'Meny',
    reports: 'Årsrapporter:',
    services: 'Tjenester:',
    running: 'Drift:',
  },
  setUpTitle: 'Legg til Samråd',
  setUp: 'Fanen viser hver enkelt det som venter på dem. Trykk på Lagre.',
  language: 'Språk',
  loading: 'Henter siden',
  notShown: 'Siden kan ikke vises',
  retry: 'Prøv igjen',
  notSignedIn: 'Teams fikk ikke logget deg inn. Lukk fanen og åpne den igjen.',
  unreachable: 'Vi når ikke Samråd akkurat nå. Ingenting er mistet. Vi prøver igjen av oss selv.',
  pressFailed:
    'Vi fikk ikke kontakt med Samråd, så vi vet ikke om det ble gjort. Det du skrev, står fortsatt her. Trykk en gang til om litt: Det blir ikke gjort to ganger.',
  notFetched: 'Vi fikk ikke kontakt med Samråd, og filen kom ikke. Trykk en gang til om litt.',
  notBegun: 'Vi når ikke Samråd akkurat nå. Trykk «Prøv igjen» om litt.',
  /** Until the pages are there, from the program itself. */
  notBuilt: {
    title: 'Sidene er ikke klare ennå',
    lead: 'De bygges når programmet starter, og kommer av seg selv om litt.',
    production: (command: string) => `I drift bygges de med «${command}».`,
  },
};

export type TabText = typeof tab;
