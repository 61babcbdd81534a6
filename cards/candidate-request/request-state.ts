import type { RequestStep } from '../../domain/candidate-request.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';

export type RequestColour = 'default' | 'accent' | 'good' | 'warning';

const looks: Readonly<Record<RequestStep, readonly [icon: string, colour: RequestColour]>> = {
  passing: ['●', 'accent'],
  naming: ['●', 'accent'],
  named: ['●', 'accent'],
  returned: ['↩', 'warning'],
  accepted: ['✔', 'good'],
  proposed: ['✔', 'good'],
  closed: ['■', 'default'],
};

/** A step as icon, word and colour: never colour alone. */
export function requestState(step: RequestStep, language: Language): { word: string; colour: RequestColour } {
  const [icon, colour] = looks[step];
  return { word: `${icon} ${textIn(language).request.states[step]}`, colour };
}
