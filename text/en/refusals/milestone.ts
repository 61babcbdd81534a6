import type { MilestoneRefusals } from '../../nb/refusals/milestone.ts';

export const milestoneRefusals: MilestoneRefusals = {
  'milestone-day-out-of-range': () => [
    'The day does not fit.',
    'The meeting or the evaluation has to have been, no more than ten years ago.',
    'Choose another day, and save again.',
  ],
  'term-day-out-of-range': () => [
    'The day does not fit.',
    'The service has to last until a day to come, and no longer than twenty years.',
    'Choose another day, and save again.',
  ],
};
