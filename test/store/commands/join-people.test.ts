import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endRole } from '../../../store/commands/end-role.ts';
import { erasePerson } from '../../../store/commands/erase-person.ts';
import { giveRole } from '../../../store/commands/give-role.ts';
import { joinPeople } from '../../../store/commands/join-people.ts';
import { proposeMember } from '../../../store/commands/propose-member.ts';
import { raiseProblem } from '../../../store/commands/raise-problem.ts';
import { reportLeaving } from '../../../store/commands/report-leaving.ts';
import { restoreRole } from '../../../store/commands/restore-role.ts';
import { undoLeaving } from '../../../store/commands/undo-leaving.ts';
import { heldPlaces } from '../../../store/held-data.ts';
import { joinedColumns } from '../../../store/joined-columns.ts';
import { administrationView } from '../../../store/queries/administration-view.ts';
import { keptTexts } from '../../../store/queries/kept-texts.ts';
import { ownQuestions } from '../../../store/queries/own-questions.ts';
import { asked, gatheringAt } from '../../support/gathering-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { codeOf, idsOf, nominationAt, picked, proposal } from '../../support/nomination-steps.ts';
import { addReport } from '../../support/report-fixture.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(() => fixture.drop());

const join = async (stays: PersonName, other: PersonName) =>
  codeOf(
    await joinPeople(await fixture.as('coordinator'), {
      personId: fixture.people[stays],
      otherId: fixture.people[other],
    }),
  );
const erase = async (name: PersonName) =>
  idsOf(await erasePerson(await fixture.as('coordinator'), { personId: fixture.people[name] }));
const found = async (text: string) =>
  (await administrationView(fixture.store, await fixture.actor('coordinator'), text))?.people.map(
    ({ id }) => id,
  );
const run = async (statement: string) => (await sql.raw(statement).execute(fixture.store.db)).rows;
const addressOf = async (name: PersonName, email: string) =>
  await run(
    `update person set email = '${email}', trust_id = '${fixture.trusts.tromso}' where id = '${fixture.people[name]}'`,
  );
const writtenAs = (email: string) => ({ kind: 'written', name: 'Ola Øving', email }) as const;

describe('Every column that names somebody', () => {
  it('is brought over when entries are joined, or it is said why not', async () => {
    const { rows } = await sql<{ place: string }>`
      select format('%s.%s', conrelid::regclass, attname) as place
      from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = any(conkey)
      where contype = 'f' and confrelid = 'person'::regclass`.execute(fixture.store.db);
    // Those without a foreign key are found where it is written down what is held about people.
    const held = heldPlaces.flatMap(({ table, by }) => by.map((column) => `${table}.${column}`));
    const all = new Set([
      ...rows.map(({ place }) => place),
      ...held.filter((place) => !/^person\.id$|\..*\./.test(place)),
    ]);
    expect(all.size).toBeGreaterThan(80);
    expect([...all].filter((place) => !(place in joinedColumns))).toEqual([]);
    expect(Object.keys(joinedColumns).filter((place) => !all.has(place))).toEqual([]);
  });

  it('is one that the database has, with what tells two rows apart', async () => {
    const { rows } = await sql<{ place: string }>`
      select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public'`.execute(fixture.store.db);
    const columns = new Set(rows.map(({ place }) => place));
    for (const [place, column] of Object.entries(joinedColumns)) {
      const per = column.way === 'merges' ? column.per : [];
      for (const name of [place, ...per.map((key) => place.replace(/\..*/, `.${key}`))]) {
        expect(columns, name).toContain(name);
      }
    }
  });

  it('that is unique with the person is made one', async () => {
    const { rows } = await sql<{ place: string }>`
      select distinct format('%s.%s', indrelid::regclass, attname) as place
      from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
      join pg_constraint on conrelid = indrelid and contype = 'f' and confrelid = 'person'::regclass
        and attnum = any(conkey)
      where indisunique`.execute(fixture.store.db);
    expect(rows.length).toBeGreaterThan(10);
    // A save has a key of its own, which no other has.
    const alone = new Set(['section_draft.person_id']);
    expect(
      rows
        .map(({ place }) => place)
        .filter((place) => !alone.has(place) && joinedColumns[place]?.way !== 'merges'),
    ).toEqual([]);
  });
});

