import type { TabText } from '../nb/tab.ts';

export const tab: TabText = {
  movesSideways: 'Tabellen er breiare enn plassen: dra han sidelengs for å sjå resten.',
  pages: {
    label: 'Sider',
    home: 'Dette ventar på deg',
    overview: 'Oversikt',
    menu: 'Meny',
    reports: 'Årsrapportar:',
    services: 'Tenester:',
    running: 'Drift:',
  },
  setUpTitle: 'Legg til Samråd',
  setUp: 'Fana viser kvar enkelt det som ventar på dei. Trykk på Lagre.',
  language: 'Språk',
  loading: 'Hentar sida',
  notShown: 'Sida kan ikkje visast',
  retry: 'Prøv igjen',
  notSignedIn: 'Teams fekk ikkje logga deg inn. Lukk fana og opne henne igjen.',
  unreachable: 'Vi når ikkje Samråd akkurat no. Ingenting er mista. Vi prøver igjen av oss sjølve.',
  pressFailed:
    'Vi fekk ikkje kontakt med Samråd, så vi veit ikkje om det vart gjort. Det du skreiv, står framleis her. Trykk ein gong til om litt: Det blir ikkje gjort to gonger.',
  notFetched: 'Vi fekk ikkje kontakt med Samråd, og fila kom ikkje. Trykk ein gong til om litt.',
  notBegun: 'Vi når ikkje Samråd akkurat no. Trykk «Prøv igjen» om litt.',
  notBuilt: {
    title: 'Sidene er ikkje klare enno',
    lead: 'Dei blir bygde når programmet startar, og kjem av seg sjølve om litt.',
    production: (command) => `I drift blir dei bygde med «${command}».`,
  },
};
