import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ReportProgram } from '../../support/report-program.ts';
import { inChromium } from '../../support/tab-desks.ts';

/** Twelve people whom nobody has met in Teams, each with something to do. */
async function twelveUnmet({ fixture }: ReportProgram): Promise<void> {
  const { db } = fixture.store;
  const people = Array.from({ length: 12 }, (_, place) => ({
    id: randomUUID(),
    name: `Demo ${String.fromCharCode(65 + place)}`,
    email: place === 0 ? null : `demo.${place}@demo.example`,
  }));
  await db.insertInto('person').values(people).execute();
  await db
    .insertInto('duty')
    .values(
      people.map(({ id }) => ({
        ...{ id: randomUUID(), kind: 'fill-seat' as const, subject_type: 'seat', person_id: id },
        ...{ subject_id: randomUUID(), service_id: fixture.serviceId },
        due_at: sql<Date>`business_now() + interval '5 days'`,
      })),
    )
    .execute();
  await sql`insert into reminder_round (day, after_day, claimed)
    values (oslo_today() - 3, oslo_today() - 4, 1234)`.execute(db);
}

inChromium('The page of reminders', twelveUnmet, (desks) => {
  test('folds whom Teams may not reach after ten, leads to its parts, and has a table that fits', async () => {
    const { page, tab } = await desks.sits('coordinator', 'reminders');
    await page.setViewportSize({ width: 1280, height: 900 });
    const people = tab.getByRole('region', { name: 'Hvem vi kanskje ikke når i Teams' }).locator('tbody tr');
    const all = tab.getByRole('button', { name: /^Vis alle \(\d+\)$/ });
    await all.waitFor();
    expect(await people.count()).toBe(10);
    const many = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
    expect(many).toBeGreaterThanOrEqual(12);
    await all.press('Enter');
    expect([await people.count(), await all.count()]).toEqual([many, 0]);
    expect(await people.nth(10).evaluate((row) => row.matches(':focus'))).toBe(true);

    const parts = tab.getByRole('navigation', { name: 'På denne siden' }).getByRole('button');
    expect(await parts.count()).toBe(6);
    for (const part of await parts.all()) {
      await part.press('Enter');
      const title = (await part.textContent()) ?? '';
      const heading = tab.getByRole('heading', { level: 2, name: title, exact: true });
      expect(await heading.evaluate((one) => one.matches(':focus'))).toBe(true);
    }
    const table = tab.getByRole('region', { name: 'Slik gikk de siste utsendingene' });
    const [wide, room] = await table.evaluate((box) => [box.scrollWidth, box.clientWidth]);
    expect(wide).toBeLessThanOrEqual(room ?? 0);
  });
});
