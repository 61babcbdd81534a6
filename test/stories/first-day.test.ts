import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCommands, importQueries } from '../../bot/api/import-api.ts';
import type { TabCall } from '../../bot/api/tab-call.ts';
import { isTabFile } from '../../bot/api/tab-file.ts';
import { writeCsv } from '../../documents/csv/write-csv.ts';
import type { PersonActor } from '../../domain/actor.ts';
import type { ImportPageView } from '../../domain/views/import.ts';
import { admitFirstAdministrator } from '../../store/commands/admit-first-administrator.ts';
import { admitTenants } from '../../store/commands/admit-tenants.ts';
import { endRole } from '../../store/commands/end-role.ts';
import { giveRole } from '../../store/commands/give-role.ts';
import { joinPeople } from '../../store/commands/join-people.ts';
import { proposeMember } from '../../store/commands/propose-member.ts';
import { actorOf } from '../../store/queries/actor-of.ts';
import { administrationView } from '../../store/queries/administration-view.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { openVacancies } from '../../store/queries/vacancies.ts';
import { openStore, type Store } from '../../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const tenantId = '10000000-0000-4000-8000-000000000001';
const objectIds = {
  first: '40000000-0000-4000-8000-000000000009',
  kari: '40000000-0000-4000-8000-000000000001',
};

const files = Object.entries({
  helseforetak: [
    ['Helseforetak', 'Region'],
    ['Eksempelsykehuset', 'Helse Vest'],
    ['Prøvesykehuset', 'Nord'],
  ],
  tjenester: [
    ['Tjeneste', 'Type'],
    ['Nasjonal eksempeltjeneste', 'nasjonal behandlingstjeneste'],
  ],
  lokaliteter: [
    ['Tjeneste', 'Helseforetak'],
    ['Nasjonal eksempeltjeneste', 'Eksempelsykehuset'],
  ],
  personer: [
    ['Navn', 'E-post', 'Helseforetak'],
    ['Kari Demo', 'kari@eksempel.example', 'Eksempelsykehuset'],
  ],
  kontoer: [
    ['Person', 'Objekt-ID'],
    ['kari@eksempel.example', objectIds.kari],
  ],
  roller: [
    ['Person', 'Rolle', 'Tjeneste'],
    ['kari@eksempel.example', 'tjenesteleder', 'Nasjonal eksempeltjeneste'],
  ],
});

function uploaded(change: (text: string) => string = (text) => text) {
  return files.map(([name, [titles = [], ...rows]]) => {
    const bytes = writeCsv({ columns: titles.map((title) => ({ title, width: 10 })), rows });
    const text = change(new TextDecoder().decode(bytes));
    return { name: `${name}.csv`, content: Buffer.from(text).toString('base64') };
  });
}

describe('The first day of an empty installation', () => {
  let database: TestDatabase;
  let store: Store;
  let first: PersonActor;

  beforeAll(async () => {
    database = await createTestDatabase();
    store = await openStore({ url: database.appUrl });
    await admitTenants(store, [tenantId]);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  const contextOf = (actor: PersonActor) => ({
    store,
    actor,
    correlationId: 'first day',
    submissionKey: null,
  });
  const does = async (verb: string, data: object): Promise<object> =>
    (await importCommands[verb]?.(contextOf(first), { ...data }, {} as TabCall)) ?? {};
  const known = async (objectId: string): Promise<PersonActor> => {
    const actor = await actorOf(store, { tenantId, objectId });
    if (!actor) throw new Error('Nobody has that account');
    return actor;
  };

  it('has whom the setting names as coordinator, once', async () => {
    const named = { tenantId, objectId: objectIds.first, found: { name: 'Nina Mal', mail: null } };
    expect(await admitFirstAdministrator(store, named)).toBe(true);
    expect(await admitFirstAdministrator(store, { ...named, objectId: objectIds.kari })).toBe(false);
    first = await known(objectIds.first);
    expect(first.grants).toEqual([{ role: 'national-coordinator' }]);
    const [role] = (await administrationView(store, first, ''))?.roles ?? [];
    expect(await endRole(contextOf(first), { grantId: role?.id ?? '' })).toMatchObject({
      code: 'last-coordinator',
    });
  });

  it('gives the template to fill in', async () => {
    const call = { service: { store }, actor: first, reading: { language: 'nb' } } as unknown as TabCall;
    const file = await importQueries['import-template']?.(call, { format: 'csv' });
    expect(file && isTabFile(file) && file.name).toBe('Mal for import til Samråd.zip');
  });

  it('says what is wrong with a row, in which cell, and imports nothing then', async () => {
    const wrong = uploaded((text) => text.replace('Nord', 'Nordpolen'));
    const view = (await does('preview-import', { files: wrong })) as ImportPageView;
    expect(view.faults).toEqual([
      {
        place: { sheet: 'Helseforetak', row: 3 },
        column: 'region',
        code: 'cell-not-a-choice',
        value: 'Nordpolen',
      },
    ]);
    const tried = await does('apply-import', { files: wrong, fingerprint: view.fingerprint });
    expect(tried).toMatchObject({ code: 'import-faulty' });
  });

  it('does what it showed, once, and nothing when something changed meanwhile', async () => {
    const upload = uploaded();
    const view = (await does('preview-import', { files: upload })) as ImportPageView;
    expect(view).toMatchObject({ faultCount: 0, counts: { changed: 0, ended: 0, unchanged: 0 } });
    const input = { files: upload, fingerprint: view.fingerprint };
    const both = await Promise.all([does('apply-import', input), does('apply-import', input)]);
    expect(both.map((one) => ('code' in one ? one.code : 'done')).sort()).toEqual([
      'done',
      'import-outdated',
    ]);
    expect(await does('preview-import', { files: upload })).toMatchObject({ changeCount: 0, faultCount: 0 });
  });

  it('has a service leader who proposes somebody', async () => {
    const kari = await known(objectIds.kari);
    const vacancies = await openVacancies(store, kari);
    expect(vacancies).toHaveLength(6);
    expect((await homeView(store, kari))?.duties.map(({ kind }) => kind)).toContain('fill-seat');
    const seat = vacancies.find((one) => one.seat.region === 'nord')?.seat;
    const trust = await store.db
      .selectFrom('trust')
      .select('id')
      .where('name', '=', 'Prøvesykehuset')
      .executeTakeFirstOrThrow();
    const proposed = await proposeMember(contextOf(kari), {
      seatId: seat?.id ?? '',
      person: { kind: 'written', name: 'Anne Eksempel', email: 'anne@eksempel.example' },
      trustId: trust.id,
      competence: 'Nyremedisin',
      effortPercent: null,
    });
    expect(proposed).toMatchObject({ kind: 'done' });
  });

  it('joins two entries of one person: the accounts lead to the one that stays', async () => {
    const twin = { name: 'Kari Demo', email: 'kari.demo@annet.example' };
    const given = await giveRole(contextOf(first), {
      person: { kind: 'written', ...twin },
      role: 'moderator',
      region: null,
      serviceId: null,
    });
    const otherId = 'ids' in given ? (given.ids.personId ?? '') : '';
    const { personId } = await known(objectIds.kari);
    expect(await joinPeople(contextOf(first), { personId, otherId })).toMatchObject({ kind: 'done' });
    expect((await known(objectIds.kari)).grants).toContainEqual({ role: 'moderator' });
    const { rows } = { rows: await store.db.selectFrom('event').select(['verb', 'subject_type']).execute() };
    expect(rows.filter(({ verb }) => verb === 'apply-import').length).toBeGreaterThan(10);
    expect(rows.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['give-role', 'join-people']));
  });
});
