import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ErasedKind, ErasureObstacle, LastingKind } from '../../../domain/erasure.ts';
import { answerCandidate } from '../../../store/commands/answer-candidate.ts';
import { answerFeedback } from '../../../store/commands/answer-feedback.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { askFeedback } from '../../../store/commands/ask-feedback.ts';
import { askService } from '../../../store/commands/ask-service.ts';
import { confirmFollowUp } from '../../../store/commands/confirm-follow-up.ts';
import { dropChallenge } from '../../../store/commands/drop-challenge.ts';
import { erasePerson } from '../../../store/commands/erase-person.ts';
import { finishFollowUp } from '../../../store/commands/finish-follow-up.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { joinPeople } from '../../../store/commands/join-people.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { erasurePreview } from '../../../store/queries/erasure-preview.ts';
import { heldData } from '../../../store/queries/held-data.ts';
import { nationalView } from '../../../store/queries/national-view.ts';
import { nominationView } from '../../../store/queries/nomination-view.ts';
import {
  addAssessment,
  addChallengeTo,
  caseOf,
  complete,
  tellService,
  versionOfFollowUp,
  writeAll,
} from '../../support/assessment-steps.ts';
import { asked, gatheringAt, isOver } from '../../support/gathering-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { problemRaised } from '../../support/group-life-steps.ts';
import { codeOf, idsOf, nominationAt } from '../../support/nomination-steps.ts';
import { dutyDue } from '../../support/reminder-steps.ts';
import { addReport, letHelp, openTab } from '../../support/report-fixture.ts';
import { requestAt } from '../../support/request-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(() => fixture.drop());

const erase = async (name: PersonName) =>
  await erasePerson(await fixture.as('coordinator'), { personId: fixture.people[name] });
const preview = async (name: PersonName) =>
  await erasurePreview(fixture.store, await fixture.actor('coordinator'), fixture.people[name]);
const inTheWay = async (name: PersonName) => (await preview(name))?.obstacles.map(({ kind }) => kind);

it('waits for what is open: seats, roles, cases and duties, and says which', async () => {
  await nominationAt(fixture, 'consent');
  expect(await inTheWay('member')).toEqual(['seat']);
  expect(await inTheWay('otherContact')).toEqual(['role']);
  expect(await inTheWay('candidate')).toEqual(['proposal']);
  expect(await inTheWay('stranger')).toEqual([]);
  for (const name of ['member', 'otherContact', 'candidate', 'coordinator'] as const) {
    expect.soft(codeOf(await erase(name)), name).toBe('erasure-blocked');
  }
});

it('names the group and the seat, the case and the duty that are in the way', async () => {
  await nominationAt(fixture, 'consent');
  const gatheringId = await gatheringAt(fixture);
  await problemRaised(fixture);
  const found = async (name: PersonName) =>
    Object.fromEntries((await preview(name))?.obstacles.map((one) => [one.kind, one.found]) ?? []);
  const service = expect.objectContaining({
    id: fixture.serviceId,
    name: expect.objectContaining({ nb: 'Øvingstjenesten' }),
  });
  expect(await found('member')).toEqual({
    seat: [
      {
        id: expect.any(String),
        service,
        seat: expect.objectContaining({ kind: 'regional', region: 'midt' }),
      },
    ],
  });
  expect(await found('lineLeader')).toEqual({ 'group-leader': [{ id: fixture.serviceId, service }] });
  expect(await found('candidate')).toMatchObject({
    proposal: [{ service, seat: { id: fixture.seats.nord }, personName: 'Anne Eksempel' }],
  });
  expect(await found('otherContact')).toMatchObject({
    role: [{ role: { role: 'regional-contact', region: 'midt', site: null } }],
    moderator: [{ id: gatheringId, gatheringTitle: expect.stringMatching(/\S/) }],
  });
  await dutyDue(fixture, 'stranger', '2027-02-03');
  expect(await found('stranger')).toMatchObject({ duty: [{ duty: { kind: 'fill-seat', service } }] });
});

