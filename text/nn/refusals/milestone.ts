import type { MilestoneRefusals } from '../../nb/refusals/milestone.ts';

export const milestoneRefusals: MilestoneRefusals = {
  'milestone-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Møtet eller evalueringa må ha vore, og det kan ikkje vere meir enn ti år sidan.',
    'Vel ein annan dag, og lagre på nytt.',
  ],
  'term-day-out-of-range': () => [
    'Dagen passar ikkje.',
    'Tenesta må vare til ein dag som kjem, og ikkje lenger enn tjue år.',
    'Vel ein annan dag, og lagre på nytt.',
  ],
  'term-too-long': () => [
    'Dagen passar ikkje.',
    'Ei kompetanseteneste varer i fem år (opplæring) eller ti (kompetanseoppbygging), og så på nytt om det blir vedteke.',
    'Vel ein dag innan ti år, og lagre på nytt.',
  ],
  'service-days-out-of-range': () => [
    'Dagane for tenesta heng ikkje saman.',
    'Ei teneste startar og blir evaluert ein dag som har vore, i den rekkjefølgja, og varer høgst tjue år til.',
    'Rett dagane, og lagre på nytt.',
  ],
};
