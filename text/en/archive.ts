import type { ArchiveText } from '../nb/archive.ts';

export const archive: ArchiveText = {
  nav: 'Archive',
  title: 'The archive of annual reports',
  lead: 'Annual reports that were handed in, and reports of earlier years.',
  search: 'Search the reports',
  searchHint: 'For example: ventetid henvisning',
  find: 'Search',
  allYears: 'All years',
  clear: 'Clear search and choices',
  count: (count) => `${count} reports`,
  one: 'One report',
  none: 'No report fits. Try other words, or take away some of the choices.',
  empty: 'Reports come here when they have been handed in. It can take ten minutes.',
  meant: (words) => `No report has exactly what you wrote. These are found for: ${words}.`,
  more: 'Show more',
  before: 'Show the ones before',
  publicity: { none: 'Not public', public: 'Public', withdrawn: 'Withdrawn' },
  back: 'To the archive',
  read: 'Read the report',
  readPublic: 'Read the public page',
  download: 'Download the report',
  publicTitle: 'Can everybody read it?',
  isNotPublic: 'The report is not public. The service units and the service itself read it.',
  isPublic: (when) => `Everybody can read the report on the web, since ${when}.`,
  publishedBy: (who) => `Made public by ${who}.`,
  isWithdrawn: (when) =>
    `The report was withdrawn ${when}. Whoever has the link is told that it is not here any more.`,
  publishLead:
    'When the report is public, anybody can read the answers in it without signing in. Who wrote it and who sits in the group is not shown. What is in the answers is shown as it was written.',
  publishFileLead:
    'When the report is public, anybody can download the file as it is, without signing in. Look for names on the title page, in appendices and in the properties of the file too.',
  namesFound: (names) =>
    `These names stand in the text: ${names}. May they be public? If not, the report has to be opened again and mended.`,
  noNamesFound:
    'We found no names of those who have had a seat or a role at the service. We do not look for other names.',
  seenThrough: 'I have looked through the text. Nothing in it has to be kept from the public.',
  publish: 'Make public',
  published: 'Everybody can read the report now.',
  withdraw: 'Withdraw',
  withdrawn: 'The report is withdrawn. Nobody outside can read it any more.',
  takeAway: 'Take out of the archive',
  takeAwayLead:
    'For a file that came in by mistake, or under the wrong year or service. Nobody finds or reads it any more, nor outside Samråd. The same file can be added anew where it belongs.',
  takeAwayWhy: 'Why is it taken away?',
  takeAwayNow: 'Take it away',
  tookAway: 'The file is out of the archive.',
  isTakenAway: (when: string, who: string) =>
    `Taken away ${when} by ${who}. Nobody but the coordinators sees this page.`,
  because: (reason: string) => `Reason: “${reason}”`,
  takenAwayTitle: (count) => `Taken out of the archive (${count})`,
  takenAwayLead:
    'Only the coordinators see this list. Nobody finds or reads the files until they are put back.',
  takenAwayLast: (count) => `Here are the last ${count}.`,
  takenAwayBy: (when, who) => (who === '' ? `Taken away ${when}.` : `Taken away ${when} by ${who}.`),
  restore: 'Put it back',
  restored: 'The file is in the archive again. It is not public until you make it public anew.',
  addTitle: 'Add a report of an earlier year',
  addLead:
    'Reports from before Samråd can be added as PDF. Their text can be searched if the file has text and not only pictures.',
  findService: 'Find the service',
  serviceHint: 'Type some of its name',
  fileTitle: 'What is the report called?',
  file: 'PDF file, at most 15 MB',
  tooLarge: 'The file is larger than 15 MB. Save it with smaller pictures and choose it again.',
  add: 'Add',
  added: 'The report has been added to the archive.',
  addedWithoutText:
    'The report has been added to the archive. We found no text in the file, so it can be found by service, year and title only.',
  unknownService: 'No service is called so, or several are. Use the name or the code.',
  faultyRow: 'The year or the title is missing.',
  fileMissing: 'There is no such file.',
};
