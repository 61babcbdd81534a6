import { isDeepStrictEqual } from 'node:util';
import { type IEvaluationContext, Template } from 'adaptivecards-templating';
import template from '../../cards/home/home.card.json' with { type: 'json' };
import { homeModel, renderHome } from '../../cards/home/home.ts';
import { homeView, now } from '../../test/cards/example-views.ts';
import { plainHome } from '../draw/plain-home.ts';
import { type AimedFigure, figure, median } from '../figure.ts';
import type { Scope } from '../scope.ts';

/**
 * Milliseconds of CPU time to draw a home card of about 90 elements, words included, from the view that the store gives; beside
 * the same card by a plain function, and by the templating as it comes, which parses its template each time.
 */
export async function drawCard({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const view = homeView(12);
  const context = { reading: { language: 'nb' as const, now }, submissionKey: 'bench' };
  const ours = () => renderHome(view, context).card;
  const plain = () => plainHome(homeModel(view, context));
  const asItComes = () =>
    new Template(template).expand({ $root: homeModel(view, context) } as unknown as IEvaluationContext);
  const drawn: unknown = ours();
  if (!isDeepStrictEqual(drawn, plain()))
    throw new Error('The plain function draws another card than the template');
  say(`draw-card: ${elementsIn(drawn)} elements`);

  const times: Record<'ours' | 'plain' | 'asItComes', number[]> = { ours: [], plain: [], asItComes: [] };
  for (let round = tiny ? 0 : -10; round < (tiny ? 1 : 20); round += 1) {
    const took = { ours: timeOf(ours, tiny), plain: timeOf(plain, tiny), asItComes: timeOf(asItComes, tiny) };
    if (round < 0) continue;
    for (const way of ['ours', 'plain', 'asItComes'] as const) times[way].push(took[way]);
  }
  const value = median(times.ours);
  const aim = { of: 'value', most: 0.3 } as const;
  return [
    figure('draw-card', 'ms', { value, baseline: median(times.plain), aim }),
    figure('draw-card-templating', 'ms', { value, baseline: median(times.asItComes), aim }),
  ];
}

/** CPU time, so that it counts the collection of what was thrown away, and not what else the machine does. */
function timeOf(draw: () => unknown, tiny: boolean): number {
  const times = tiny ? 1 : 50;
  const began = process.cpuUsage();
  for (let count = 0; count < times; count += 1) draw();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 / times;
}

/** What a client lays out: everything with a type, fallbacks apart. */
function elementsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + elementsIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'type' in value ? 1 : 0;
  const parts = Object.entries(value).filter(([key]) => key !== 'fallback' && key !== 'data');
  return parts.reduce((sum, [, one]) => sum + elementsIn(one), own);
}