it('counts all that is in the way, and names the first of them; those of a joined entry too', async () => {
  for (let day = 1; day <= 23; day += 1) {
    const dueOn = `2027-03-${String(day).padStart(2, '0')}`;
    await dutyDue(fixture, 'stranger', dueOn, 'designate-leader', randomUUID());
  }
  await sql`update person set joined_into = ${fixture.people.stranger} where id = ${fixture.people.candidate}`.execute(
    fixture.store.db,
  );
  await dutyDue(fixture, 'candidate', '2027-02-01');
  const [duties] = (await preview('stranger'))?.obstacles ?? [];
  expect([duties?.count, duties?.found.length]).toEqual([24, 20]);
  expect(duties?.found[0]?.duty?.dueAt).toEqual(new Date('2027-02-01T13:00:00Z'));
});

/** Where somebody is in the middle of something: what is in the way, and what goes and stays when nothing is. */
it.each<
  [
    string,
    PersonName,
    () => Promise<unknown>,
    { way?: ErasureObstacle[]; goes?: ErasedKind[]; stays?: LastingKind[] },
  ]
>([
  ['the leader who is asked', 'lineLeader', () => nominationAt(fixture, 'clearance'), { way: ['proposal'] }],
  [
    'a candidate whose proposal waits for the contact',
    'candidate',
    () => nominationAt(fixture, 'appointment'),
    { way: ['proposal'] },
  ],
  ['somebody named for a request', 'candidate', () => requestAt(fixture, 'named'), { way: ['request'] }],
  ['the leader of a group', 'lineLeader', () => addReport(fixture), { way: ['group-leader'] }],
  ['whoever has a report to assess', 'receivingContact', () => addAssessment(fixture), { way: ['role'] }],
  [
    'a contact whose role ended and who wrote in an assessment',
    'secondReceiving',
    async () => {
      await writeAll(fixture, await addAssessment(fixture));
      await endsRoles('secondReceiving');
    },
    { stays: ['text', 'event'] },
  ],
  [
    'whoever speaks at something, and is named alone',
    'candidate',
    async () => {
      await gatheringAt(fixture);
      await sql`update gathering_item set speakers = 'anne eksempel '`.execute(fixture.store.db);
    },
    { goes: ['speaker'] },
  ],
  [
    'somebody invited to what comes',
    'candidate',
    async () => guestOf(await gatheringAt(fixture)),
    { goes: ['gathering'] },
  ],
  [
    'somebody whose question waits for an answer',
    'candidate',
    async () => {
      const gatheringId = await gatheringAt(fixture);
      await guestOf(gatheringId);
      await asked(fixture, gatheringId, { showsName: true }, 'candidate');
    },
    { goes: ['gathering'], stays: ['question'] },
  ],
  [
    'whoever helps to write',
    'candidate',
    async () => {
      const { sections } = await addReport(fixture);
      await letHelp(fixture, sections.activity);
      await openTab(fixture, 'candidate', sections.activity);
    },
    { stays: ['event'] },
  ],
  [
    'whoever proposed somebody once',
    'serviceLeader',
    async () => {
      await nominationAt(fixture, 'consent');
      await endsRoles('serviceLeader');
    },
    { stays: ['decision', 'event'] },
  ],
])('%s', async (_who, name, arrange, { way = [], goes = [], stays = [] }) => {
  await arrange();
  const seen = await preview(name);
  expect(seen?.obstacles.map(({ kind }) => kind)).toEqual(expect.arrayContaining(way));
  if (way.length > 0) return expect(codeOf(await erase(name))).toBe('erasure-blocked');
  expect(seen?.obstacles).toEqual([]);
  expect(seen?.goes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(goes));
  expect(seen?.stays.map(({ kind }) => kind)).toEqual(expect.arrayContaining(stays));
  idsOf(await erase(name));
  // What stays is nobody's any more: not for those who see it either.
  const { rows } = await sql<{ said: string }>`
    select name as said from person where id = ${fixture.people[name]}`.execute(fixture.store.db);
  expect(rows).toEqual([{ said: 'Slettet person' }]);
});

