import type { ProcessRefusals } from '../../nb/refusals/process.ts';

export const processRefusals: ProcessRefusals = {
  'process-moved-on': () => [
    'This has changed since you saw it.',
    'Somebody else wrote or did something meanwhile.',
    'What you wrote is still there. See what is new, and try again.',
  ],
  'process-exists': () => [
    'It is under way already.',
    'A service has only one of each kind at a time.',
    'Open the one that is under way, or stop it first.',
  ],
  'process-not-for-service': () => [
    'This does not fit the service.',
    'What can begin follows from the type of the service.',
    'Choose something else, or another service.',
  ],
  'process-day-out-of-range': () => [
    'The day does not fit.',
    'It has to be within the last year, and no more than five years ahead.',
    'Choose another day.',
  ],
  'process-too-soon': () => [
    'The day is too early.',
    'Changing or closing a national service takes at least 18 months: 6 to the decision and 12 to carry it out.',
    'Choose a day at least 18 months after the case began.',
  ],
  'decision-day-missing': () => [
    'The day is missing.',
    'When a service closes, everybody has to know when it ends.',
    'Fill in until when the service lasts.',
  ],
  'judges-own-service': () => [
    'This is not yours to answer.',
    'You have a seat or a post at the service, and nobody judges their own.',
    'A colleague in the region answers. If there is nobody, tell the national service unit.',
  ],
  'survey-choices-wrong': () => [
    'The answers to choose from do not fit.',
    'There must be at least two and no more than eight. No two can be alike, and each has to be short.',
    'Write one answer on each line.',
  ],
  'survey-day-out-of-range': () => [
    'The day does not fit.',
    'It has to be tomorrow or later, and within half a year.',
    'Choose another day.',
  ],
  'survey-choice-missing': () => [
    'The answer is missing.',
    'You have not chosen anything.',
    'Choose one of the answers, and send again.',
  ],
  'survey-moved-on': () => [
    'This has changed since you saw it.',
    'The question was sent or closed meanwhile.',
    'See how it stands now.',
  ],
  'nobody-to-ask': () => [
    'Nobody gets this question.',
    'Nobody fits the roles, regions and types that are chosen.',
    'Choose more.',
  ],
};
