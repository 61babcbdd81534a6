import { approve } from './measures/approve.ts';
import type { AimedFigure } from './figure.ts';
import type { Measure } from './scope.ts';

const measures: Readonly<Record<string, Measure>> = { approve };

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const scope = { tiny: process.argv.includes('--tiny'), say: (line: string) => console.error(line) };
const figures: AimedFigure[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const one of await measure(scope)) {
    const { aim: _aim, ...line } = one;
    console.log(JSON.stringify(line));
    figures.push(one);
  }
}
