import type { KeptTextsText } from '../nb/kept-texts.ts';

export const keptTexts: KeptTextsText = {
  title: 'Texts we have kept for you',
  lead: 'These texts did not get into the chapter, or somebody else went on writing after you. Only you see them, also when you are not part of the report any more. They stay until you throw them away.',
  all: 'See all texts that we have kept for you',
  link: (count) => `See the texts (${count})`,
  empty:
    'There is nothing here now. If something that you write comes too late to be saved in the chapter, you find it here.',
  from: (chapter, service, year) => `${chapter}, ${service}, ${year}`,
  why: {
    'lease-lost': 'It came after you had lost the lock.',
    'taken-over': 'You had written this when the chapter passed from you.',
    frozen: 'It came after the report was submitted or the round was closed.',
    'right-ended': 'You do not write in the chapter any more, and this is your last text.',
  },
  openChapter: 'Open the chapter',
  older: 'Show older texts',
  olderSaves: 'Show older versions',
};
