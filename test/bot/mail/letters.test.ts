import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMailer } from '../../../bot/mail/create-mailer.ts';
import { written } from '../../../bot/mail/letter.ts';
import { connectSmtp } from '../../../bot/mail/smtp.ts';
import type { MessageCard } from '../../../domain/sending.ts';
import { agreeProblem } from '../../../store/commands/agree-problem.ts';
import { answerProblem } from '../../../store/commands/answer-problem.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { askFeedback } from '../../../store/commands/ask-feedback.ts';
import { cancelGroupMeeting } from '../../../store/commands/cancel-group-meeting.ts';
import { delegateSection } from '../../../store/commands/delegate-section.ts';
import { undoAnswer } from '../../../store/commands/undo-answer.ts';
import { mailAddress } from '../../../store/queries/mail-address.ts';
import { reminderReach } from '../../../store/queries/reminder-reach.ts';
import { addAssessment, tellService } from '../../support/assessment-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { asSeen, groupAsked, meetingCalled, problemRaised } from '../../support/group-life-steps.ts';
import { idsOf, nominationAt, picked } from '../../support/nomination-steps.ts';
import { dutyDue, roundAt } from '../../support/reminder-steps.ts';
import { addReport, handIn } from '../../support/report-fixture.ts';
import { type MailServer, startSmtpServer } from '../../support/smtp-server.ts';
import { asked } from '../../support/survey-steps.ts';

let fixture: GroupFixture;
let server: MailServer;
beforeEach(async () => {
  fixture = await createGroupFixture();
  server = await startSmtpServer();
  await sql`update person set email = 'alle@demo.example'`.execute(fixture.store.db);
});
afterEach(async () => {
  await server.close();
  await fixture.drop();
});

function mailerTo({ url }: MailServer) {
  const smtp = connectSmtp(
    { smtpUrl: url, from: 'samrad@demo.example', publicUrl: null },
    { warn: () => undefined },
  );
  return { smtp, mailer: createMailer(fixture.store, smtp, 'https://bot.example') };
}

/** The mail about the newest message of the card to somebody, or null where a mail cannot say it. */
async function mailOf(card: MessageCard, who: PersonName): Promise<string | null> {
  const message = await fixture.store.db
    .selectFrom('outgoing_message')
    .select(['id', 'subject_id', 'correlation_id'])
    .where('card', '=', card)
    .where('person_id', '=', fixture.people[who])
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  const { smtp, mailer } = mailerTo(server);
  const send = await mailer.letterFor({
    ...{ messageId: message.id, personId: fixture.people[who], card, subjectId: message.subject_id },
    ...{ correlationId: message.correlation_id, summary: 'God morgen' },
  });
  await send?.();
  smtp.close();
  return send ? (server.taken.at(-1) ?? '').replace(/=\r?\n/g, '').replaceAll('=3D', '=') : null;
}

it('reminds of each thing, with a link where it is done without Teams, and says where it is not', async () => {
  const nominationId = await nominationAt(fixture, 'consent');
  const { db } = fixture.store;
  await db.updateTable('duty').set({ done_at: new Date(), done_by: null }).execute();
  await dutyDue(fixture, 'candidate', '2027-02-03', 'answer-consent', nominationId);
  await sql`update duty set subject_type = 'nomination' where subject_id = ${nominationId}`.execute(db);
  await dutyDue(fixture, 'candidate', '2027-02-03');
  // The first round of an installation only begins.
  await roundAt(fixture, '2027-02-01T12:00:00Z');
  await roundAt(fixture, '2027-02-02T12:00:00Z');
  await roundAt(fixture, '2027-02-03T12:00:00Z');
  const mail = await mailOf('reminders', 'candidate');
  expect(mail?.match(/https:\/\/bot\.example\/svar\/[\w-]{43}\?lang=nb/g)).toHaveLength(2);
  expect(mail).toContain('Dette gj');
  const links = await db.selectFrom('access_link').select(['purpose', 'subject_id']).execute();
  expect(links).toEqual([{ purpose: 'consent', subject_id: nominationId }]);
});

