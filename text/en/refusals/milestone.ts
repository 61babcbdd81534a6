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
  'term-too-long': () => [
    'The day does not fit.',
    'Such a service is given five years for training, or ten for building up expertise, at a time.',
    'Choose a day within ten years, and save again.',
  ],
  'service-days-out-of-range': () => [
    'The days of the service do not fit together.',
    'A service starts and is evaluated on a day that has been, in that order, and lasts at most twenty years more.',
    'Mend the days, and save again.',
  ],
};
