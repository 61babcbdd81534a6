import type { WritingRefusals } from '../../nb/refusals/writing.ts';

/** Writing a section. */
export const writingRefusals: WritingRefusals = {
  'section-held': ({ person }) => [
    person ? `${person} is writing here now.` : 'Somebody else is writing here now.',
    'One person writes a section at a time, so that nobody loses text.',
    'Read meanwhile, ask to take over, or be told when it is free.',
  ],
  'section-held-elsewhere': () => [
    'You are already writing this section in another window.',
    'One window writes at a time, so that you do not write over your own text.',
    'Go on there, or choose to write here instead.',
  ],
  'section-done': () => [
    'The section is marked as done.',
    'What is done is not changed unless somebody opens it again.',
    'Open the section again, and write on.',
  ],
  'section-moved-on': () => [
    'The section has changed since you looked at it.',
    'Somebody did something with it before you.',
    'Here you see how things stand now. Try again if it is needed.',
  ],
  'lease-lost': ({ person }) => [
    person ? `${person} has taken over the section.` : 'You are no longer writing this section.',
    'You were away for so long that it became free for others.',
    'Your text is safe. Open the section again, and see both texts.',
  ],
  'text-too-large': ({ most }) => [
    'The text is too long.',
    most ? `A section has room for ${most} characters.` : 'It is longer than there is room for.',
    'Shorten it. What you have written is still here.',
  ],
  'holder-not-idle': ({ person }) => [
    person ? `${person} is in the middle of writing.` : 'Somebody is in the middle of writing.',
    'You can take over only when the other has not written for a while.',
    'Ask to take over, or be told when it is free.',
  ],
  'nothing-to-take-over': () => [
    'The section is free.',
    'Nobody else is writing in it now.',
    'You can begin to write at once.',
  ],
  'takeover-over': () => [
    'The question no longer stands.',
    'It has been answered, or the section is free.',
    'Here you see how things stand now.',
  ],
  'already-writes': () => [
    'The person can already write this section.',
    'Whoever owns the part or already helps to write it needs nothing more.',
    'Choose another person.',
  ],
};
