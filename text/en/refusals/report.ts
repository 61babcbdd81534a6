import type { ReportRefusals } from '../../nb/refusals/report.ts';

/** An annual report and its round. */
export const reportRefusals: ReportRefusals = {
  'template-faulty': ({ fault }) => [
    'The template has a fault and was not added.',
    fault,
    'Mend the template, and add it again. The older ones still hold.',
  ],
  'template-missing': () => [
    'A template for the report is missing.',
    'Each type of service needs its template for the year.',
    'Add the template, and open the round again.',
  ],
  'cycle-exists': () => [
    'The round for this year is already open.',
    'There is one round for each year.',
    'Look at the round that is open, or choose another year.',
  ],
  'cycle-dates-wrong': () => [
    'The dates do not fit each other.',
    'Parts are due before the whole report or on the same day, and all of it after the year that is reported on.',
    'Correct the dates, and send again.',
  ],
  'report-frozen': () => [
    'The report is handed in and cannot be changed.',
    'What is handed in stands as it was handed in.',
    'Add a supplement, or ask the service unit of the region to open it again.',
  ],
  'report-not-complete': () => [
    'The report is not complete.',
    'A part that is missing needs a reason.',
    'See what is missing. Send a reminder, or write a reason for each part.',
  ],
  'group-part-not-complete': () => [
    "The group's part is not marked as complete.",
    "The leader of the reference group says when the group's part is complete.",
    'Remind the leader, or hand in with a reason.',
  ],
  'not-submitted': () => [
    'The report is not handed in yet.',
    'While it is open, you write in the section itself.',
    'Go to the section, and write there.',
  ],
  'extension-too-early': () => [
    'The new deadline is not later than the old one.',
    'Putting it off gives more time.',
    'Choose a later day, and send again.',
  ],
  'content-invalid': ({ field }) => [
    field
      ? `The answer in the field “${field}” is missing or not valid.`
      : 'Some answers are missing or not valid.',
    'So it cannot be taken yet.',
    'Correct it, and try again. What you have written is still here.',
  ],
};
