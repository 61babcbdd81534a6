import type { ReminderRefusals } from '../../nb/refusals/reminder.ts';

/** Choosing when to be reminded, and who reads meanwhile. */
export const reminderRefusals: ReminderRefusals = {
  'policy-out-of-bounds': () => [
    'We cannot remind of it like that.',
    'There is room for twelve reminders, each on a day of its own, from 90 days before the deadline to 60 days after, and each has to go to somebody.',
    'Correct the days or the recipients, and save again.',
  ],
  'quiet-days-unclear': ({ most }) => [
    'We cannot save these days.',
    `The last day is the first one or comes after it, there is room for ${most} days at a time, and no national identity number stands in the name.`,
    'Correct the days or the name, and save again.',
  ],
  'quiet-days-not-ahead': ({ most }) => [
    'We cannot save these days.',
    `They are over, or more than ${most} years ahead.`,
    'Choose other days, and save again.',
  ],
  'quiet-days-known': () => [
    'These days are on the list already.',
    'They can stand there only once.',
    'Choose other days, or leave it.',
  ],
  'quiet-days-full': () => [
    'The list is full.',
    'There is room for twenty days of every year, and for twenty single days or periods.',
    'Remove something first, and save again.',
  ],
  'quiet-days-gone': () => [
    'These days are not on the list any more.',
    'Somebody removed them meanwhile.',
    'There is nothing that you have to do.',
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
