import type { ReviewText } from '../nb/review.ts';

export const review: ReviewText = {
  link: 'Read through',
  title: (year) => `Read through the annual report for ${year}`,
  lead: 'This is the report if it is handed in now.',
  missing: 'This is missing',
  nothingMissing: 'Nothing is missing. The report is ready to be handed in.',
  allFilledIn: 'All is filled in, but it is not marked as done',
  notIn: 'Not done, and not part of the report if it is handed in now.',
  notBegun: 'Not begun, and not part of the report if it is handed in now.',
  leftOut: (reason) => `Left out: ${reason}`,
  leftOutVacant: 'Left out because the seat is vacant.',
  writeIn: (chapter) => `Write: ${chapter}`,
};
