import type { OwnTextsText } from '../nb/own-texts.ts';

export const ownTexts: OwnTextsText = {
  kept: 'The last you wrote did not get into the chapter. We have kept it for you, under “Texts we have kept for you”.',
  waiting:
    'The last you wrote did not get into the chapter, and we cannot reach Samråd just now. It is in this browser, and we send it by ourselves.',
  here: 'The last you wrote did not get into the chapter and cannot be sent any more. It is in this browser only. Copy what you want to keep.',
  hereAt: (when) => `From ${when}, in this browser only`,
  keptAt: (when) => `From ${when}, kept`,
  ofChapter: (chapter, when) => `${chapter}, ${when}`,
  roundClosed: 'The round is closed. You can read the chapter, but not change it.',
  fragile:
    'This browser keeps no text. What is not saved is gone if you close the page. Wait until it says “Saved” before you leave.',
  stale: (when) =>
    `The page could not be read again. You see it as it was ${when}. We try again by ourselves.`,
  elsewhereTitle: 'Text that is not sent',
  elsewhereLead:
    'You wrote this in this browser, and it has not arrived yet. We send it by ourselves when we can. Open the chapter if it stays here.',
  openChapter: 'Open the chapter',
  aChapter: 'A chapter',
  notFinished:
    'The chapter is not marked as done, because the text is not saved yet. Try again when it says “Saved”.',
  changedMeanwhile: (who, when) => `The text was changed while you wrote: last by ${who}, ${when}.`,
  changedBySomebody: 'The text was changed while you wrote.',
  savedLast: (who) => `${who} saved while you wrote.`,
  savedBySomebody: 'Somebody else saved while you wrote.',
  takenParts: (parts) => `This was changed, and is in the form now: ${parts}.`,
  bothChanged: (parts) => `You have both changed this, each in your own way: ${parts}. Your text is safe.`,
  ownStays: 'What you wrote stays as you wrote it.',
  seeBoth: 'See both texts',
  newSince: (what) => `New while you wrote: ${what}. What you have written is still here.`,
  seeNew: 'See what is new',
  wroteAfter: (lost, who, when) => `You lost the lock ${lost}. ${who} wrote after you, last ${when}.`,
  lastChanged: (who, when) => `Last changed by ${who}, ${when}.`,
  form: {
    unsent: 'You wrote this here and did not send it.',
    throwAway: 'Remove the text',
    gone: 'You wrote this here and it was not taken. It cannot be sent from here any more. Keep what you need.',
  },
  supplement: {
    kept: 'What you write here stays in this browser until you add it.',
    fragile: 'This browser keeps no text. What you write here is gone if you close the page.',
    sending: 'Sending …',
    unanswered:
      'We got no answer. The addition is in this browser, and we send it again by ourselves. It will not be added twice.',
    recovered: 'We found an addition that you had not sent. It is put back.',
    another: 'Add one more',
  },
};
