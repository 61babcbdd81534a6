import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreeProblem } from '../../../store/commands/agree-problem.ts';
import { answerProblem } from '../../../store/commands/answer-problem.ts';
import { commentProblem } from '../../../store/commands/comment-problem.ts';
import { passProblem } from '../../../store/commands/pass-problem.ts';
import { raiseProblem } from '../../../store/commands/raise-problem.ts';
import { settleProblems } from '../../../store/commands/settle-problems.ts';
import { withdrawProblem } from '../../../store/commands/withdraw-problem.ts';
import { type Audience, contactsOf, ownersOf, standInsOf } from '../../../store/duty-audience.ts';
import { problemView } from '../../../store/queries/problem-view.ts';
import { owedTo } from '../../support/assessment-steps.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import {
  asSeen,
  hoursLater,
  problemAnswered,
  problemBetween,
  problemRaised,
  problemWithRegion,
} from '../../support/group-life-steps.ts';
import { ledBy } from '../../support/milestone-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { toldOf } from '../../support/told-of.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

const viewFor = async (who: PersonName, id: string) =>
  await problemView(fixture.store, await fixture.actor(who), id);
const owes = async (...people: readonly PersonName[]) => {
  const all = await Promise.all(
    people.map(async (who) => {
      const kinds = await owedTo(fixture, who, ['handle-problem', 'agree-problem']);
      return kinds.map((kind) => `${who} ${kind}`);
    }),
  );
  return all.flat();
};
const agrees = async (who: PersonName, problemId: string) =>
  await agreeProblem(await fixture.as(who), await asSeen(fixture, who, problemId));
const passes = async (who: PersonName, problemId: string, note: string) =>
  await passProblem(await fixture.as(who), { ...(await asSeen(fixture, who, problemId)), note });
const everybody = ['serviceLeader', 'member', 'otherContact', 'appointingContact', 'coordinator'] as const;

it('goes from the service to the own region and to between the regions, and always has one owner (R26)', async () => {
  const problemId = await problemRaised(fixture);
  expect(await owes(...everybody)).toEqual(['serviceLeader handle-problem']);
  expect(await toldOf(fixture, 'problem-raised')).toEqual(['Kari Demo']);
  expect(await viewFor('member', problemId)).toMatchObject({ region: 'midt', dueOn: '2027-02-22' });

  idsOf(await answerProblem(await fixture.as('serviceLeader'), { problemId, note: 'Vi har ansatt en til.' }));
  expect(await owes(...everybody)).toEqual(['member agree-problem']);
  expect((await viewFor('coordinator', problemId)) ?? null).toBeNull();
  expect(await viewFor('serviceLeader', problemId)).toMatchObject({
    asked: { name: 'Ola Øving', dueOn: '2027-02-15' },
  });
  // The group's leader speaks for it only where whoever raised it cannot.
  expect((await viewFor('lineLeader', problemId))?.viewer.may).toEqual(['comment-problem']);
  expect(await toldOf(fixture, 'problem-answered')).toEqual(['Ola Øving']);

  idsOf(await passes('member', problemId, 'De venter fortsatt.'));
  expect(await owes(...everybody)).toEqual(['otherContact handle-problem']);
  expect(await toldOf(fixture, 'problem-passed')).toEqual(['Mona Mal']);
  expect(await toldOf(fixture, 'problem-went-on')).toEqual(['Kari Demo']);

  idsOf(await passes('otherContact', problemId, 'Det gjelder flere.'));
  expect(await owes(...everybody)).toEqual(['coordinator handle-problem']);
  idsOf(await answerProblem(await fixture.as('coordinator'), { problemId, note: 'Vi tar det i mai.' }));
  idsOf(await agrees('member', problemId));
  expect(await owes(...everybody)).toEqual([]);
  const view = await viewFor('appointingContact', problemId);
  expect(view?.entries.map(({ kind, step, by }) => `${kind} ${step} ${by}`)).toEqual([
    'answered service Kari Demo',
    'disputed service Ola Øving',
    'passed region Mona Mal',
    'answered between Nina Skisse',
    'settled between Ola Øving',
  ]);
});

