import type { TabText } from '../nb/tab.ts';

export const tab: TabText = {
  movesSideways: 'The table is wider than its place: move it sideways to see the rest.',
  pages: {
    label: 'Pages',
    home: 'Waiting for you',
    overview: 'Overview',
    menu: 'Menu',
    reports: 'Annual reports:',
    services: 'Services:',
    running: 'Running Samråd:',
  },
  setUpTitle: 'Add Samråd',
  setUp: 'The tab shows each person what waits for them. Press Save.',
  language: 'Language',
  loading: 'Loading the page',
  notShown: 'The page cannot be shown',
  retry: 'Try again',
  notSignedIn: 'Teams could not sign you in. Close the tab and open it again.',
  unreachable: 'We cannot reach Samråd just now. Nothing is lost. We keep trying.',
};
