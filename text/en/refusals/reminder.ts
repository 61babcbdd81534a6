import type { ReminderRefusals } from '../../nb/refusals/reminder.ts';

/** Choosing when to be reminded, and who reads meanwhile. */
export const reminderRefusals: ReminderRefusals = {
  'policy-out-of-bounds': () => [
    'We cannot remind of it like that.',
    'There is room for twelve reminders, each on a day of its own, from 90 days before the deadline to 60 days after, and each has to go to somebody.',
    'Correct the days or the recipients, and save again.',
  ],
  'reader-is-yourself': () => [
    'You cannot read for yourself while you are away.',
    'Whoever reads is to be here when you are not.',
    'Choose a colleague, or leave the field empty.',
  ],
  'frequency-not-allowed': () => [
    'You cannot choose reminders once a week now.',
    'The national service unit has decided that everybody gets them as they come.',
    'Choose every day on which there is something.',
  ],
  'away-day-missing': () => [
    'The day until which you are away is missing.',
    'Somebody can read for you only as long as you are away.',
    'Fill in the day, or take away the name of whoever is to read.',
  ],
  'away-day-out-of-range': ({ most }) => [
    'The day until which you are away does not fit.',
    `It cannot be over, nor lie more than ${most} days ahead. If you are away for longer, it concerns your seat.`,
    'Choose another day, or tell the service that you leave the group.',
  ],
};
