import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readImportFiles } from '../../../bot/import/read-import-files.ts';
import { importCsvFiles } from '../../../bot/import/write-import-files.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { applyImport } from '../../../store/commands/apply-import.ts';
import { erasePerson } from '../../../store/commands/erase-person.ts';
import { joinPeople } from '../../../store/commands/join-people.ts';
import { erasurePreview } from '../../../store/queries/erasure-preview.ts';
import { importPreview } from '../../../store/queries/import-preview.ts';
import { importSource } from '../../../store/queries/import-source.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await sql`update trust set short_name = left(name, 12)`.execute(fixture.store.db);
  await sql`update service set name_nb = name_nb || ' ' || left(id::text, 4)`.execute(fixture.store.db);
  await sql`update person set email = 'tor@sykehus.example' where id = ${fixture.people.stranger}`.execute(
    fixture.store.db,
  );
  // Whoever has a seat is erased once it is over.
  await sql`update membership set ends_on = oslo_today() - 30 where person_id = ${fixture.people.member}`.execute(
    fixture.store.db,
  );
  await sql`update seat set vacant_since = now() - interval '29 days' where id = ${fixture.seats.midt}`.execute(
    fixture.store.db,
  );
});
afterEach(() => fixture.drop());

const preview = async (read: Awaited<ReturnType<typeof exported>>) => {
  const found = await importPreview(
    fixture.store,
    await fixture.actor('coordinator'),
    read.rows,
    read.faults,
  );
  if (!found) throw new Error('The coordinator may import');
  return found;
};

/** What an export of now says. */
async function exported() {
  const source = await importSource(fixture.store, await fixture.actor('coordinator'));
  if (!source) throw new Error('The coordinator may export');
  const read = await readImportFiles(importCsvFiles(source));
  if (isRefusal(read)) throw new Error(read.code);
  return read;
}

const erase = async (name: PersonName) =>
  await erasePerson(await fixture.as('coordinator'), { personId: fixture.people[name] });

describe('A file of before an erasure', () => {
  it('brings no name back: its row is a fault that says what to do', async () => {
    const before = await exported();
    idsOf(await erase('stranger'));
    const found = await preview(before);
    // The row of the person, and that of the account, which knows them by their address.
    expect(found.faults.map(({ code, place }) => [place.sheet, code])).toEqual([
      [expect.stringContaining('Personer'), 'erased'],
      [expect.stringContaining('Kontoer'), 'erased'],
    ]);
    const input = { rows: before.rows, fingerprint: found.fingerprint };
    expect(codeOf(await applyImport(await fixture.as('coordinator'), input))).toBe('import-faulty');
  });

  it('gives nothing back to somebody who is erased, by whatever they are named', async () => {
    const { member, stranger } = fixture.people;
    const before = await exported();
    const seats = before.rows.filter(({ kind }) => kind === 'membership');
    idsOf(await erase('member'));
    idsOf(await erase('stranger'));
    const again = seats.filter(({ cells }) => cells.person === member);
    expect(again).toHaveLength(1);
    const open = again.map((row) => ({ ...row, cells: { ...row.cells, until: '-' } }));
    const roles = [
      { ...seats[0], kind: 'role', cells: { person: stranger, role: 'moderator' } },
    ] as typeof seats;
    for (const rows of [open, roles]) {
      const cells = rows.map((row) => ({ ...row, cells: { ...row.cells, until: null } }));
      expect((await preview({ rows: cells, faults: [] } as never)).faults).toMatchObject([
        { code: 'erased' },
      ]);
    }
  });
});

it('an export of after an erasure says what is there, and changes nothing', async () => {
  idsOf(await erase('stranger'));
  idsOf(await erase('member'));
  expect(await preview(await exported())).toMatchObject({ faults: [], changes: [] });
});

it('a name that came back all the same can be taken away once more', async () => {
  const { stranger } = fixture.people;
  idsOf(await erase('stranger'));
  expect(codeOf(await erase('stranger'))).toBe('unknown-or-forbidden');
  await sql`update person set name = 'Tor Test' where id = ${stranger}`.execute(fixture.store.db);
  const coordinator = await fixture.actor('coordinator');
  expect(await erasurePreview(fixture.store, coordinator, stranger)).toMatchObject({
    person: { name: 'Tor Test' },
  });
  idsOf(await erase('stranger'));
  const { rows } = await sql`select name from person where id = ${stranger}`.execute(fixture.store.db);
  expect(rows).toEqual([{ name: 'Slettet person' }]);
});

describe('An entry that was joined', () => {
  it('is a fault in its own row, and in every other the one that it was joined into', async () => {
    const { stranger, candidate } = fixture.people;
    const before = await exported();
    idsOf(await joinPeople(await fixture.as('coordinator'), { personId: candidate, otherId: stranger }));
    const found = await preview(before);
    expect(found.faults).toMatchObject([{ code: 'joined', value: 'Anne Eksempel' }]);
    expect(await preview(await exported())).toMatchObject({ faults: [], changes: [] });
    const rest = before.rows.filter(({ kind, cells }) => kind !== 'person' || cells.id !== stranger);
    expect(await preview({ ...before, rows: rest })).toMatchObject({ faults: [], changes: [] });
  });
});
