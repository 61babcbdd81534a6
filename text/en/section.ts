type About = { readonly chapter: string; readonly service: string; readonly year: string };

/** A section of a report in a card, and the list of the reader's reports. */
export const section = {
  yours: 'What you are to write',
  write: 'Write',
  writeOf: (title: string) => `Write: ${title}`,
  writeHere: 'Write here',
  openInTab: 'Write in the tab',
  readInTab: 'Read in the tab',
  openTab: 'Open the tab',
  save: 'Save',
  saved: 'Your answers are saved.',
  explanation: 'Explanation',
  writeInTab: 'You write this chapter in the tab “Samråd”.',
  restInTab: 'Longer answers are written in the tab “Samråd”.',
  complete: 'Everything that has to be answered is answered. Mark the chapter as done in the tab “Samråd”.',
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
  causes: {
    'takeover-granted': ({ chapter, service, year }: About) =>
      `You may write “${chapter}” now: the annual report for ${year}, ${service}`,
    'takeover-refused': ({ chapter, service, year }: About) =>
      `The other one goes on writing “${chapter}”: the annual report for ${year}, ${service}`,
    'section-taken-over': ({ chapter, service, year }: About) =>
      `Somebody else has taken over “${chapter}”. Your text is safe, below the section: the annual report for ${year}, ${service}`,
    'section-free': ({ chapter, service, year }: About) =>
      `“${chapter}” is free: the annual report for ${year}, ${service}`,
    'section-delegated': ({ chapter, service, year }: About) =>
      `You may write “${chapter}”: the annual report for ${year}, ${service}`,
  },
  listTitle: (count: string) => `Annual reports (${count})`,
  listEmpty: 'You have no annual reports to write in now.',
  progress: (done: string, all: string) => `${done} of ${all} chapters are done`,
  withDay: (progress: string, day: string) => `${progress}, deadline ${day}`,
};