it.each([
  ['svar.example', 'svar.\u200bexample'],
  ['Kari https://onde.example/x', 'Kari https:\u200b//onde.\u200bexample/x'],
  ['www.onde.no', 'www.\u200bonde.\u200bno'],
  ['Kari D. Demo', 'Kari D. Demo'],
  ['kl. 12.30, 5. februar', 'kl. 12.30, 5. februar'],
])('gives no mail program a link to make of %s', (typed, shown) => {
  const letter = {
    ...{ subject: typed, name: typed, paragraphs: [typed], link: null, notes: [] },
    facts: [
      { title: 'Hvor', value: typed },
      { title: 'Møtet', value: 'https://teams.example/m', isAddress: true },
    ],
    items: [{ text: typed, link: null }],
  };
  const { text, html } = written(letter, 'nb');
  for (const part of [text, html.replace(/<title>.*<\/title>/, '')]) {
    // Greeting, paragraph, fact and line.
    expect(part.split(shown)).toHaveLength(5);
    expect(part).toContain('https://teams.example/m');
  }
});

it('cannot say everything: what takes Teams is not written', async () => {
  await nominationAt(fixture, 'forward');
  expect(await mailOf('forward', 'receivingContact')).toBeNull();
});

it('takes back what a mail said of an appointment, for those in the group who may not see the case', async () => {
  const nominationId = await nominationAt(fixture, 'appointment');
  idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId }));
  expect(await mailOf('nomination', 'member')).toContain('Anne Eksempel er oppnevnt');
  const { db } = fixture.store;
  await db.updateTable('outgoing_message').set({ state: 'sent', by_mail: true }).execute();
  idsOf(await undoAnswer(await fixture.as('appointingContact'), { nominationId }));
  const mail = await mailOf('nomination', 'member');
  expect(mail).toContain('Oppnevningen av Anne Eksempel er tatt tilbake.');
  expect(mail).not.toContain('/svar/');
});

it('reminds of the part of a report that waits for somebody, with the link to its page', async () => {
  const { sections } = await addReport(fixture);
  await roundAt(fixture, '2027-02-01T12:00:00Z');
  await roundAt(fixture, '2027-02-05T12:00:00Z');
  const mail = await mailOf('reminders', 'member');
  expect(mail?.match(/https:\/\/bot\.example\/svar\/[\w-]{43}\?lang=nb/g)).toHaveLength(2);
  const link = await fixture.store.db
    .selectFrom('access_link')
    .innerJoin('report_section', 'report_section.part_id', 'access_link.subject_id')
    .select(['purpose', 'report_section.id', 'is_confirmed'])
    .executeTakeFirst();
  expect(link).toEqual({ purpose: 'report-part', id: sections.midt, is_confirmed: false });
});

it('tells of the code alone in the text, and goes to the address of its person', async () => {
  const { smtp, mailer } = mailerTo(server);
  const code = {
    personId: fixture.people.member,
    code: '123456',
    language: 'nb',
    correlationId: 'a',
  } as const;
  expect(await mailer.mailCode(code)).toEqual({ kind: 'sent' });
  // It has its moment among all that leave.
  await sql`update mail_pace set next_at = now() + interval '1 minute'`.execute(fixture.store.db);
  expect(await mailer.mailCode(code)).toEqual({ kind: 'retry', unknown: false });
  expect(server.taken).toHaveLength(1);
  smtp.close();
  const [mail = ''] = server.taken;
  expect(mail).toContain('To: =?UTF-8?');
  expect(mail).toContain('123 456');
  expect(/^Subject: .*$/m.exec(mail)?.[0]).not.toMatch(/\d{3}/);
});

it('does not try an address again that nobody has, until there is another or a month has passed', async () => {
  const { member } = fixture.people;
  const refusing = await startSmtpServer({
    onRcptTo: (_to, _session, answer) => answer(Object.assign(new Error('nobody'), { responseCode: 550 })),
  });
  const { smtp, mailer } = mailerTo(refusing);
  const code = { personId: member, code: '123456', language: 'nb', correlationId: 'a' } as const;
  const isRefused = async () => (await mailAddress(fixture.store, member))?.isRefused;
  const { db } = fixture.store;
  expect(await mailer.mailCode(code)).toEqual({ kind: 'refused' });
  expect(await isRefused()).toBe(true);
  // Whoever coordinates sees whom no mail reaches.
  await dutyDue(fixture, 'member', '2027-02-03');
  await db.deleteFrom('identity').where('person_id', '=', member).execute();
  await roundAt(fixture, '2027-02-01T12:00:00Z');
  const seen = async () => {
    const reach = await reminderReach(fixture.store, await fixture.actor('coordinator'), true);
    return reach?.unreached.find(({ personId }) => personId === member)?.problem;
  };
  expect(await seen()).toBe('mail-refused');
  await sql`update person set email = 'ny@demo.example' where id = ${member}`.execute(db);
  expect([await isRefused(), await seen()]).toEqual([false, 'outside-tenant']);
  await mailer.mailCode(code);
  await sql`update person set refused_email_at = now() - interval '31 days' where id = ${member}`.execute(db);
  expect(await isRefused()).toBe(false);
  smtp.close();
  await refusing.close();
});

