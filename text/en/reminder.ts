import type { ReminderText } from '../nb/reminder.ts';

/** Reminders: the one message of a day, and what somebody chooses about it. */
export const reminder: ReminderText = {
  morning: (name) => `Good morning, ${name}`,
  hello: (name) => `Hello, ${name}`,
  title: (hello, count) => `${hello}. ${count} things have a deadline`,
  titleOne: (hello) => `${hello}. One thing has a deadline`,
  onlyOfOthers: (hello) => `${hello}. You read reminders for somebody who is away`,
  onlyNews: (hello) => `${hello}. News from other regions`,
  newsTitle: 'Appointed by other regions',
  moreNews: (count) => `${count} more appointments.`,
  allDone: (name) => `All done, ${name}`,
  allDoneLead: 'Nothing that we reminded you of is waiting for you any more.',
  putOffTo: (day) => `Put off. You will be reminded again ${day}.`,
  noService: 'Questions to the service unit',
  waitsFor: (who) => `Waiting for ${who}`,
  vacant: 'Nobody has the seat or the task at present',
  see: 'Look',
  unseen: (count) => `${count} more are in the overview.`,
  awayHeading: (name) => `${name} is away`,
  awayRule: (name) =>
    `You read the reminders meanwhile. The seat and the tasks are still with ${name}. Tell the service unit if something is urgent.`,
  oneThing: 'one thing to do',
  things: (count) => `${count} things to do`,
  putOff: 'Put off until tomorrow',
  choose: 'I am away …',
  all: 'Show all that waits',
  choices: {
    title: 'When do you want reminders?',
    lead: 'They come on working days, in working hours, and only when something has a deadline.',
    frequency: 'How often',
    frequencyNeeded: 'Choose how often you want reminders.',
    frequencies: {
      daily: () => 'Every day on which there is something',
      weekly: (days) => `When the week begins, and when something is due within ${days} days`,
    },
    awayUntil: 'I am away up to and including (empty if you are here)',
    awayWrong: 'Choose a day from today and half a year ahead.',
    reader: 'Who is to read the reminders while you are away?',
    readerHint: 'Search for a name',
    rule: 'Whoever reads is told that something waits. The seat and the tasks are still yours, for there are no deputies.',
    save: 'Save the choices',
    saved: 'Your choices are saved.',
    savedAway: (day) => `Your choices are saved. You are away up to and including ${day}.`,
    savedReader: (name, day) =>
      `Your choices are saved. ${name} reads the reminders up to and including ${day}.`,
  },
};
