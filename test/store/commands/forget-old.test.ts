import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heldKinds } from '../../../domain/held-kinds.ts';
import {
  type MonthsKept,
  monthsBounds,
  type Retained,
  retainedKinds,
  usualMonths,
} from '../../../domain/retention.ts';
import { languages } from '../../../domain/vocabulary.ts';
import { acceptNomination } from '../../../store/commands/accept-nomination.ts';
import { agreeProblem } from '../../../store/commands/agree-problem.ts';
import { answerCheckIn } from '../../../store/commands/answer-check-in.ts';
import { answerGroupMeeting } from '../../../store/commands/answer-group-meeting.ts';
import { answerSurvey } from '../../../store/commands/answer-survey.ts';
import { cleanUp } from '../../../store/commands/clean-up.ts';
import { closeSurvey } from '../../../store/commands/close-survey.ts';
import { declineInvitation } from '../../../store/commands/decline-invitation.ts';
import { forgetOld } from '../../../store/commands/forget-old.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { surveyView } from '../../../store/queries/survey-view.ts';
import { keptInWords } from '../../../text/held-words.ts';
import { textIn } from '../../../text/text-in.ts';
import { groupAsked, meetingCalled, problemAnswered, spreadTold } from '../../support/group-life-steps.ts';
import { passDays } from '../../support/group-steps.ts';
import { idsOf, nominationAt, picked } from '../../support/nomination-steps.ts';
import {
  createReportFixture,
  handIn,
  leaseRunsOut,
  openTab,
  type ReportFixture,
  saveText,
} from '../../support/report-fixture.ts';
import { asked, sentTo } from '../../support/survey-steps.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const nothing = Object.fromEntries(retainedKinds.map((kind) => [kind, 0]));
const forgotten = async () => await forgetOld(fixture.store);
async function textsOf(query: ReturnType<typeof sql<{ text: string }>>): Promise<string[]> {
  return (await query.execute(fixture.store.db)).rows.map(({ text }) => text);
}
const remarks = () => textsOf(sql`select text from remark order by text`);
const competences = () => textsOf(sql`select competence as text from nomination order by 1`);

describe('What nobody needs any more', () => {
  it('of a candidate who did not become a member goes after a year; the decision stays', async () => {
    const declined = await nominationAt(fixture, 'consent');
    idsOf(await declineInvitation(await fixture.as('candidate'), { nominationId: declined, reason: 'Syk' }));
    await passDays(fixture, 364);
    expect(await forgotten()).toMatchObject({ proposals: 0 });
    expect(await remarks()).toEqual(['Syk']);
    await passDays(fixture, 3);
    expect((await forgotten()).proposals).toBeGreaterThan(0);
    expect(await remarks()).toEqual([]);
    expect(await competences()).toEqual(['']);
    const kept = await textsOf(
      sql`select verb as text from event where subject_id = ${declined} order by id`,
    );
    expect(kept).toEqual(['propose-member', 'decline-invitation']);
    expect(await forgotten()).toEqual({ ...nothing, messages: expect.any(Number) });
  });

  it('of a case that goes on, or ended in an appointment, nothing goes', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    await passDays(fixture, 800);
    const [before] = await competences();
    expect(await forgotten()).toMatchObject({ proposals: 0 });
    expect(await competences()).toEqual([before]);
    idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
    expect(await forgotten()).toMatchObject({ proposals: 0 });
    const late = await acceptNomination(await fixture.as('candidate'), {
      nominationId,
      lineLeader: picked(fixture, 'lineLeader'),
    });
    expect(late).toMatchObject({ code: 'step-is-over' });
  });

  it('of a report that was handed in a year ago, the last text of each writing spell stays', async () => {
    const sectionId = fixture.sections.activity;
    const first = await openTab(fixture, 'serviceLeader', sectionId);
    let revision = first.held.revision;
    for (const text of ['a', 'ab', 'abc']) {
      await saveText(first, text, revision);
      revision += 1;
    }
    await leaseRunsOut(fixture, sectionId);
    const second = await openTab(fixture, 'serviceLeader', sectionId);
    await saveText(second, 'abc d', second.held.revision);
    await saveText(second, 'abc de', second.held.revision + 1);
    await leaseRunsOut(fixture, sectionId);
    await handIn(fixture, fixture.reportId);
    const texts = () =>
      textsOf(sql`select content ->> 'text' as text from section_revision
        where section_id = ${sectionId} order by revision`);
    expect(await texts()).toEqual(['a', 'ab', 'abc', 'abc d', 'abc de']);
    await passDays(fixture, 364);
    expect(await forgotten()).toMatchObject({ revisions: 0 });
    await passDays(fixture, 3);
    expect(await forgotten()).toMatchObject({ revisions: 3 });
    expect(await texts()).toEqual(['abc', 'abc de']);
  });

  it('the program takes no revision away by itself', async () => {
    const { db } = fixture.store;
    await expect(sql`delete from section_revision`.execute(db)).rejects.toThrow('permission denied');
    // However few months it asks for.
    const { rows } = await sql<{ count: string }>`select thin_revisions(0) as count`.execute(db);
    expect(rows).toEqual([{ count: '0' }]);
  });

  it('questions that are over go after two years, unless they were shown to all', async () => {
    const { db } = fixture.store;
    const ask = async (text: string, changes: Record<string, unknown>) => {
      const row = {
        id: randomUUID(),
        asked_by: fixture.people.member,
        text,
        region: 'vest' as const,
        ...changes,
      };
      await db.insertInto('question').values(row).execute();
    };
    const answered = { answer: 'Ja', answered_by: fixture.people.receivingContact, answered_at: new Date() };
    await ask('åpent', {});
    await ask('besvart', { ...answered, answered_how: 'writing' });
    await ask('vist', { ...answered, answered_how: 'writing', published_at: new Date() });
    await passDays(fixture, 700);
    expect(await forgotten()).toMatchObject({ questions: 0 });
    await passDays(fixture, 60);
    expect(await forgotten()).toMatchObject({ questions: 1 });
    expect(await textsOf(sql`select text from question order by text`)).toEqual(['vist', 'åpent']);
  });

  it('settled messages go after a year, those that wait stay, and so does a text that came too late', async () => {
    const { db } = fixture.store;
    const sectionId = fixture.sections.activity;
    const late = await openTab(fixture, 'serviceLeader', sectionId);
    await leaseRunsOut(fixture, sectionId);
    await openTab(fixture, 'serviceLeader', sectionId);
    expect(await saveText(late, 'for sent')).toMatchObject({ kind: 'kept' });
    await nominationAt(fixture, 'consent');
    await sql`update outgoing_message set state = 'sent', settled_at = now() where card = 'consent'`.execute(
      db,
    );
    const waiting = async () =>
      await textsOf(sql`select card as text from outgoing_message where state = 'waiting'`);
    const before = await waiting();
    await passDays(fixture, 367);
    expect((await forgotten()).messages).toBeGreaterThan(0);
    expect(await waiting()).toEqual(before);
    expect(await forgotten()).toEqual(nothing);
    await passDays(fixture, 2_000);
    await forgotten();
    // Until whoever wrote it throws it away.
    expect(await textsOf(sql`select content ->> 'text' as text from section_draft`)).toEqual(['for sent']);
  });
});

