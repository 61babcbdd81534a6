import { z } from 'zod';
import { renderRegion } from '../../cards/region/region.ts';
import { renderRegionList, renderRegions } from '../../cards/region-list/region-list.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { regionLists } from '../../domain/region-figures.ts';
import { regions } from '../../domain/vocabulary.ts';
import { regionList } from '../../store/queries/region-list.ts';
import { regionView, regionViews } from '../../store/queries/region-view.ts';
import { cardContext, lineToBeginAt } from '../card-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { parseInput } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { generalRoutes } from './general.ts';

const linesOnACard = 10;
const one = z.object({ region: z.enum(regions).optional() });
const list = z.object({ region: z.enum(regions), list: z.enum(regionLists) });

/** How the seats of a region stand, for its contacts, its channel and the coordinator. */
export const regionRoutes = {
  'open-region': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(one, request.data);
      if (isRefusal(input)) return refusedText(request, input);
      if (!input.region) return await openOwn(service, request);
      const view = await regionView(service.store, request.reader, input.region);
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      return drawn(renderRegion(view, cardContext(request)));
    },
  },
  'open-region-list': {
    writes: false,
    async answer(service, request) {
      const input = parseInput(list, request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const from = lineToBeginAt(request);
      const view = await regionList(service.store, request.reader, { ...input, from, most: linesOnACard });
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      return drawn(renderRegionList(view, cardContext(request)));
    },
  },
} satisfies Record<string, Route>;

/** The own region; all of them for whoever oversees several; for anybody else, what waits on them. */
async function openOwn(service: Service, request: Request): Promise<Drawn> {
  const views = await regionViews(service.store, request.reader);
  const [only, ...others] = views;
  if (!only) return await generalRoutes['open-home'].answer(service, request);
  return drawn(
    others.length === 0
      ? renderRegion(only, cardContext(request))
      : renderRegions(views, cardContext(request)),
  );
}
