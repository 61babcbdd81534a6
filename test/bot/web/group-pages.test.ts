import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelGroupMeeting } from '../../../store/commands/cancel-group-meeting.ts';
import { changeGroupMeeting } from '../../../store/commands/change-group-meeting.ts';
import { closeCheckIn } from '../../../store/commands/close-check-in.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { settleMemberships } from '../../../store/commands/settle-memberships.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { groupAsked, hoursLater, meetingCalled, plannedMeeting } from '../../support/group-life-steps.ts';
import { type LinkPages, serveLinks } from '../../support/link-pages.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { asked, sentTo } from '../../support/survey-steps.ts';
import { openPage, type WebPage } from '../../support/web-page.ts';

let fixture: GroupFixture;
let served: LinkPages;
let url: string;
let meetingId: string;

beforeEach(async () => {
  fixture = await createGroupFixture();
  served = await serveLinks(fixture);
  url = served.url;
  meetingId = await meetingCalled(fixture);
});
afterEach(async () => {
  await served.close();
  await fixture.drop();
});

async function linkFor(name: PersonName): Promise<string> {
  const link = { purpose: 'group-meeting', personId: fixture.people[name], subjectId: meetingId } as const;
  return `${url}/${await issueLink(fixture.store, { ...link, messageId: null })}`;
}

async function answerOf(name: PersonName) {
  const guest = await fixture.store.db
    .selectFrom('group_meeting_guest')
    .select('answer')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', fixture.people[name])
    .executeTakeFirst();
  return guest?.answer;
}

async function changedTo(form: 'digital' | 'in-person' | 'both'): Promise<void> {
  const {
    version,
    starts_at: startsAt,
    ends_at: endsAt,
  } = await fixture.store.db
    .selectFrom('group_meeting')
    .select(['version', 'starts_at', 'ends_at'])
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  const plan = { ...(await plannedMeeting(fixture)), startsAt, endsAt, form, place: 'Møterom 3' };
  idsOf(await changeGroupMeeting(await fixture.as('lineLeader'), { ...plan, meetingId, version }));
}

describe('A meeting of the group', () => {
  it('is answered from its page, and answered otherwise with the same link, as often as one thinks again', async () => {
    const link = await linkFor('member');
    const page = await openPage(link);
    expect(page.title).toBe('Kommer du på møtet?');
    expect(page.text).toContain('Årsrapporten · Eventuelt');
    // Who else comes is told to those who are signed in.
    expect(page.text).not.toContain('Kari Demo');
    expect(page.markup).toMatch(/href="\.\.\/tab\/calendar\/[0-9a-f-]{36}\.ics"/);
    expect(await answerOf('member')).toBeNull();
    const receipt = await page.sends('Ja, jeg kommer');
    expect([receipt.title, await answerOf('member')]).toEqual(['Du kommer på møtet', 'yes']);
    expect((await openPage(link)).title).toBe('Du kommer på møtet');
    const again = await receipt.follows('Svar noe annet');
    expect((await again.sends('Jeg kan ikke likevel')).title).toBe('Du kommer ikke på møtet');
    expect(await answerOf('member')).toBe('no');
    // From the page that lay there from before, by the back button.
    expect((await page.sends('Ja, jeg kommer')).title).toBe('Du kommer på møtet');
    expect(await answerOf('member')).toBe('yes');
    const { rows } = await sql`select distinct codes ->> 'byLink' as "byLink" from event
      where verb = 'answer-group-meeting'`.execute(fixture.store.db);
    expect(rows).toEqual([{ byLink: 'true' }]);
  });

  it('where some meet and others are on a screen asks which of the two, and no other does', async () => {
    await changedTo('both');
    const page = await openPage(await linkFor('member'));
    expect((await page.sends('Ja, digitalt')).title).toBe('Du er med på møtet digitalt');
    expect(await answerOf('member')).toBe('digital');
    await changedTo('digital');
    expect(await answerOf('member')).toBe('yes');
    await changedTo('both');
    await (await openPage(await linkFor('member'))).sends('Jeg blir med digitalt i stedet');
    await changedTo('in-person');
    expect(await answerOf('member')).toBeNull();
    // A button that lay there from before.
    const late = await page.sends('Ja, digitalt');
    expect(late.status).toBeGreaterThanOrEqual(400);
    expect(await answerOf('member')).toBeNull();
  });

  it('is nothing to whoever is not in the group, nor when it is off or has begun', async () => {
    expect((await openPage(await linkFor('stranger'))).status).toBe(410);
    const open = await openPage(await linkFor('member'));
    await hoursLater(fixture, 241);
    expect((await open.sends('Ja, jeg kommer')).status).toBeGreaterThanOrEqual(400);
    expect((await openPage(await linkFor('member'))).status).toBe(410);
    await hoursLater(fixture, -241);
    idsOf(await cancelGroupMeeting(await fixture.as('lineLeader'), { meetingId, version: 1 }));
    expect((await openPage(await linkFor('member'))).status).toBe(410);
    expect(await answerOf('member')).toBeNull();
  });

  it('is nobody’s any more who has left the group: the links are taken back', async () => {
    const link = await linkFor('member');
    const { db } = fixture.store;
    await sql`update membership set ends_on = oslo_today() - 1 where person_id = ${fixture.people.member}`.execute(
      db,
    );
    expect((await openPage(link)).status).toBe(410);
    await settleMemberships(asProgram(fixture));
    const { rows } =
      await sql`select count(*)::int as good from access_link where revoked_at is null`.execute(db);
    expect(rows).toEqual([{ good: 0 }]);
  });
});