async function endsRoles(name: PersonName): Promise<void> {
  await sql`update role_grant set ended_at = business_now() where person_id = ${fixture.people[name]}`.execute(
    fixture.store.db,
  );
}

async function guestOf(gatheringId: string): Promise<void> {
  await sql`insert into gathering_guest (gathering_id, person_id)
    values (${gatheringId}, ${fixture.people.candidate}) on conflict do nothing`.execute(fixture.store.db);
}

it('waits until what was asked where the person moderates is settled, though it is over', async () => {
  const gatheringId = await gatheringAt(fixture);
  await isOver(fixture, gatheringId);
  expect(await inTheWay('otherContact')).toContain('moderator');
  await sql`update gathering set settled_at = business_now()`.execute(fixture.store.db);
  expect(await inTheWay('otherContact')).not.toContain('moderator');
});

it('takes the name, the account and what was written by the way; the decision stays, without the name', async () => {
  const nominationId = await nominationAt(fixture, 'consent');
  const comment = 'Jeg har vært syk i år';
  idsOf(await askService(await fixture.as('candidate'), { nominationId, comment }));
  idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
  const seen = await preview('candidate');
  expect(seen?.obstacles).toEqual([]);
  expect(seen?.goes.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['account', 'chat', 'remark', 'said-of']),
  );
  expect(seen?.stays).toEqual(expect.arrayContaining([{ kind: 'decision', count: 1 }]));
  const before = await sql`select * from event order by id`.execute(fixture.store.db);

  idsOf(await erase('candidate'));

  expect(await preview('candidate')).toBeNull();
  expect(codeOf(await erase('candidate'))).toBe('unknown-or-forbidden');
  const view = await nominationView(fixture.store, await fixture.actor('serviceLeader'), nominationId);
  expect(view).toMatchObject({ step: 'withdrawn', candidate: { name: 'Slettet person' }, competence: '' });
  expect(JSON.stringify(view)).not.toMatch(/Anne|vært syk/);
  const events = await sql`select * from event order by id`.execute(fixture.store.db);
  // Nothing of the trail was changed; that it was done, and by whom, is in it.
  expect(events.rows.slice(0, -1)).toEqual(before.rows);
  expect(events.rows.at(-1)).toMatchObject({ verb: 'erase-person', actor_id: fixture.people.coordinator });
  // Of all that the person would be told of, nothing says anything any more.
  const held = JSON.stringify(await heldData(fixture.store, await fixture.actor('candidate')));
  expect(held).not.toMatch(/Anne|vært syk|Ortopedi|@/);
  const { rows } = await sql`select from identity where person_id = ${fixture.people.candidate}`.execute(
    fixture.store.db,
  );
  expect(rows).toEqual([]);
});

it('takes what others wrote in the case, and the entries that were joined into the person’s', async () => {
  const nominationId = await nominationAt(fixture, 'consent');
  idsOf(await askService(await fixture.as('candidate'), { nominationId, comment: 'Hvor mange møter?' }));
  const comment = 'Få, siden Anne er syk';
  idsOf(await answerCandidate(await fixture.as('serviceLeader'), { nominationId, comment }));
  idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
  const { db } = fixture.store;
  const { stranger, candidate } = fixture.people;
  const people = { personId: stranger, otherId: candidate };
  idsOf(await joinPeople(await fixture.as('coordinator'), people));
  expect((await preview('stranger'))?.goes).toEqual(
    expect.arrayContaining([
      { kind: 'entry', count: 1 },
      { kind: 'remark', count: 2 },
    ]),
  );
  idsOf(await erase('stranger'));
  const left = await sql`
    select name, email from person where id in (${stranger}, ${candidate})`.execute(db);
  const without = { name: 'Slettet person', email: null };
  expect(left.rows).toEqual([without, without]);
  expect((await sql`select from remark`.execute(db)).rows).toEqual([]);
  const link = { purpose: 'consent' as const, personId: candidate, subjectId: nominationId, messageId: null };
  await expect(issueLink(fixture.store, link)).rejects.toThrow('erased');
});