describe('An entry that was joined away', () => {
  it('is found as the one that stays, by its old address: nobody gets a second seat by it', async () => {
    await addressOf('stranger', 'gammel@sykehus.example');
    expect(await join('member', 'stranger')).toBe('done');
    // The member has the seat of Helse Midt-Norge in this very group.
    const outcome = await proposeMember(
      await fixture.as('serviceLeader'),
      proposal(fixture, { person: writtenAs('gammel@sykehus.example') }),
    );
    expect(codeOf(outcome)).toBe('candidate-already-member');
    const given = await giveRole(await fixture.as('coordinator'), {
      person: writtenAs('gammel@sykehus.example'),
      ...{ role: 'regional-contact', region: 'midt', serviceId: null },
    });
    expect(idsOf(given).personId).toBe(fixture.people.member);
  });

  it('leads to the one that stays when that is joined too, is offered to nobody, and is not joined again', async () => {
    await addressOf('stranger', 'gammel@sykehus.example');
    expect(await join('candidate', 'stranger')).toBe('done');
    expect(await join('member', 'candidate')).toBe('done');
    expect(await found('Tor Test')).toEqual([]);
    expect(await found('Anne Eksempel')).toEqual([]);
    expect(await join('stranger', 'member')).toBe('unknown-or-forbidden');
    const given = await giveRole(await fixture.as('coordinator'), {
      person: writtenAs('gammel@sykehus.example'),
      ...{ role: 'moderator', region: null, serviceId: null },
    });
    expect(idsOf(given).personId).toBe(fixture.people.member);
  });
});

describe('Nobody is joined', () => {
  it('with an entry whose name was taken away, which is offered to nobody', async () => {
    await erase('stranger');
    expect(await found('Slettet')).toEqual([]);
    expect(await join('stranger', 'member')).toBe('unknown-or-forbidden');
    expect(await join('member', 'stranger')).toBe('unknown-or-forbidden');
  });

  it('with the leader who is to clear them', async () => {
    await nominationAt(fixture, 'clearance');
    expect(await join('lineLeader', 'candidate')).toBe('candidate-and-leader');
    expect(await join('candidate', 'lineLeader')).toBe('candidate-and-leader');
  });
});

describe('Whoever is erased gets nothing back', () => {
  it('no role', async () => {
    const { id: grantId } = await fixture.store.db
      .selectFrom('role_grant')
      .select('id')
      .where('person_id', '=', fixture.people.otherContact)
      .executeTakeFirstOrThrow();
    idsOf(await endRole(await fixture.as('coordinator'), { grantId }));
    await erase('otherContact');
    expect(codeOf(await restoreRole(await fixture.as('coordinator'), { grantId }))).toBe(
      'unknown-or-forbidden',
    );
    const view = await administrationView(fixture.store, await fixture.actor('coordinator'), '');
    expect(view?.roles.map(({ id }) => id)).not.toContain(grantId);
  });

  it('no seat', async () => {
    const personId = fixture.people.member;
    const [today] = (await run('select oslo_today()::text as day')) as { day: string }[];
    const leaving = { seatId: fixture.seats.midt, personId, leavesOn: today?.day ?? '' };
    idsOf(await reportLeaving(await fixture.as('serviceLeader'), leaving));
    await erase('member');
    const undone = await undoLeaving(await fixture.as('serviceLeader'), { seatId: fixture.seats.midt });
    expect(codeOf(undone)).toBe('person-erased');
  });
});