it('tells of a report whoever has something to write in it still, and nobody else', async () => {
  const report = await addReport(fixture);
  const told = async (name: PersonName) => {
    const { smtp, mailer } = mailerTo(server);
    const personId = fixture.people[name];
    const send = await mailer.letterFor({
      ...{ messageId: report.reportId, personId, card: 'report', subjectId: report.reportId },
      ...{ correlationId: 'a', summary: 'Ny frist for årsrapporten' },
    });
    smtp.close();
    return send !== null;
  };
  // Whoever leads the service is in Teams, and so is whoever only reads.
  expect([await told('member'), await told('lineLeader'), await told('serviceLeader')]).toEqual([
    true,
    true,
    false,
  ]);
  await handIn(fixture, report.reportId);
  expect(await told('member')).toBe(false);
});

it('asks somebody who helps to write, with the link to those chapters, whosever part it is', async () => {
  const { reportId, sections } = await addReport(fixture);
  const asked = { sectionId: sections.activity, person: picked(fixture, 'candidate') };
  idsOf(await delegateSection(await fixture.as('serviceLeader'), asked));
  const mail = await mailOf('section', 'candidate');
  expect(mail?.match(/https:\/\/bot\.example\/svar\/[\w-]{43}\?lang=nb/g)).toHaveLength(2);
  const { db } = fixture.store;
  const links = await db
    .selectFrom('access_link')
    .innerJoin('report_part', 'report_part.id', 'access_link.subject_id')
    .select(['purpose', 'report_id', 'kind'])
    .execute();
  expect(links).toEqual([{ purpose: 'report-part', report_id: reportId, kind: 'service' }]);
  await db.updateTable('report_section').set({ state: 'done' }).where('id', '=', sections.activity).execute();
  expect(await mailOf('section', 'candidate')).toBeNull();
});

