import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMailer } from '../../../bot/mail/create-mailer.ts';
import { connectSmtp } from '../../../bot/mail/smtp.ts';
import type { MessageCard } from '../../../domain/sending.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { nominationAt } from '../../support/nomination-steps.ts';
import { dutyDue, roundAt } from '../../support/reminder-steps.ts';
import { type MailServer, startSmtpServer } from '../../support/smtp-server.ts';

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

/** The mail about the newest message of the card to somebody, or null where a mail cannot say it. */
async function mailOf(card: MessageCard, who: PersonName): Promise<string | null> {
  const message = await fixture.store.db
    .selectFrom('outgoing_message')
    .select(['id', 'subject_id', 'correlation_id'])
    .where('card', '=', card)
    .where('person_id', '=', fixture.people[who])
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  const smtp = connectSmtp(
    { smtpUrl: server.url, from: 'samrad@demo.example', publicUrl: null },
    { warn: () => undefined },
  );
  const mailer = createMailer(fixture.store, smtp, 'https://bot.example');
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

it('cannot say everything: what takes Teams is not written', async () => {
  await nominationAt(fixture, 'forward');
  expect(await mailOf('forward', 'receivingContact')).toBeNull();
});
