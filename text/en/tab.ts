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
  pressFailed:
    'We could not reach Samråd, so we do not know whether it was done. What you wrote is still here. Press once more in a while: it is not done twice.',
  notFetched: 'We could not reach Samråd, and the file did not come. Press once more in a while.',
  notBegun: 'We cannot reach Samråd just now. Press “Try again” in a while.',
  notBuilt: {
    title: 'The pages are not ready yet',
    lead: 'They are built when the program starts, and come by themselves in a moment.',
    production: (command) => `In production they are built with “${command}”.`,
  },
};
