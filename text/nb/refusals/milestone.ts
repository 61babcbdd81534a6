import type { Said } from '../../refusal-words.ts';

/** Recording a meeting, an evaluation or the end of a term. */
export const milestoneRefusals = {
  'milestone-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Møtet eller evalueringen må ha vært, og det kan ikke være mer enn ti år siden.',
    'Velg en annen dag, og lagre på nytt.',
  ],
  'term-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Tjenesten må vare til en dag som kommer, og ikke lenger enn tjue år.',
    'Velg en annen dag, og lagre på nytt.',
  ],
  'term-too-long': (): Said => [
    'Dagen passer ikke.',
    'En kompetansetjeneste varer i fem år (opplæring) eller ti (kompetanseoppbygging), og så på nytt om det blir besluttet.',
    'Velg en dag innen ti år, og lagre på nytt.',
  ],
  'service-days-out-of-range': (): Said => [
    'Dagene for tjenesten henger ikke sammen.',
    'En tjeneste starter og blir evaluert en dag som har vært, i den rekkefølgen, og varer høyst tjue år til.',
    'Rett dagene, og lagre på nytt.',
  ],
};

export type MilestoneRefusals = typeof milestoneRefusals;