it('a disagreement that is left at the end is written down, and told to those who could not solve it', async () => {
  const problemId = await problemBetween(fixture);
  idsOf(await answerProblem(await fixture.as('coordinator'), { problemId, note: 'Vi gjør ikke mer.' }));
  idsOf(await passes('member', problemId, 'Det er ikke godt nok.'));
  expect(await viewFor('coordinator', problemId)).toMatchObject({ state: 'disputed', viewer: { may: [] } });
  expect(await toldOf(fixture, 'problem-disputed')).toEqual(['Kari Demo', 'Nina Skisse']);
  expect((await viewFor('member', problemId))?.entries.at(-1)).toMatchObject({
    ...{ kind: 'disputed', text: 'Det er ikke godt nok.' },
  });
});

it('between the regions whoever raised it ends it when nobody answers in time, or nobody else is there to', async () => {
  const problemId = await problemBetween(fixture);
  const may = async () => (await viewFor('member', problemId))?.viewer.may;
  expect(await may()).toEqual(['comment-problem', 'withdraw-problem']);
  await hoursLater(fixture, 24 * 64);
  expect(await may()).toContain('pass-problem');
  // In time again, whoever raised it is the only coordinator.
  await itIs(fixture, '2027-02-02T12:00:00Z');
  expect(await may()).not.toContain('pass-problem');
  await fixture.store.db
    .updateTable('role_grant')
    .set({ person_id: fixture.people.member })
    .where('role', '=', 'national-coordinator')
    .execute();
  expect(await may()).toEqual(['pass-problem', 'comment-problem', 'withdraw-problem']);
  idsOf(await passes('member', problemId, 'Vi blir ikke enige.'));
  expect(await viewFor('member', problemId)).toMatchObject({ state: 'disputed', viewer: { may: [] } });
  expect((await viewFor('member', problemId))?.entries.at(-1)).toMatchObject({ kind: 'disputed' });
  expect(await owes(...everybody)).toEqual([]);
});

it('whoever raised it takes it on when nobody answers in time', async () => {
  const problemId = await problemRaised(fixture);
  const pass = async () => await passes('member', problemId, 'Ingen har svart.');
  expect(await pass()).toMatchObject({ code: 'problem-moved-on' });
  await hoursLater(fixture, 24 * 22);
  idsOf(await pass());
  expect(await owes(...everybody)).toEqual(['otherContact handle-problem']);
  expect((await viewFor('member', problemId))?.entries.map(({ kind }) => kind)).toEqual(['passed']);
});

it('whoever raised it and has left the group owes nothing more, and its leader speaks for it', async () => {
  const problemId = await problemAnswered(fixture);
  const settle = async () => await settleProblems(asProgram(fixture));
  expect(await settle()).toBe(0);
  await fixture.store.db
    .updateTable('membership')
    .set({ ends_on: '2027-01-31' })
    .where('person_id', '=', fixture.people.member)
    .execute();
  expect(await viewFor('member', problemId)).toBeNull();
  expect([await settle(), await settle()]).toEqual([1, 0]);
  expect(await owes('member', 'lineLeader')).toEqual(['lineLeader agree-problem']);
  expect(await toldOf(fixture, 'problem-answered')).toEqual(['Ola Øving']);
  expect(await toldOf(fixture, 'problem-inherited')).toEqual(['Per Prøve']);
  idsOf(await passes('lineLeader', problemId, 'De venter fortsatt.'));
  idsOf(await answerProblem(await fixture.as('otherContact'), { problemId, note: 'Vi ser på det.' }));
  expect(await owes('member', 'lineLeader')).toEqual(['lineLeader agree-problem']);
});

it('nobody agrees or disagrees with an answer that they have not seen (R26)', async () => {
  const problemId = await problemAnswered(fixture);
  // The card with the service's answer stays open while it goes on.
  const seen = await asSeen(fixture, 'member', problemId);
  idsOf(await passes('member', problemId, 'De venter fortsatt.'));
  idsOf(await answerProblem(await fixture.as('otherContact'), { problemId, note: 'Vi gjør ingenting.' }));
  const code = 'problem-written-meanwhile';
  expect(await agreeProblem(await fixture.as('member'), seen)).toMatchObject({ code });
  expect(await passProblem(await fixture.as('member'), { ...seen, note: 'Nei.' })).toMatchObject({ code });
  expect(await viewFor('member', problemId)).toMatchObject({ state: 'answered', step: 'region' });
  idsOf(await agrees('member', problemId));
});

