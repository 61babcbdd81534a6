import type { Button } from './button.ts';

/** A press that needs words: what unfolds below its title, with what was typed there and who will read it. */
export type AskedWords = {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly needed: string;
  readonly seen: string;
  readonly send: Button;
};
