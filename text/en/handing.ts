import type { HandingText } from '../nb/handing.ts';

export const handing: HandingText = {
  given: (who) => `You let ${who} write here. The chapter is waiting for ${who}.`,
  writeAgain: 'Write here myself',
  received: (who) => `${who} let you write. You have the chapter.`,
  waits: (who) => `When ${who} is done or lets you write, you can put in your text or edit together.`,
  receivedChoice: (who) => `${who} let you write. Choose what is to stand in the chapter.`,
  together:
    'The text that stands now is in the fields below. Write in what you want from yours. It has been kept for you.',
  replaced: 'Your answer was replaced by last year’s.',
  undo: 'Undo',
  endsMark:
    'The group’s part is marked as done. If you open the chapter again, the group’s leader has to mark it anew.',
  next: (chapter) => `Next chapter: ${chapter}`,
  cameLate: 'Added later',
  notThen: (reason) => `The chapter was not in the report when it was handed in: ${reason}`,
  nothingMissing: 'Nothing is missing',
  freezes:
    'When you hand in, the report is frozen as it is now. Only the region’s contact can open it again. Everybody who wrote gets a receipt.',
  identityNumberKept:
    'This text seems to hold a national identity number, and everybody who sees the report can read it. Ask the national service unit to delete it, and say when it was saved.',
  submitting: 'Handing in …',
};