it('messages that reached nobody go too, and cards that were sent; a card of this year stays', async () => {
  const { db } = fixture.store;
  const { member } = fixture.people;
  await sql`delete from outgoing_message`.execute(db);
  await sql`insert into conversation (id, kind, tenant_id, service_url, person_id)
    values ('a:1', 'personal', ${fixture.tenantId}, 'https://smba.trafficmanager.net/emea/', ${member})`.execute(
    db,
  );
  for (const [activity, years] of [
    ['old', 3],
    ['new', 0],
  ] as const) {
    const at = sql`now() - make_interval(years => ${years}::integer)`;
    await sql`insert into sent_card (conversation_id, activity_id, person_id, card, subject_id, version, placed_at, sent_at)
      values ('a:1', ${activity}, ${member}, 'home', gen_random_uuid(), 1, ${at}, ${at})`.execute(db);
  }
  await sql`
    insert into outgoing_message (id, lane, person_id, card, subject_id, version, cause, correlation_id, state,
      created_at, settled_at, problem)
    select gen_random_uuid(), 'notice', ${member}, 'consent', gen_random_uuid(), 1, 'x', 'x', state,
      now() - interval '3 years', settled_at, 'x'
    from (values ('unreachable', null), ('dead', now() - interval '3 years')) as given (state, settled_at)`.execute(
    db,
  );
  expect(await forgotten()).toMatchObject({ messages: 3 });
  expect(await textsOf(sql`select activity_id as text from sent_card`)).toEqual(['new']);
  expect(await textsOf(sql`select state as text from outgoing_message`)).toEqual([]);
});

it('links go thirty days after they stopped being good, for whatever reason', async () => {
  const { db } = fixture.store;
  const personId = fixture.people.member;
  for (const change of [
    `used_at = now() - interval '31 days'`,
    `revoked_at = now() - interval '31 days'`,
    `used_at = now() - interval '29 days'`,
    `purpose = purpose`,
  ]) {
    await issueLink(fixture.store, { purpose: 'gathering', personId, subjectId: personId, messageId: null });
    await sql`update access_link set ${sql.raw(change)}, created_at = now() - interval '40 days'
      where created_at > now() - interval '1 day'`.execute(db);
  }
  expect(await cleanUp(fixture.store)).toBe(2);
  expect(await textsOf(sql`select coalesce(used_at::text, 'good') as text from access_link`)).toHaveLength(2);
});

/** Nothing goes while it is kept; a little later, what is there goes, once. */
async function goesAfter(kind: Retained): Promise<void> {
  const days = Math.floor((usualMonths[kind] * 365) / 12);
  await passDays(fixture, days - 3);
  expect(await forgotten()).toMatchObject({ [kind]: 0 });
  await passDays(fixture, 12);
  expect((await forgotten())[kind]).toBeGreaterThan(0);
  expect(await forgotten()).toMatchObject({ [kind]: 0 });
}

