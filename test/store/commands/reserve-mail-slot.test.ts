import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reserveMailSlot } from '../../../store/commands/reserve-mail-slot.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(() => fixture.drop());

const perSecond = 5;
const letter = async () => await reserveMailSlot(fixture.store, perSecond);
const code = async () => await reserveMailSlot(fixture.store, perSecond, 'code');
/** So many seconds from now no mail leaves any more. */
const busyFor = async (seconds: number) =>
  await sql`update mail_pace set next_at = clock_timestamp() + make_interval(secs => ${seconds}::float8)`.execute(
    fixture.store.db,
  );

describe('The moment of a mail', () => {
  it('is apart from the one before, whatever it brings', async () => {
    await busyFor(0.5);
    const [first, second] = [await letter(), await code()];
    expect(first).toBeLessThanOrEqual(500);
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first ?? 0);
    const { rows } = await sql<{ ahead: number }>`
      select extract(epoch from next_at - clock_timestamp())::float8 as ahead from mail_pace`.execute(
      fixture.store.db,
    );
    // Both have had their fifth of a second.
    expect(rows[0]?.ahead).toBeGreaterThan(0.4);
  });

  it('is kept for a code where a letter would have to come again', async () => {
    await busyFor(4);
    expect(await letter()).toBeNull();
    const wait = await code();
    expect(wait).toBeGreaterThan(3_000);
    expect(wait).toBeLessThanOrEqual(4_000);
    // Nor does a code hold anybody for longer than they would wait.
    await busyFor(60);
    expect(await code()).toBeNull();
  });
});