describe('Everybody else', () => {
  it('keeps every seat, also those that end one day, every duty and every role', async () => {
    const { stranger, otherContact } = fixture.people;
    await nominationAt(fixture, 'consent');
    await gatheringAt(fixture);
    await run(
      `update membership set ends_on = oslo_today() + 90 where person_id = '${fixture.people.member}'`,
    );
    await giveRole(await fixture.as('coordinator'), {
      person: picked(fixture, 'stranger'),
      ...{ role: 'regional-contact', region: 'nord', serviceId: null },
    });
    const tables = [...new Set(Object.keys(joinedColumns).map((place) => place.replace(/\..*/, '')))];
    const rowsOfOthers = async () => {
      const all: string[] = [];
      for (const table of tables) {
        const { rows } = await sql<{
          row: string;
        }>`select row_to_json(one)::text as row from ${sql.table(table)} one`.execute(fixture.store.db);
        all.push(...rows.map(({ row }) => `${table} ${row}`));
      }
      return all.filter((row) => !row.includes(stranger) && !row.includes(otherContact));
    };
    const before = await rowsOfOthers();
    for (const table of ['membership', 'duty', 'role_grant']) {
      expect(before.filter((row) => row.startsWith(`${table} `)).length, table).toBeGreaterThan(0);
    }
    expect(before.some((row) => /^membership .*"ends_on":"/.test(row))).toBe(true);
    expect(await join('otherContact', 'stranger')).toBe('done');
    const after = new Set(await rowsOfOthers());
    expect(before.filter((row) => !after.has(row))).toEqual([]);
  });

  it('stays as they are whatever stands in the words of a condition', () => {
    for (const [place, column] of Object.entries(joinedColumns)) {
      if (column.way !== 'merges') continue;
      for (const words of [column.among, column.ends, ...(column.keeps ?? [])]) {
        expect(words ?? '', place).not.toMatch(/\bor\b|;|--|\bwhere\b/i);
      }
    }
  });
});

describe('What is open goes over', () => {
  it('moderating and being invited, a question that was asked, and whoever was invited twice is so once', async () => {
    const gatheringId = await gatheringAt(fixture);
    await asked(fixture, gatheringId, { showsName: true }, 'member');
    expect(await join('stranger', 'otherContact')).toBe('done');
    expect(await join('stranger', 'member')).toBe('done');
    const { stranger } = fixture.people;
    for (const table of ['gathering_moderator', 'gathering_guest']) {
      expect(
        await run(`select from ${table} where gathering_id = '${gatheringId}' and person_id = '${stranger}'`),
      ).toHaveLength(1);
    }
    expect(await ownQuestions(fixture.store, await fixture.actor('stranger'), { gatheringId })).toHaveLength(
      1,
    );
  });

  it('a text that came too late', async () => {
    const { sections } = await addReport(fixture);
    await run(`insert into section_draft (id, section_id, person_id, content, why, save_key, base_revision, writer_id, fence)
      values (gen_random_uuid(), '${sections.midt}', '${fixture.people.member}', '{"text": "To timers arbeid"}',
        'lease-lost', gen_random_uuid(), 0, gen_random_uuid(), 1)`);
    expect(await join('stranger', 'member')).toBe('done');
    const kept = await keptTexts(fixture.store, await fixture.actor('stranger'));
    expect(JSON.stringify(kept)).toContain(sections.midt);
  });

  it('a problem that was raised, a message that waits, and who was asked to clear before', async () => {
    const { stranger, member } = fixture.people;
    const problem = {
      serviceId: fixture.serviceId,
      text: 'Reisen blir ikke dekket',
      region: 'midt',
    } as const;
    const { problemId } = idsOf(await raiseProblem(await fixture.as('member'), problem));
    const nominationId = await nominationAt(fixture, 'consent');
    await run(
      `update nomination set former_leader_ids = array['${member}'::uuid] where id = '${nominationId}'`,
    );
    await run(`insert into outgoing_message (id, lane, person_id, card, subject_id, version, cause, correlation_id)
      values (gen_random_uuid(), 'notice', '${member}', 'problem', '${problemId}', 1, 'x', 'x')`);
    expect(await join('stranger', 'member')).toBe('done');
    expect(await run(`select raised_by from problem where id = '${problemId}'`)).toEqual([
      { raised_by: stranger },
    ]);
    expect(await run(`select former_leader_ids as ids from nomination where id = '${nominationId}'`)).toEqual(
      [{ ids: [stranger] }],
    );
    expect(await run(`select from outgoing_message where person_id = '${member}'`)).toEqual([]);
  });

  it('a role that both have, once', async () => {
    const { serviceLeader } = fixture.people;
    const given = await giveRole(await fixture.as('coordinator'), {
      person: picked(fixture, 'stranger'),
      ...{ role: 'service-leader', region: null, serviceId: fixture.serviceId },
    });
    idsOf(given);
    expect(await join('serviceLeader', 'stranger')).toBe('done');
    expect(
      await run(`select from role_grant where person_id = '${serviceLeader}' and ended_at is null
        and service_id = '${fixture.serviceId}'`),
    ).toHaveLength(1);
  });

  it('a day’s reminders, in one message; and nobody reads for themselves', async () => {
    const { stranger, member } = fixture.people;
    const [own, theirs, duty] = [randomUUID(), randomUUID(), randomUUID()];
    await run(`insert into reminder_digest (id, person_id, day, open_count)
      values ('${own}', '${stranger}', oslo_today(), 1), ('${theirs}', '${member}', oslo_today(), 1)`);
    await run(`insert into reminder (duty_id, person_id, day, why, digest_id)
      values ('${duty}', '${member}', oslo_today(), 'owner', '${theirs}')`);
    await run(`insert into reminder_choice (person_id, away_from, away_until, reader_id)
      values ('${stranger}', oslo_today(), oslo_today(), '${member}')`);
    expect(await join('stranger', 'member')).toBe('done');
    expect(await run('select person_id, digest_id from reminder')).toEqual([
      { person_id: stranger, digest_id: own },
    ]);
    expect(await run('select person_id, reader_id from reminder_choice')).toEqual([
      { person_id: stranger, reader_id: null },
    ]);
  });
});
