import type { ArchiveRefusals } from '../../nb/refusals/archive.ts';

export const archiveRefusals: ArchiveRefusals = {
  'entry-moved-on': () => [
    'The report has changed since you saw it.',
    'It was handed in anew, or opened again, meanwhile.',
    'Look through it as it is now before you make it public.',
  ],
  'archive-file-not-pdf': () => [
    'The file was not added.',
    'It is not a PDF, or it is damaged.',
    'Save the report as a PDF and try again.',
  ],
  'archive-file-too-large': () => [
    'The file was not added.',
    'It is larger than 15 MB.',
    'Save it with smaller pictures and try again.',
  ],
  'archive-file-known': () => [
    'The file was not added.',
    'The same file is in the archive already.',
    'Search for it in the archive to see where it is.',
  ],
  'archive-year-has-report': () => [
    'The file was not added.',
    'The service handed in its report for this year in Samråd, and it is in the archive.',
    'Check that you have chosen the right service and year.',
  ],
};