describe('What groups and services do between the reports', () => {
  it('of a meeting the answers go; that it was held, and who was there, stays', async () => {
    const meetingId = await meetingCalled(fixture);
    idsOf(await answerGroupMeeting(await fixture.as('member'), { meetingId, answer: 'yes' }));
    await sql`update group_meeting_guest set was_there = true where person_id = ${fixture.people.member}`.execute(
      fixture.store.db,
    );
    await passDays(fixture, 11);
    await goesAfter('meetings');
    const guests = await fixture.store.db
      .selectFrom('group_meeting_guest')
      .select(['person_id', 'answer', 'was_there'])
      .execute();
    expect(guests).toEqual([{ person_id: fixture.people.member, answer: null, was_there: true }]);
  });

  it('of a problem the words go once it is closed; that there was one stays, and one that is open keeps all', async () => {
    const problemId = await problemAnswered(fixture);
    await passDays(fixture, 1_500);
    expect(await forgotten()).toMatchObject({ problems: 0 });
    idsOf(await agreeProblem(await fixture.as('member'), { problemId, version: 2 }));
    await goesAfter('problems');
    expect(await textsOf(sql`select text from problem union all select text from problem_entry`)).toEqual([
      '',
      '',
      '',
    ]);
    expect(await textsOf(sql`select state as text from problem`)).toEqual(['settled']);
  });

  it('short questions and what was spread go whole', async () => {
    const checkInId = await groupAsked(fixture);
    idsOf(await answerCheckIn(await fixture.as('member'), { checkInId, text: 'Ti' }));
    await spreadTold(fixture);
    await goesAfter('checkIns');
    expect(await textsOf(sql`select question as text from check_in`)).toEqual([]);
    expect(await textsOf(sql`select what as text from spread`)).toHaveLength(1);
    await sql`update spread set spread_on = oslo_today()`.execute(fixture.store.db);
    await goesAfter('spreads');
  });

  it('of a question to many the counts stay, and nothing says who answered what', async () => {
    const surveyId = await asked(fixture);
    const recipientId = await sentTo(fixture, 'member');
    const answered = { recipientId, choice: 1, comment: 'Helst i Bodø' };
    idsOf(await answerSurvey(await fixture.as('member'), answered));
    idsOf(await closeSurvey(await fixture.as('coordinator'), { surveyId }));
    const seen = async () => {
      const view = await surveyView(fixture.store, await fixture.actor('coordinator'), surveyId);
      return { asked: view?.asked, answered: view?.answered, comments: view?.comments.length };
    };
    const before = await seen();
    expect(before).toMatchObject({ answered: 1, comments: 1 });
    await goesAfter('surveys');
    expect(await seen()).toEqual({ ...before, comments: 0 });
    const { rows } = await sql`select person_id from survey_recipient
      where person_id is not null or comment is not null or id = ${recipientId}`.execute(fixture.store.db);
    expect(rows).toEqual([]);
  });

  it('of a process that is over, what was begun in steps that were never done goes; what was done stays', async () => {
    const { db } = fixture.store;
    const [process, ended] = [randomUUID(), randomUUID()];
    const row = {
      kind: 'evaluation',
      service_id: fixture.serviceId,
      region: 'midt',
      reckoned_from: '2026-01-01',
      started_by: fixture.people.coordinator,
    } as const;
    await sql`insert into service_process ${sql.raw('(id, kind, service_id, region, reckoned_from, started_by, state, ended_at)')}
      values (${process}, ${row.kind}, ${row.service_id}, ${row.region}, ${row.reckoned_from}, ${row.started_by}, 'open', null),
        (${ended}, 'change', ${row.service_id}, ${row.region}, ${row.reckoned_from}, ${row.started_by}, 'stopped', business_now())`.execute(
      db,
    );
    const step = (of: string, key: string, state: 'open' | 'done') =>
      sql`insert into process_step (id, process_id, key, ordinal, due_on, state, content, written_by, done_at)
        values (${randomUUID()}, ${of}, ${key}, 1, '2026-02-01', ${state}, jsonb_build_object('text', ${`${key} ${state}`}::text),
          ${row.started_by}, case when ${state} = 'done' then business_now() end)`.execute(db);
    await step(process, 'a', 'open');
    await step(ended, 'b', 'open');
    await step(ended, 'c', 'done');
    await goesAfter('steps');
    expect(
      await textsOf(
        sql`select content ->> 'text' as text from process_step where content <> '{}' order by 1`,
      ),
    ).toEqual(['a open', 'c done']);
  });
});

it.each(languages)('whoever asks is told the time that holds (%s)', (language) => {
  const { retention } = textIn(language).held;
  const chosen = Object.fromEntries(
    retainedKinds.map((kind) => [kind, monthsBounds[kind].most]),
  ) as MonthsKept;
  for (const months of [usualMonths, chosen]) {
    const told = heldKinds.map((kind) => keptInWords(kind, months, language)).join(' ');
    for (const kind of retainedKinds) expect(told).toContain(retention.months(String(months[kind])));
  }
});
