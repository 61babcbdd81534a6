import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldKinds } from '../../domain/held-kinds.ts';
import { usualMonths } from '../../domain/retention.ts';
import { languages } from '../../domain/vocabulary.ts';
import { askService } from '../../store/commands/ask-service.ts';
import { giveHeldData } from '../../store/commands/give-held-data.ts';
import { joinPeople } from '../../store/commands/join-people.ts';
import { heldPlaces, innerWorkings, keptBack } from '../../store/held-data.ts';
import { heldData, heldDataOf } from '../../store/queries/held-data.ts';
import type { DB } from '../../store/schema.ts';
import { keptInWords } from '../../text/held-words.ts';
import { textIn } from '../../text/text-in.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../support/group-fixture.ts';
import { idsOf, nominationAt } from '../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeAll(async () => {
  fixture = await createGroupFixture();
});
afterAll(() => fixture.drop());

const heldOf = async (name: PersonName) => await heldData(fixture.store, await fixture.actor(name));

describe('What is kept about people', () => {
  it('is known in every place where the database names a person', async () => {
    const { rows } = await sql<{ place: string }>`
      select format('%s.%s', conrelid::regclass, attname) as place
      from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = any(conkey)
      where contype = 'f' and confrelid = 'person'::regclass`.execute(fixture.store.db);
    const known = new Set(heldPlaces.flatMap(({ table, by }) => by.map((column) => `${table}.${column}`)));
    // Which entry is whose is no fact about them: both are given out.
    known.add('person.joined_into');
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.map(({ place }) => place).filter((place) => !known.has(place))).toEqual([]);
  });

  it('is given out column by column, or it is said why not', async () => {
    const { rows } = await sql<{ table: keyof DB; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public'`.execute(fixture.store.db);
    const exists = new Set(rows.map(({ table, column }) => `${table}.${column}`));
    const given = new Set(
      heldPlaces.flatMap(({ table, by, gives }) =>
        [...by, ...gives].map((column) => (column.includes('.') ? column : `${table}.${column}`)),
      ),
    );
    const kept = new Set(
      keptBack.flatMap(({ of }) =>
        Object.entries(of).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`)),
      ),
    );
    const tables = new Set(heldPlaces.map(({ table }) => table));
    const unsaid = rows
      .filter(({ table, column }) => tables.has(table) && !innerWorkings.includes(column))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((place) => !given.has(place) && !kept.has(place));
    expect(unsaid).toEqual([]);
    expect([...given, ...kept].filter((place) => !exists.has(place))).toEqual([]);
    expect([...kept].filter((place) => given.has(place))).toEqual([]);
  });

  it('has the employer, and the address that was refused', async () => {
    const { candidate } = fixture.people;
    await sql`update person set trust_id = ${fixture.trusts.tromso}, email = 'a@eksempel.example',
      refused_email = 'a@eksempel.example' where id = ${candidate}`.execute(fixture.store.db);
    const held = await heldOf('candidate');
    expect(held?.find(({ table }) => table === 'person')?.rows).toMatchObject([
      { trust_id: fixture.trusts.tromso, refused_email: 'a@eksempel.example' },
    ]);
  });

  it('is given out whole to whom it is about, and to nobody else', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const comment = 'Hvor mye tid tar det?';
    idsOf(await askService(await fixture.as('candidate'), { nominationId, comment }));
    const [candidate, proposer, contact] = [
      JSON.stringify(await heldOf('candidate')),
      JSON.stringify(await heldOf('serviceLeader')),
      JSON.stringify(await heldOf('otherContact')),
    ];
    expect(candidate).toContain('Anne Eksempel');
    expect(candidate).toContain(comment);
    expect(candidate).toContain('"part": ["candidate_id"]'.replaceAll(' ', ''));
    expect(candidate).not.toContain('Kari Demo');
    expect(candidate).not.toContain(fixture.people.serviceLeader);
    expect(proposer).toContain('propose-member');
    expect(proposer).not.toContain(comment);
    expect(contact).toContain('Mona Mal');
    expect(contact).not.toContain('nomination');
  });

  it('reads every place, also where nothing is', async () => {
    expect((await heldOf('stranger'))?.map(({ table }) => table)).toEqual(['person', 'identity']);
    expect(await heldData(fixture.store, { kind: 'system', job: 'deliver' })).toBeNull();
  });

  it('is given to somebody else by a coordinator, and the trail has it', async () => {
    const { coordinator, candidate } = fixture.people;
    idsOf(await giveHeldData(await fixture.as('coordinator'), { personId: candidate }));
    const held = await heldDataOf(fixture.store, await fixture.actor('coordinator'), candidate);
    expect(held).toEqual({ name: 'Anne Eksempel', places: await heldOf('candidate') });
    const { rows } = await sql`select actor_id, subject_id from event where verb = 'give-held-data'`.execute(
      fixture.store.db,
    );
    expect(rows).toEqual([{ actor_id: coordinator, subject_id: candidate }]);
  });

  it('holds what was under an entry that was joined', async () => {
    const { stranger, candidate } = fixture.people;
    const before = await heldOf('candidate');
    idsOf(await joinPeople(await fixture.as('coordinator'), { personId: stranger, otherId: candidate }));
    const after = (await heldOf('stranger'))?.map(({ table }) => table);
    for (const table of before?.map((place) => place.table) ?? []) expect(after).toContain(table);
    expect(JSON.stringify(await heldOf('stranger'))).toContain('Anne Eksempel');
  });

  it('is written down for whoever answers for it', async () => {
    const { held } = textIn('nb');
    const placesOf = (kind: string) => [
      ...new Set(heldPlaces.filter((one) => one.kind === kind).map(({ table }) => table)),
    ];
    const lines = heldKinds.map(
      (kind) =>
        `| ${held.kinds[kind].what} | ${held.kinds[kind].why} | ${keptInWords(kind, usualMonths, 'nb')} | ${placesOf(
          kind,
        )
          .map((table) => `\`${table}\``)
          .join(', ')} |`,
    );
    const page = `# ${held.title}\n\nLaget av en test fra det som programmet selv leser.\n\n| hva | hvorfor | hvor lenge | hvor |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
    await expect(page).toMatchFileSnapshot('../../docs/held-data.md');
    for (const language of languages)
      expect(Object.keys(textIn(language).held.kinds)).toEqual([...heldKinds]);
  });
});
