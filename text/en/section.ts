/** A section of a report in a card, and the list of the reader's reports. */
export const section = {
  yours: 'What you are to write',
  write: 'Write',
  writeOf: (title: string) => `Write: ${title}`,
  save: 'Save',
  saved: 'Your answers are saved.',
  explanation: 'Explanation',
  writeInTab: 'You write this section in the tab “Annual reports”.',
  restInTab: 'Longer answers are written in the tab “Annual reports”.',
  complete:
    'Everything that has to be answered is answered. Mark the section as done in the tab “Annual reports”.',
  facts: { state: 'State', writes: 'Writing now', saved: 'Last saved', due: 'Deadline' },
  states: {
    'not-begun': 'Not begun',
    draft: 'Draft',
    done: 'Done',
    returned: 'Returned',
    'left-out': 'Left out',
  },
  since: (name: string, moment: string) => `${name}, since ${moment}`,
  savedBy: (name: string, moment: string) => `${moment} by ${name}`,
  listTitle: (count: string) => `Annual reports (${count})`,
  listEmpty: 'You have no annual reports to write in now.',
  progress: (done: string, all: string) => `${done} of ${all} sections are done`,
  withDay: (progress: string, day: string) => `${progress}, deadline ${day}`,
};