it('in a group that nobody leads, whoever it would come to next speaks for it, until somebody leads it', async () => {
  const problemId = await problemAnswered(fixture);
  const { db } = fixture.store;
  const settle = async () => await settleProblems(asProgram(fixture));
  await db
    .updateTable('membership')
    .set({ ends_on: '2027-01-31' })
    .where('person_id', '=', fixture.people.member)
    .execute();
  await db
    .updateTable('reference_group')
    .set({ leader_id: null })
    .where('service_id', '=', fixture.serviceId)
    .execute();
  expect([await settle(), await settle()]).toEqual([1, 0]);
  const all = [...everybody, 'lineLeader'] as const;
  expect(await owes(...all)).toEqual(['otherContact agree-problem']);
  expect(await toldOf(fixture, 'problem-inherited')).toEqual(['Mona Mal']);
  expect((await viewFor('otherContact', problemId))?.asked).toMatchObject({ speaker: 'region', name: null });
  idsOf(await passes('otherContact', problemId, 'De venter fortsatt.'));
  idsOf(await answerProblem(await fixture.as('otherContact'), { problemId, note: 'Vi har sagt fra.' }));
  // Whoever answered it does not say whether that solves it.
  expect(await owes(...all)).toEqual(['coordinator agree-problem']);
  expect(await agrees('otherContact', problemId)).toMatchObject({
    code: 'unknown-or-forbidden',
  });
  await ledBy(fixture, 'lineLeader');
  expect(await settle()).toBe(1);
  expect(await owes(...all)).toEqual(['lineLeader agree-problem']);
  idsOf(await agrees('lineLeader', problemId));
  expect(await owes(...all)).toEqual([]);
});

it('the service raises one with a region, and never answers itself', async () => {
  const raise = async (region: 'nord' | null) =>
    await raiseProblem(await fixture.as('serviceLeader'), {
      ...{ serviceId: fixture.serviceId, text: 'Ingen henviser til oss.', region },
    });
  expect(await raise(null)).toMatchObject({ code: 'input-invalid' });
  const { problemId = '' } = idsOf(await raise('nord'));
  expect(await owes(...everybody)).toEqual(['appointingContact handle-problem']);
  expect(await viewFor('receivingContact', problemId)).toBeNull();
});

it('how others see it is added, and it stays where it lies', async () => {
  const problemId = await problemWithRegion(fixture);
  const comment = { problemId, note: 'Vi ser det annerledes.' };
  idsOf(await commentProblem(await fixture.as('serviceLeader'), comment));
  expect(await owes(...everybody)).toEqual(['otherContact handle-problem']);
  expect(await toldOf(fixture, 'problem-commented')).toEqual(['Mona Mal', 'Ola Øving']);
});

it('a contact who raised it is not reminded of it as whoever answers, and a region without another leaves it to the coordinators', async () => {
  const { db } = fixture.store;
  const problemId = await problemWithRegion(fixture);
  const grant = { id: randomUUID(), person_id: fixture.people.member, region: 'midt' } as const;
  await db
    .insertInto('role_grant')
    .values({ ...grant, role: 'regional-contact' })
    .execute();
  expect(await owes('member', 'otherContact')).toEqual(['otherContact handle-problem']);
  const open = sql`(select * from duty where subject_id = ${problemId} and done_at is null)`;
  const namesOf = async (audience: Audience) => {
    const { rows } = await sql<{ name: string | null }>`
      select person.name from (${audience(open, sql`duty.id`)}) told
      left join person on person.id = told.person_id order by person.name`.execute(db);
    return rows.map(({ name }) => name);
  };
  expect([await namesOf(ownersOf), await namesOf(contactsOf)]).toEqual([['Mona Mal'], ['Mona Mal']]);
  await db
    .updateTable('role_grant')
    .set({ ended_at: new Date() })
    .where('person_id', '=', fixture.people.otherContact)
    .execute();
  expect([await namesOf(ownersOf), await namesOf(standInsOf)]).toEqual([[null], ['Nina Skisse']]);
});

it('taken back, nobody owes an answer; what needs words is refused without them, and with somebody’s number', async () => {
  const problemId = await problemAnswered(fixture);
  const pass = async (note: string) => await passes('member', problemId, note);
  expect(await pass('  ')).toMatchObject({ code: 'comment-missing' });
  expect(await pass('Pasienten 01812300004 venter')).toMatchObject({ code: 'identity-number-written' });
  expect(await withdrawProblem(await fixture.as('lineLeader'), { problemId })).toMatchObject({
    code: 'problem-spoken-for',
  });
  idsOf(await withdrawProblem(await fixture.as('member'), { problemId }));
  expect(await owes(...everybody)).toEqual([]);
  expect(await pass('Likevel')).toMatchObject({ code: 'problem-moved-on' });
});
