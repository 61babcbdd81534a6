import type { AssessmentRefusals } from '../../nb/refusals/assessment.ts';

export const assessmentRefusals: AssessmentRefusals = {
  'assessment-completed': () => [
    'The assessment is complete.',
    'What is complete cannot be changed.',
    'Open the assessment again if something has to be put right. You can until the feedback is sent.',
  ],
  'assesses-own-service': () => [
    'You cannot assess this report.',
    'You have a seat or a role at the service, and nobody assesses their own.',
    'A colleague in the region assesses it. If there is nobody else, tell the national service unit.',
  ],
  'assessment-moved-on': () => [
    'The assessment changed since you saw it.',
    'A colleague did something with it meanwhile.',
    'Look at it as it is now, and try again if it is still needed.',
  ],
  'assessment-not-complete': () => [
    'The assessment cannot be completed yet.',
    'Some criteria or questions are not answered.',
    'Open the chapters where something is missing, and answer it.',
  ],
  'follow-up-missing': () => [
    'The feedback cannot be sent yet.',
    'The assessment says that something needs follow-up, but nothing is set up.',
    'Add what has to be followed up, by whom and until when. Or open the assessment again and change the answer.',
  ],
  'follow-up-day-out-of-range': () => [
    'The day does not fit.',
    'It has to be today or later, and within two years.',
    'Choose another day.',
  ],
  'follow-up-moved-on': () => [
    'This changed since you saw it.',
    'Somebody else did something with it meanwhile.',
    'See how it stands now, and try again if it is still needed.',
  ],
  'confirms-own-work': () => [
    'You cannot confirm this.',
    'You marked it as done yourself, and nobody confirms their own work.',
    'A colleague in the region can confirm it. If there is nobody else there, the national service unit does.',
  ],
  'follow-up-done-anew': ({ person }) => [
    'It was done anew since you saw it.',
    `${person} wrote something else about what was done.`,
    'Read what it says now. Confirm it, or send it back.',
  ],
  'reopens-own-report': () => [
    'You cannot open this report again.',
    'You have a seat or a post at the service, or write in the report. Colleagues in the region assess it.',
    'Ask a colleague in the region to open it. If there is nobody else, tell the national service unit.',
  ],
  'case-moved-on': () => [
    'The case changed since you saw it.',
    'Somebody else wrote in it, or it is marked as ready.',
    'What you wrote is still there. See what is new, and save again.',
  ],
};
