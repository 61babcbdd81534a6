import type { AimedFigure } from './figure.ts';
import { approve } from './measures/approve.ts';
import { changeNotice } from './measures/change-notice.ts';
import { coldStart } from './measures/cold-start.ts';
import { drawCard } from './measures/draw-card.ts';
import { firstPress } from './measures/first-press.ts';
import { lockSection } from './measures/lock-section.ts';
import { memory } from './measures/memory.ts';
import { reminders } from './measures/reminders.ts';
import { views } from './measures/views.ts';
import { webinar } from './measures/webinar.ts';
import type { Measure } from './scope.ts';
import { tableOf } from './table.ts';

const measures: Readonly<Record<string, Measure>> = {
  'draw-card': drawCard,
  'cold-start': coldStart,
  'first-press': firstPress,
  memory,
  views,
  approve,
  webinar,
  'lock-section': lockSection,
  'change-notice': changeNotice,
  reminders,
};
/** Starts several processes: the tests have a webinar of their own, in one. */
const notTiny = ['webinar'];

/**
 * `npm run bench` measures everything, `npm run bench -- <name> ...` some of it. On standard output is a JSON line for
 * each figure; what is meant for people goes to standard error. `--profile` says where a measured program's time
 * went, `--tiny` only shows that everything runs.
 */
const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}`);
  process.exit(1);
}
const scope = {
  tiny: options.includes('--tiny'),
  profile: options.includes('--profile'),
  say: (line: string) => console.error(line),
};
// The database of a measure ends with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const figures: AimedFigure[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (names.length > 0 ? !names.includes(name) : scope.tiny && notTiny.includes(name)) continue;
  for (const figure of await measure(scope)) {
    const { aim: _aim, ...line } = figure;
    console.log(JSON.stringify(line));
    figures.push(figure);
  }
}
console.error(`\n${tableOf(figures)}`);
