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
    'Choose a day at least 18 months after the case began here, and at least 12 after the decision.',
  ],
  'term-cut-short': () => [
    'The day is too early.',
    'The service lasts longer than that, and a term that was given is not cut short here.',
    'Choose the day on which the term ends, or a later one. If the service is to end before, begin a closure.',
  ],
  'carried-out-too-soon': () => [
    'It is too early to say that this is carried out.',
    'The day that the decision names has not come. Until then the service goes on as before.',
    'Save what you have written as a draft, and say so when the day has come.',
  ],
  'plan-incomplete': () => [
    'Something is missing about the new service.',
    'It needs a name, a type, a place and the day on which it starts.',
    'Fill in “The service is to be”, and try again.',
  ],
  'plan-places-wrong': () => [
    'The number of places does not fit.',
    'A multi-regional service stands in two places, each other one in one.',
    'Choose one more place, or another type.',
  ],
  'plan-place-not-standing': () => [
    'It is not chosen which place stays.',
    'The service stands in several places, and the type that it is to have in one. It has to be one of those where it stands now.',
    'Choose the place that stays, and try again.',
  ],
  'plan-other-region': () => [
    'The trust is in another region.',
    'The service is to stand in the region that applies.',
    'Choose a trust in the region.',
  ],
  'plan-start-out-of-range': () => [
    'The day on which the service starts does not fit.',
    'It has to be from the last year, and not more than three years ahead.',
    'Choose another day.',
  ],
  'plan-term-out-of-range': () => [
    'The day until which the service lasts does not fit.',
    'It has to be after the service starts, and within twenty years.',
    'Choose another day.',
  ],
  'plan-name-taken': () => [
    'A service is called that already.',
    'Nobody would know which of them is meant.',
    'Choose another name.',
  ],
  'service-begun': () => [
    'It is too late to take this back.',
    'Somebody has begun to use the service, or changed it, since.',
    'Mend it on the page of the service, or begin a new process.',
  ],
  'effect-stands': () => [
    'This cannot be taken back.',
    'The group has ended, and its members were told.',
    'Begin a new process if it is to be otherwise.',
  ],
  'step-day-out-of-range': () => [
    'The day does not fit.',
    'It has to be tomorrow or later, and within five years.',
    'Choose another day.',
  ],
  'process-beside': () => [
    'Something else is under way at the service already, so nothing has begun yet.',
    'Two processes at once may be decided differently.',
    'Look at the one that is under way, or press “Start anyway”.',
  ],
  'meeting-near': () => [
    'The group is called to a meeting within a week of this day already, so nobody has been called yet.',
    'Perhaps it is the same meeting.',
    'Change that meeting, or press “Send the invitation anyway”.',
  ],
  'step-before-earlier': () => [
    'The day is too early.',
    'The step before it is not done, and has a later day.',
    'Choose the day of the step before or a later one, or move that one first.',
  ],
  'carry-out-before-day': () => [
    'The day is too early.',
    'The change or closure that was decided has a day of its own.',
    'Choose that day or a later one.',
  ],
  'register-name-missing': () => [
    'A register has no name.',
    'Each register needs a name.',
    'Write the name, or take the line away.',
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
  'survey-choices-differ': () => [
    'The answers in another language do not fit.',
    'There have to be as many as in bokmål, in the same order, and no two alike.',
    'Write one answer on each line, or leave the field empty.',
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
  'survey-written-meanwhile': () => [
    'Somebody else has changed the question meanwhile.',
    'What they wrote would have been lost.',
    'What you wrote is still there. Look at the two side by side, and choose which is to stand.',
  ],
  'survey-changed-meanwhile': () => [
    'The question was changed after you opened it.',
    'You have not seen what would have been sent.',
    'Now you see it as it is. Send it if it is right.',
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