/** What a mail says, its lines put together again. */
const plainOf = (mail: string | null) =>
  Buffer.from(
    (mail ?? '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )
    .toString('utf8')
    .replaceAll('\u200b', '');

it('invites to a meeting of the group, with the link that answers and the file for calendars', async () => {
  const meetingId = await meetingCalled(fixture);
  const mail = plainOf(await mailOf('group-meeting', 'member'));
  expect(mail.match(/https:\/\/bot\.example\/svar\/[\w-]{43}\?lang=nb/g)).toHaveLength(2);
  for (const said of ['Årsrapporten · Eventuelt', 'Innkalt av', 'filename=samrad.ics'])
    expect(mail).toContain(said);
  expect(mail).toMatch(/Content-Type: text\/calendar; charset=utf-8/);
  const { db } = fixture.store;
  const links = await db.selectFrom('access_link').select(['purpose', 'subject_id']).execute();
  expect(links).toEqual([{ purpose: 'group-meeting', subject_id: meetingId }]);
  // Called off it is told, and crossed out; nothing is to be answered.
  idsOf(await cancelGroupMeeting(await fixture.as('lineLeader'), { meetingId, version: 1 }));
  const off = plainOf(await mailOf('group-meeting', 'member'));
  expect([off.includes('/svar/'), off.includes('filename=samrad.ics')]).toEqual([false, true]);
});

it('tells whoever is invited to a meeting by a role, which no link gives, and says that Teams has the answer', async () => {
  await meetingCalled(fixture);
  const mail = plainOf(await mailOf('group-meeting', 'serviceLeader'));
  for (const said of ['Årsrapporten · Eventuelt', 'Dette gjør du i Samråd i Teams', 'filename=samrad.ics'])
    expect(mail).toContain(said);
  expect(mail).not.toContain('/svar/');
});

it('says that a problem waits, not what was written, with the link that answers it; what became of it is told', async () => {
  await sql`update person set email = lower(replace(name, ' ', '.')) || '@demo.example'`.execute(
    fixture.store.db,
  );
  const problemId = await problemRaised(fixture);
  const mail = plainOf(await mailOf('problem', 'serviceLeader'));
  for (const said of ['Se problemet og svar', 'Frist', 'Snakk med', '@demo.example', '/svar/']) {
    expect(mail).toContain(said);
  }
  expect(mail).not.toContain('venter lenge');
  const { db } = fixture.store;
  const links = await db.selectFrom('access_link').select(['purpose', 'subject_id']).execute();
  expect(links).toEqual([{ purpose: 'problem', subject_id: problemId }]);
  idsOf(await answerProblem(await fixture.as('serviceLeader'), { problemId, note: 'Vi har ansatt en til.' }));
  idsOf(await agreeProblem(await fixture.as('member'), await asSeen(fixture, 'member', problemId)));
  const told = plainOf(await mailOf('problem', 'serviceLeader'));
  for (const said of ['Dette gjør du i Samråd i Teams.', 'Er du ikke i Teams?']) expect(told).toContain(said);
  expect(told).not.toContain('/svar/');
});

it('has a link for each question about feedback, and none of the words', async () => {
  const { feedbackId } = await tellService(fixture, await addAssessment(fixture));
  for (const text of ['Hvilken region er det?', 'Og når?']) {
    idsOf(await askFeedback(await fixture.as('serviceLeader'), { feedbackId, text }));
  }
  const mail = plainOf(await mailOf('feedback', 'receivingContact'));
  expect(mail.match(/https:\/\/bot\.example\/svar\/[\w-]{43}\?lang=nb/g)).toHaveLength(4);
  expect(mail).toContain('Kari Demo spurte');
  expect(mail).not.toContain('Hvilken region');
  const links = await fixture.store.db
    .selectFrom('access_link')
    .innerJoin('feedback_question', 'feedback_question.id', 'subject_id')
    .select(['purpose', 'text'])
    .orderBy('text')
    .execute();
  expect(links).toEqual([
    { purpose: 'feedback-question', text: 'Hvilken region er det?' },
    { purpose: 'feedback-question', text: 'Og når?' },
  ]);
});

it('reminds of problems, short questions and questions about feedback with the link that answers', async () => {
  const problemId = await problemRaised(fixture);
  const { feedbackId } = await tellService(fixture, await addAssessment(fixture));
  const asking = await askFeedback(await fixture.as('serviceLeader'), { feedbackId, text: 'Og når?' });
  const checkInId = await groupAsked(fixture);
  const { db } = fixture.store;
  await sql`update duty set due_at = '2027-02-03T13:00:00Z'
    where kind in ('handle-problem', 'answer-feedback', 'answer-check-in')`.execute(db);
  await roundAt(fixture, '2027-02-01T12:00:00Z');
  await roundAt(fixture, '2027-02-02T12:00:00Z');
  await roundAt(fixture, '2027-02-03T12:00:00Z');
  for (const who of ['serviceLeader', 'receivingContact', 'member'] as const) await mailOf('reminders', who);
  const links = await db
    .selectFrom('access_link')
    .select(['purpose', 'subject_id as subjectId'])
    .where('purpose', 'in', ['problem', 'feedback-question', 'check-in'])
    .orderBy('purpose')
    .execute();
  expect(links).toEqual([
    { purpose: 'check-in', subjectId: checkInId },
    { purpose: 'feedback-question', subjectId: idsOf(asking).questionId },
    { purpose: 'problem', subjectId: problemId },
  ]);
});

it.each([
  ['check-in', groupAsked, 'Hvor mange henviser dere?'],
  ['survey', asked, 'Hvordan vil dere møtes?'],
] as const)('asks what a %s asks, with the link that answers', async (card, arrange, question) => {
  await arrange(fixture);
  const mail = plainOf(await mailOf(card, 'member'));
  expect(mail).toContain(question);
  expect(mail.match(/https:\/\/bot\.example\/svar\/[\w-]{43}\?lang=nb/g)).toHaveLength(2);
  const links = await fixture.store.db.selectFrom('access_link').select('purpose').execute();
  expect(links).toEqual([{ purpose: card }]);
});
