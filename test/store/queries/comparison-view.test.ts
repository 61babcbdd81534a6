import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EntryFigures } from '../../../domain/comparison.ts';
import { comparisonView } from '../../../store/queries/comparison-view.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const named = (nb: string) => ({ nb, nn: nb, en: nb });

/** A report of the archive with these figures; a file of nobody's report stands for it. */
async function entry(year: number, region: 'vest' | 'nord', figures: Partial<EntryFigures>): Promise<void> {
  const whole = { activity: [], research: [], access: [], ...figures };
  await sql`
    insert into archive_entry (id, service_id, year, region, service_type, title, text, figures)
    values (${randomUUID()}, ${fixture.serviceId}, ${year}, ${region}, 'national-treatment', 'Rapport', '',
      ${JSON.stringify(whole)}::jsonb)`.execute(fixture.store.db);
}

it('sums up a region’s own activity, and how many came from each region to all, year by year', async () => {
  await entry(2024, 'vest', {
    activity: [
      { key: 'new-patients', title: named('Nye pasienter'), value: 10 },
      { key: 'procedures', title: named('Inngrep'), value: 4 },
    ],
    access: [{ key: 'came-from', title: named('Kom fra'), counts: { vest: 8, nord: 2 } }],
  });
  await entry(2024, 'vest', {
    activity: [{ key: 'new-patients', title: named('Nye pasienter'), value: 5 }],
    research: [{ key: 'papers', title: named('Artikler'), value: 3 }],
  });
  await entry(2024, 'nord', {
    activity: [{ key: 'new-patients', title: named('Nye pasienter'), value: 100 }],
    access: [{ key: 'came-from', title: named('Kom fra'), counts: { nord: 7 } }],
  });
  await entry(2025, 'nord', {
    access: [{ key: 'came-from', title: named('Hvor de kom fra'), counts: { midt: 1 } }],
  });
  const view = await comparisonView(fixture.store, await fixture.actor('coordinator'), { region: 'vest' });
  expect(view).toMatchObject({
    ...{ years: [2024, 2025], reports: [2, 0] },
    activity: [
      { key: 'new-patients', values: [15, null] },
      { key: 'procedures', values: [4, null] },
    ],
    research: [{ key: 'papers', values: [3, null] }],
  });
  // A question is called what it was called last.
  expect(view?.access).toEqual([
    { key: 'came-from', title: named('Hvor de kom fra'), values: [{ vest: 8, nord: 9 }, { midt: 1 }] },
  ]);
});

it('of a service it has its own alone; whoever reads nothing of it is given nothing', async () => {
  await entry(2024, 'vest', { activity: [{ key: 'new-patients', title: named('Nye'), value: 10 }] });
  const { serviceId } = fixture;
  const viewFor = async (who: 'serviceLeader' | 'stranger') =>
    await comparisonView(fixture.store, await fixture.actor(who), { serviceId });
  expect((await viewFor('serviceLeader'))?.activity).toMatchObject([{ values: [10] }]);
  expect(await viewFor('stranger')).toBeNull();
});
