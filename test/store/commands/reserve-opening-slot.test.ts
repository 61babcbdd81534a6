import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  endOpening,
  type OpeningSlot,
  reserveOpeningSlot,
} from '../../../store/commands/reserve-opening-slot.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

/** As if so many seconds had gone by. */
async function later(seconds: number): Promise<void> {
  await sql`update tenant set opened_at = array(select time - make_interval(secs => ${seconds})
    from unnest(opened_at) with ordinality as times (time, place) order by place)`.execute(fixture.store.db);
}

const another = () => reserveOpeningSlot(fixture.store);

/** Those that are under way are answered, by the names that they have {@link later}. */
async function allAreAnswered(): Promise<void> {
  const { rows } = await sql<{ place: string }>`
    select time::text as place from tenant, unnest(opened_at) time where time > clock_timestamp()`.execute(
    fixture.store.db,
  );
  for (const { place } of rows) await endOpening(fixture.store, place);
}

/** All that are given without a wait. */
async function asManyAsThereAre(): Promise<string[]> {
  const places: string[] = [];
  for (let slot: OpeningSlot = await another(); slot.kind === 'taken'; slot = await another()) {
    places.push(slot.place);
  }
  return places;
}

describe('Conversations are opened at Teams’ pace by all instances together', () => {
  it('with fewer at once than Teams takes in a second', async () => {
    expect(await asManyAsThereAre()).toHaveLength(5);
  });

  it('and those that are under way are waited for, however long ago they began', async () => {
    await asManyAsThereAre();
    await later(5);
    expect(await another()).toMatchObject({ kind: 'wait', waitMs: 1_500 });
    await allAreAnswered();
    expect((await another()).kind).toBe('wait');
    await later(2);
    // Of two seconds six.
    expect(await asManyAsThereAre()).toHaveLength(1);
  });

  it('an instance that died holds its places no longer than an opening is waited for', async () => {
    await asManyAsThereAre();
    await later(13);
    expect(await asManyAsThereAre()).toHaveLength(5);
  });

  it('and when Teams says that it is too many, everybody waits for as long as it asked for', async () => {
    const slot = await another();
    await endOpening(fixture.store, slot.kind === 'taken' ? slot.place : '', 20);
    for (const seconds of [1, 10, 8]) {
      await later(seconds);
      expect((await another()).kind).toBe('wait');
    }
    await later(4);
    expect((await another()).kind).toBe('taken');
  });
});
