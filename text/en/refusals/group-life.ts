import type { GroupLifeRefusals } from '../../nb/refusals/group-life.ts';

export const groupLifeRefusals: GroupLifeRefusals = {
  'meeting-ends-before-start': () => [
    'The meeting ends before it begins.',
    'The hours are in the wrong order.',
    'Correct from and to, and send again.',
  ],
  'meeting-day-out-of-range': () => [
    'The day does not fit.',
    'A meeting has to lie ahead, and no more than a year and a half.',
    'Choose another day, and send again.',
  ],
  'meeting-place-missing': () => [
    'Where the meeting is, is missing.',
    'Those who come in person have to know the place.',
    'Write the place, or choose that the meeting is digital, and send again.',
  ],
  'agenda-too-long': ({ most }) => [
    'The agenda is too long.',
    `There is room for ${most} items of up to 200 characters each.`,
    'Join or shorten some items, and send again.',
  ],
  'meeting-moved-on': () => [
    'The meeting has changed since you saw it.',
    'Somebody else has done something with it, or it has begun or was cancelled.',
    'Open the meeting again, and see how it stands now.',
  ],
  'meeting-written-meanwhile': () => [
    'Somebody else has written about the meeting in the meantime.',
    'What they wrote would have been lost.',
    'What you have written is still there. See what is new, and save again if it is to be corrected.',
  ],
  'nobody-was-there': () => [
    'Nobody is marked as present.',
    'A meeting with nobody there was not held.',
    'Mark those who were there, or say that the meeting was not held.',
  ],
  'problem-moved-on': () => [
    'The problem has moved on since you saw it.',
    'Somebody else has answered it, passed it on or ended it.',
    'Open it again, and see with whom it lies now.',
  ],
  'problem-written-meanwhile': () => [
    'Somebody has written something new about the problem since you saw it.',
    'It may change what you think.',
    'It is shown here now, and what you wrote is not lost. Read what is new, and answer again.',
  ],
  'problem-spoken-for': () => [
    'Whoever raised the problem answers themselves.',
    'The group’s leader says whether it is solved only when whoever raised it has left.',
    'Write on the problem how you see it, and whoever raised it is told.',
  ],
  'nobody-to-ask': () => [
    'There is nobody to ask.',
    'Nobody else has a seat in the group now.',
    'Ask when the seats are filled.',
  ],
  'check-in-closed': () => [
    'The question has ended.',
    'Nobody can answer any more.',
    'Write to the group’s leader if there is something you would like to say.',
  ],
  'spread-day-out-of-range': () => [
    'The day does not fit.',
    'It has to have been, and no more than two years ago.',
    'Choose another day, and save again.',
  ],
};
