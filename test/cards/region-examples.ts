import { regionModel, renderRegion } from '../../cards/region/region.ts';
import {
  regionListModel,
  regionsModel,
  renderRegionList,
  renderRegions,
} from '../../cards/region-list/region-list.ts';
import { renderWeekly, weeklyModel } from '../../cards/weekly/weekly.ts';
import { attentionKinds } from '../../domain/attention.ts';
import { dutyKinds } from '../../domain/duty.ts';
import { nominationSteps } from '../../domain/nomination.ts';
import { regionLists } from '../../domain/region-figures.ts';
import type { RegionLine, RegionListView, RegionView, WeeklyView } from '../../domain/views/region.ts';
import { regions } from '../../domain/vocabulary.ts';
import type { Example } from './every-card.ts';
import { now, vacancyView } from './example-views.ts';

const { seat, service } = vacancyView();
const figures = { seats: 1214, filled: 1180, vacant: 31, inProcess: 5, waiting: 2 };
const nothing = { seats: 0, filled: 0, vacant: 0, inProcess: 0, waiting: 0 };
const since = new Date(now.getTime() - 43 * 86_400_000);

const marks = attentionKinds.map((kind) => ({ kind, region: 'nord' as const }));

function lineIn(list: RegionListView['list'], index: number, isPerson: boolean): RegionLine {
  const personName = isPerson ? 'Anne *Eksempel*' : null;
  switch (list) {
    case 'vacant':
      return { list, service, seat, since, isAskedFor: index % 2 === 0 };
    case 'in-process': {
      const step = nominationSteps[index % nominationSteps.length] ?? 'consent';
      return { list, service, seat, since, nominationId: `nomination-${index}`, step, personName };
    }
    case 'waiting': {
      const kind = dutyKinds[index % dutyKinds.length] ?? 'appoint-member';
      const dueAt = index % 3 === 0 ? since : index % 3 === 1 ? now : null;
      return { list, service, seat, since, kind, subjectId: `subject-${index}`, personName, dueAt };
    }
    case 'services':
      return { list, service, since: null, figures, attention: index % 2 ? [] : marks };
  }
}

export function regionListView(list: RegionListView['list'], count: number, isPerson = true): RegionListView {
  const lines = Array.from({ length: count }, (_, index) => lineIn(list, index, isPerson));
  return { region: 'nord', list, lines, total: count * 2, mayOpen: isPerson };
}

export function weeklyViewOf(more: Partial<WeeklyView> = {}): WeeklyView {
  const line = lineIn('vacant', 1, true);
  return {
    id: 'weekly',
    version: 1,
    region: 'nord',
    figures,
    week: '2027-01-25',
    newestWeek: '2027-01-25',
    isOvertaken: false,
    oldest: line.list === 'vacant' ? [line, line, line] : [],
    ...more,
  };
}

const all: readonly RegionView[] = regions.map((region) => ({ region, figures }));
const weeks: Readonly<Record<string, WeeklyView>> = {
  newest: weeklyViewOf(),
  'an older one': weeklyViewOf({ newestWeek: '2027-02-01', isOvertaken: true, oldest: [] }),
  'nothing there': weeklyViewOf({ figures: nothing, oldest: [] }),
};

/** A region's overview, its lists and its figures of the week. */
export const regionExamples: readonly Example[] = [
  ...[figures, nothing].map(
    (one): Example => ({
      card: 'region',
      of: `${one.seats} seats`,
      draw: (c) => renderRegion({ region: 'nord', figures: one }, c),
      model: (c) => regionModel({ region: 'nord', figures: one }, c),
    }),
  ),
  {
    card: 'region-list',
    of: 'the regions',
    draw: (c) => renderRegions(all, c),
    model: (c) => regionsModel(all, c),
  },
  ...regionLists.flatMap((list) =>
    [0, 10].flatMap((count) =>
      [true, false].map((isPerson): Example => {
        const view = regionListView(list, count, isPerson);
        return {
          card: 'region-list',
          of: `${list}, ${count} lines`,
          draw: (c) => renderRegionList(view, c),
          model: (c) => regionListModel(view, c),
        };
      }),
    ),
  ),
  ...Object.entries(weeks).map(
    ([of, view]): Example => ({
      card: 'weekly',
      of,
      draw: (c) => renderWeekly(view, c),
      model: (c) => weeklyModel(view, c),
    }),
  ),
];
