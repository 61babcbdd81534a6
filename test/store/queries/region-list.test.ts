import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RegionList } from '../../../domain/region-figures.ts';
import type { Region } from '../../../domain/vocabulary.ts';
import { regionList } from '../../../store/queries/region-list.ts';
import { regionView, regionViews } from '../../../store/queries/region-view.ts';
import { channelId } from '../../support/channel-steps.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { nominationAt } from '../../support/nomination-steps.ts';
import { requestAt } from '../../support/request-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function listed(region: Region, list: RegionList, from = 0, most = 10) {
  const coordinator = await fixture.actor('coordinator');
  const view = await regionList(fixture.store, coordinator, { region, list, from, most });
  if (!view) throw new Error('The coordinator sees every region');
  return view;
}

it('a region has the seats that it appoints to: its own, and those of its services that are no region’s', async () => {
  const figures = async (region: Region) =>
    (await regionView(fixture.store, await fixture.actor('coordinator'), region))?.figures;
  expect(await figures('nord')).toEqual({ seats: 1, filled: 0, vacant: 1, inProcess: 0, waiting: 0 });
  expect(await figures('midt')).toEqual({ seats: 1, filled: 1, vacant: 0, inProcess: 0, waiting: 0 });
  // The service stands in Bergen: its seats for the service and for users are Helse Vest's to appoint to.
  expect(await figures('vest')).toEqual({ seats: 3, filled: 0, vacant: 3, inProcess: 0, waiting: 0 });
  const all = await regionViews(fixture.store, await fixture.actor('coordinator'));
  expect(all.map(({ region }) => region)).toEqual(['sor-ost', 'vest', 'midt', 'nord']);
});

it('vacant seats come with the oldest first, a page at a time', async () => {
  const { db } = fixture.store;
  const days = { vest: 10, service: 30, user: 20 } as const;
  for (const [seat, since] of Object.entries(days)) {
    await db
      .updateTable('seat')
      .set({ vacant_since: new Date(Date.now() - since * 86_400_000) })
      .where('id', '=', fixture.seats[seat as keyof typeof days])
      .execute();
  }
  const first = await listed('vest', 'vacant', 0, 2);
  expect(first.total).toBe(3);
  expect(first.lines.map((line) => 'seat' in line && line.seat?.kind)).toEqual(['service', 'user']);
  const rest = await listed('vest', 'vacant', 2, 2);
  expect(rest.lines.map((line) => 'seat' in line && line.seat?.kind)).toEqual(['regional']);
  await requestAt(fixture, 'passing');
  expect((await listed('nord', 'vacant')).lines).toMatchObject([{ isAskedFor: true }]);
});

it('a case is in process in the region that appoints, and waits on the region that has it', async () => {
  await nominationAt(fixture, 'forward');
  expect((await listed('nord', 'vacant')).lines).toEqual([]);
  expect((await listed('nord', 'in-process')).lines).toMatchObject([
    { step: 'forward', personName: 'Anne Eksempel' },
  ]);
  expect((await listed('nord', 'waiting')).lines).toEqual([]);
  expect((await listed('vest', 'waiting')).lines).toMatchObject([
    { kind: 'forward-nomination', personName: 'Anne Eksempel' },
  ]);
  const vest = await regionView(fixture.store, await fixture.actor('receivingContact'), 'vest');
  expect(vest?.figures.waiting).toBe((await listed('vest', 'waiting')).total);
});

it('a channel’s readers see no names, and open no case from there', async () => {
  await nominationAt(fixture, 'appointment');
  const target = { kind: 'region', region: 'nord' } as const;
  const channel = { kind: 'channel', conversationId: channelId, target, language: 'nb' } as const;
  for (const list of ['in-process', 'waiting'] as const) {
    const view = await regionList(fixture.store, channel, { region: 'nord', list, from: 0, most: 10 });
    expect(view).toMatchObject({ mayOpen: false, lines: [{ personName: null }] });
  }
});

it('by service: those with the most vacant seats first', async () => {
  const { lines, total } = await listed('vest', 'services');
  expect(total).toBe(1);
  expect(lines).toMatchObject([{ figures: { filled: 0, vacant: 3, inProcess: 0 } }]);
});
