import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overviewOrders } from '../../../domain/views/report.ts';
import { completeSection } from '../../../store/commands/complete-section.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import {
  newestOverview,
  type OverviewFilter,
  reportOverview,
} from '../../../store/queries/report-overview.ts';
import {
  createReportFixture,
  openCycleOf,
  openTab,
  type ReportFixture,
  saveText,
} from '../../support/report-fixture.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: ReportFixture;
beforeAll(async () => {
  fixture = await createReportFixture();
});
afterAll(() => fixture.drop());

/** The services in the order that the program gives, as far as `most` of them go. */
async function services(filter: Partial<OverviewFilter> = {}): Promise<string[]> {
  const view = await reportOverview(fixture.store, await fixture.actor('coordinator'), {
    year: 2026,
    ...filter,
  });
  return (view?.rows ?? []).map((row) => row.service.name.nb);
}

describe('The overview of a round', () => {
  it('is sorted by the program, over all of it and not over what is shown of it', async () => {
    const up = await services({ order: 'service' });
    expect(up.length).toBeGreaterThan(1);
    expect(up).toEqual([...up].sort((one, other) => one.localeCompare(other, 'nb')));
    expect(await services({ order: 'service', isDown: true })).toEqual([...up].reverse());
    expect(await services({ order: 'service', isDown: true, most: 1 })).toEqual(up.slice(-1));
  });

  it('is searched by a part of the name, whatever its case; signs stand for themselves', async () => {
    const all = await services({ order: 'service' });
    const [first = ''] = all;
    expect(await services({ name: ` ${first.slice(1).toUpperCase()}` })).toEqual(
      all.filter((one) => one === first),
    );
    expect(await services({ name: '%' })).toEqual([]);
  });

  it('has what is written in a column after what is not begun there', async () => {
    const tab = await openTab(fixture, 'serviceLeader', fixture.sections.activity);
    await saveText(tab, 'Begynt');
    await completeSection(await fixture.as('serviceLeader'), {
      sectionId: fixture.sections.activity,
      revision: 1,
    });
    const all = await services({ order: 'own' });
    expect(await services({ order: 'own', isDown: true, most: 1 })).toEqual(all.slice(-1));
    const { name } = await fixture.store.db
      .selectFrom('service')
      .select('name_nb as name')
      .where('id', '=', fixture.serviceId)
      .executeTakeFirstOrThrow();
    expect(all.at(-1)).toBe(name);
  });

  it.each(overviewOrders)('sorted by %s has every service once, either way', async (order) => {
    const all = [...(await services())].sort();
    for (const isDown of [false, true]) expect((await services({ order, isDown })).sort()).toEqual(all);
  });

  it('is the newest that has begun: while one runs, the next has neither overview nor duties', async () => {
    await openCycleOf(fixture, 2031);
    const coordinator = await fixture.actor('coordinator');
    const now = new Date('2027-01-20T09:00:00Z');
    const yearsOwed = async () => {
      const home = await homeView(fixture.store, await fixture.actor('serviceLeader'));
      return [...new Set(home?.duties.flatMap((duty) => ('reportId' in duty ? [duty.year] : [])))];
    };
    await itIs(fixture, '2027-01-20T09:00:00Z');
    expect(await newestOverview(fixture.store, coordinator, now)).toMatchObject({ year: 2026 });
    expect(await yearsOwed()).toEqual([2026]);
    await itIs(fixture, '2031-11-20T09:00:00Z');
    expect(await newestOverview(fixture.store, coordinator, now)).toMatchObject({
      year: 2031,
      isOpened: true,
    });
    expect(await yearsOwed()).toEqual([2026, 2031]);
    expect(await newestOverview(fixture.store, await fixture.actor('stranger'), now)).toBeNull();
  });
});
