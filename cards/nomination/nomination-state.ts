import type { NominationStep } from '../../domain/nomination.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';

export type StateColour = 'default' | 'accent' | 'good' | 'warning' | 'attention';

const looks: Readonly<Record<NominationStep, readonly [icon: string, colour: StateColour]>> = {
  consent: ['●', 'accent'],
  question: ['●', 'accent'],
  clearance: ['●', 'accent'],
  forward: ['●', 'accent'],
  appointment: ['●', 'accent'],
  returned: ['↩', 'warning'],
  appointed: ['✔', 'good'],
  'declined-by-candidate': ['✖', 'attention'],
  'not-cleared': ['✖', 'attention'],
  'declined-by-region': ['✖', 'attention'],
  withdrawn: ['■', 'default'],
};

/** A step as icon, word and colour: never colour alone. */
export function stateOf(step: NominationStep, language: Language): { word: string; colour: StateColour } {
  const [icon, colour] = looks[step];
  return { word: `${icon} ${textIn(language).nomination.states[step]}`, colour };
}
