import type { OutsidePartText } from '../nb/outside-part.ts';

export const outsidePart: OutsidePartText = {
  code: {
    why: 'There is text here that has not been submitted yet. So we send a code to your e-mail address before you see it.',
    whyOthers:
      'What others have written stands here. So we send a code to your e-mail address before you see it.',
    send: 'Send me a code',
    sendAnother: 'Send a new code',
    notOpened: 'The page is not open',
    sent: 'The code is on its way to your e-mail address.',
    label: 'The code from the e-mail',
    lasts: (minutes) => `Six digits. It works for ${minutes} minutes.`,
    open: 'Open',
    notThere: 'Is it not there after some minutes? Look in your junk mail.',
    letter: {
      subject: 'Your code for Samråd',
      lead: 'This is the code that opens the page you asked for in Samråd:',
      lasts: (minutes) => `It works for ${minutes} minutes. Do not give it to anybody.`,
      notAsked: 'If you did not ask for a code, you can ignore this e-mail. Nobody gets in without it.',
    },
  },
  title: ({ year }) => `Write your part of the annual report for ${year}`,
  lead: ({ part, year, service }) => `This is about ${part} in the annual report for ${year}: ${service}.`,
  helperTitle: ({ year }) => `Help to write the annual report for ${year}`,
  helperLead: ({ chapters, year, service }) =>
    `You help to write the annual report for ${year}: ${service}. This is about chapter ${chapters}.`,
  due: (day) => `It is due ${day}.`,
  writingAs: ({ name }) => `You write as ${name}.`,
  saveOften: (hours) =>
    `Save now and then. The page stays open for ${hours} hours. To go on another day, open the link in the e-mail again.`,
  save: 'Save',
  markDone: 'Mark as done',
  saved: (clock) => `Saved ${clock}. You can go on, or close the page.`,
  notDone: 'Saved, but not marked as done',
  notSaved: 'Not saved in the chapter',
  others: 'Other chapters that you write',
  openOther: (chapter) => `Open ${chapter}`,
  saveFirst: 'Save what you are writing before you open another chapter.',
  heldBy: (who) =>
    `${who} is writing in this chapter right now. If you save meanwhile, we keep your text beside it.`,
  standing: 'The text in the chapter now',
  kept: (count) => `Texts we have kept for you (${count})`,
  keptAt: (when) => `From ${when}`,
  keptForYou: 'We have kept a text that you wrote in the annual report. You find it on the page.',
  discard: 'Throw this text away',
  discarded: 'The text has been thrown away.',
  isDone: 'The chapter is marked as done.',
  reopen: 'Open again',
  reopened: 'The chapter is open again.',
  isFrozen:
    'The report has been submitted, or the round is closed. You can read the chapter, but not change it.',
  supplementLead:
    'The report was submitted without this chapter. You can add it as a supplement. It gets today’s date, and cannot be changed afterwards.',
  addSupplement: 'Add the supplement',
  supplemented: 'The supplement has been added',
  supplementedText: 'The service leader and the service unit have been told.',
  done: 'The chapter is done',
  allDone: 'Thank you! Your whole part is done. There is nothing more to do.',
  helped:
    'Thank you for your help! Whoever has the part sees that the chapter is done. There is nothing more to do.',
  moreLeft: 'Thank you! You have more chapters left.',
  writeNext: 'Write the next chapter',
  writeMore: 'Go on writing after all',
  typedTitle: 'This is what you wrote',
  typedLead: 'It has not been sent. Copy what you want to keep.',
  typedKept:
    'If the page was open for long, we have kept the text for you: open the link in the e-mail again, and you find it there. If that link is too old as well, the page it leads to gives you a new one. Do copy the text as well.',
  refused: {
    'section-held':
      'Somebody else is writing in this chapter right now. Your text has been kept, and it is still here. Try again in a while.',
    'section-held-elsewhere':
      'You are writing in this chapter in another window. Your text has been kept, and it is still here. Try again when you are done there.',
    'section-moved-on':
      'The chapter has changed since you opened the page. Your text has been kept, and it is still here. See what the chapter says now, adjust your text, and save again.',
    'section-done':
      'The chapter is marked as done. Your text has been kept. Open the chapter again to go on writing.',
    'report-frozen': 'The report has been submitted, or the round is closed. Your text has been kept.',
  },
};