it('leaves a member’s appointment, who decided it and when, once the seat has ended', async () => {
  const nominationId = await nominationAt(fixture, 'appointment');
  idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId, startsOn: null }));
  await fixture.store.db
    .updateTable('membership')
    .set({ starts_on: '2020-01-01', ends_on: '2020-12-31', end_settled_at: new Date() })
    .where('person_id', '=', fixture.people.candidate)
    .execute();
  idsOf(await erase('candidate'));
  const view = await nominationView(fixture.store, await fixture.actor('coordinator'), nominationId);
  expect(view?.timeline.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
    'proposed Kari Demo',
    'accepted Slettet person',
    'cleared Per Prøve',
    'forwarded Rune Kladd',
    'appointed Siv Demo',
  ]);
});

it('takes the words of questions about feedback and of follow-ups, once they are at their end', async () => {
  const { feedbackId, followUpId } = await tellService(fixture, await addAssessment(fixture));
  const question = { feedbackId, text: 'Hva mener dere med møtedag?' };
  const { questionId = '' } = idsOf(await askFeedback(await fixture.as('serviceLeader'), question));
  const answer = { feedbackId, questionId, text: 'En fast dag i året' };
  idsOf(await answerFeedback(await fixture.as('receivingContact'), answer));
  const waits = idsOf(await askFeedback(await fixture.as('serviceLeader'), { feedbackId, text: 'Og når?' }));
  const note = { followUpId, note: 'Møtet er satt til mars' };
  idsOf(await finishFollowUp(await fixture.as('serviceLeader'), note));
  const version = await versionOfFollowUp(fixture, followUpId);
  idsOf(await confirmFollowUp(await fixture.as('secondReceiving'), { followUpId, version }));
  for (const name of ['serviceLeader', 'receivingContact'] as const) {
    await endsRoles(name);
    idsOf(await erase(name));
  }
  const { rows: words } = await sql`
    select text, answer from feedback_question order by id = ${waits.questionId ?? ''}`.execute(
    fixture.store.db,
  );
  expect(words).toEqual([
    { text: '', answer: '' },
    { text: 'Og når?', answer: null },
  ]);
  const { rows: followUps } = await sql`select text, note from follow_up`.execute(fixture.store.db);
  expect(followUps).toEqual([{ text: '', note: '' }]);
});

it('takes the words of what was dropped from the national case; what stands in it stays, without the name', async () => {
  await complete(fixture, await addAssessment(fixture), { 'follow-up': 'interregional' });
  const [stands, dropped] = [await addChallengeTo(fixture, []), await addChallengeTo(fixture, [])];
  const { db } = fixture.store;
  const words = async (id: string) =>
    (await sql`select title <> '' and text <> '' as has from challenge where id = ${id}`.execute(db)).rows;
  const drop = { caseId: await caseOf(fixture), challengeId: dropped };
  idsOf(await dropChallenge(await fixture.as('coordinator'), drop));
  await endsRoles('otherContact');
  expect((await preview('otherContact'))?.goes).toContainEqual({ kind: 'remark', count: 1 });
  idsOf(await erase('otherContact'));
  expect([await words(stands), await words(dropped)]).toEqual([[{ has: true }], [{ has: false }]]);
  const view = await nationalView(fixture.store, await fixture.actor('coordinator'), {});
  expect(view?.challenges.map(({ by }) => by)).toEqual(['Slettet person']);
});

it('a name in a programme goes where it stands alone, and stays where somebody else has it too', async () => {
  await gatheringAt(fixture);
  const { db } = fixture.store;
  const speakers = async () => (await sql`select speakers from gathering_item`.execute(db)).rows;
  await sql`update gathering_item set speakers = 'Tor Test'`.execute(db);
  await sql`update person set name = 'Tor Test' where id = ${fixture.people.candidate}`.execute(db);
  expect((await preview('stranger'))?.goes.map(({ kind }) => kind)).not.toContain('speaker');
  idsOf(await erase('stranger'));
  expect(await speakers()).toEqual([{ speakers: 'Tor Test' }]);
  idsOf(await erase('candidate'));
  expect(await speakers()).toEqual([{ speakers: '' }]);
});
