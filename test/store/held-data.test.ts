import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldKinds } from '../../domain/held-kinds.ts';
import { languages } from '../../domain/vocabulary.ts';
import { askService } from '../../store/commands/ask-service.ts';
import { heldPlaces } from '../../store/held-data.ts';
import { heldData } from '../../store/queries/held-data.ts';
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
    expect(rows.map(({ place }) => place).filter((place) => !known.has(place))).toEqual([]);
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
    for (const { table } of (await heldOf('stranger')) ?? []) expect(table).not.toBe('nomination');
    expect(await heldData(fixture.store, { kind: 'system', job: 'deliver' })).toBeNull();
  });

  it('is written down for whoever answers for it', async () => {
    const { held } = textIn('nb');
    const placesOf = (kind: string) => [
      ...new Set(heldPlaces.filter((one) => one.kind === kind).map(({ table }) => table)),
    ];
    const lines = heldKinds.map(
      (kind) =>
        `| ${held.kinds[kind].what} | ${held.kinds[kind].why} | ${held.kinds[kind].kept} | ${placesOf(kind)
          .map((table) => `\`${table}\``)
          .join(', ')} |`,
    );
    const page = `# ${held.title}\n\nLaget av en test fra det som programmet selv leser.\n\n| hva | hvorfor | hvor lenge | hvor |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
    await expect(page).toMatchFileSnapshot('../../docs/held-data.md');
    for (const language of languages)
      expect(Object.keys(textIn(language).held.kinds)).toEqual([...heldKinds]);
  });
});