describe('What is asked', () => {
  async function linkAbout(purpose: 'check-in' | 'survey', subjectId: string, name: PersonName = 'member') {
    const link = { purpose, personId: fixture.people[name], subjectId, messageId: null };
    return `${url}/${await issueLink(fixture.store, link)}`;
  }

  it('of the group is answered for its leader alone, until it is ended', async () => {
    const checkInId = await groupAsked(fixture);
    const page = await openPage(await linkAbout('check-in', checkInId));
    expect(page.text).toContain('Hvor mange henviser dere?');
    const empty = await page.sends('Send svaret', { comment: ' ' });
    expect([empty.status, empty.markup.includes('aria-invalid="true"')]).toEqual([422, true]);
    const receipt = await empty.sends('Send svaret', { comment: 'Omtrent ti i året' });
    expect(receipt.title).toBe('Svaret er lagret');
    const again = await receipt.follows('Svar noe annet');
    // A page that is passed on does not tell what was answered.
    expect(again.text + JSON.stringify(again.fields('Send svaret'))).not.toContain('Omtrent ti');
    expect((await openPage(await linkAbout('check-in', checkInId, 'stranger'))).status).toBe(410);
    idsOf(await closeCheckIn(await fixture.as('lineLeader'), { checkInId }));
    const late = await again.sends('Send svaret', { comment: 'Elleve' });
    expect([late.status, late.text.includes('Elleve')]).toEqual([410, true]);
    const { rows } = await sql`select text from check_in_answer where text is not null`.execute(
      fixture.store.db,
    );
    expect(rows).toEqual([{ text: 'Omtrent ti i året' }]);
  });

  it('of many is answered with one of the choices, and by nobody in another’s place', async () => {
    await asked(fixture);
    const recipientId = await sentTo(fixture, 'member');
    expect((await openPage(await linkAbout('survey', recipientId, 'lineLeader'))).status).toBe(410);
    const page = await openPage(await linkAbout('survey', recipientId));
    const none = await page.sends('Send svaret', { comment: 'Helst i Bodø' });
    expect([none.status, none.fields('Send svaret').comment]).toEqual([422, 'Helst i Bodø']);
    expect(none.markup).toContain('id="choice-bad"');
    const receipt = await chooses(none, '1');
    expect(receipt.title).toBe('Svaret er lagret');
    const { rows } =
      await sql`select choice, comment from survey_recipient where answered_at is not null`.execute(
        fixture.store.db,
      );
    expect(rows).toEqual([{ choice: 1, comment: 'Helst i Bodø' }]);
  });

  /** As a browser sends it when a round button is chosen. */
  async function chooses(page: WebPage, choice: string): Promise<WebPage> {
    return await openPage(page.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...page.fields('Send svaret'), choice }).toString(),
    });
  }
});
