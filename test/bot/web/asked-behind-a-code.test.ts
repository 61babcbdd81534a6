import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askFeedback } from '../../../store/commands/ask-feedback.ts';
import { commentProblem } from '../../../store/commands/comment-problem.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { settleMemberships } from '../../../store/commands/settle-memberships.ts';
import { feedbackView } from '../../../store/queries/feedback-view.ts';
import { problemView } from '../../../store/queries/problem-view.ts';
import { addAssessment, endContact, tellService } from '../../support/assessment-steps.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { problemAnswered, problemRaised, problemWithRegion } from '../../support/group-life-steps.ts';
import { type LinkPages, serveLinks } from '../../support/link-pages.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { openPage, type WebPage } from '../../support/web-page.ts';

let fixture: GroupFixture;
let served: LinkPages;
let codes: string[];

beforeEach(async () => {
  fixture = await createGroupFixture();
  codes = [];
  served = await serveLinks(fixture, {
    mailCode: async ({ code }) => {
      codes.push(code);
      return { kind: 'sent' };
    },
  });
});
afterEach(async () => {
  await served.close();
  await fixture.drop();
});

type Purpose = 'problem' | 'feedback-question';

async function linkTo(purpose: Purpose, subjectId: string, name: PersonName): Promise<string> {
  const link = { purpose, personId: fixture.people[name], subjectId, messageId: null };
  return `${served.url}/${await issueLink(fixture.store, link)}`;
}

async function opened(link: string): Promise<WebPage> {
  const asked = await (await openPage(link)).sends('Send meg en kode');
  return await asked.sends('Åpne', { code: codes.at(-1) ?? '' });
}

async function problemAs(name: PersonName, problemId: string) {
  return await problemView(fixture.store, await fixture.actor(name), problemId);
}

describe('A problem', () => {
  it('is answered by the service’s leader from its page, once, and shown to nobody without the code', async () => {
    const problemId = await problemRaised(fixture);
    const link = await linkTo('problem', problemId, 'serviceLeader');
    const locked = await openPage(link);
    expect(locked.title).toBe('Hva er gjort med dette problemet?');
    expect(locked.text).not.toContain('venter lenge på svar');
    expect(locked.text).not.toContain('levert');
    const page = await opened(link);
    expect(page.text).toContain('Pasienter fra oss venter lenge på svar.');
    const empty = await page.sends('Send svaret', { comment: ' ' });
    expect([empty.status, empty.markup.includes('aria-invalid="true"')]).toEqual([422, true]);
    const receipt = await empty.sends('Send svaret', { comment: 'Vi har ansatt en til.' });
    expect([receipt.status, receipt.text.includes('Svaret er sendt.')]).toEqual([200, true]);
    expect((await problemAs('member', problemId))?.entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['answered', 'Vi har ansatt en til.'],
    ]);
    // Neither the mail's link nor the one that the code opened is good for another answer.
    const late = await page.sends('Send svaret', { comment: 'Noe annet' });
    expect([late.status, late.text.includes('Noe annet')]).toEqual([410, true]);
    // What was answered stands behind both; the words only where the code was typed.
    const used = await openPage(link);
    expect([used.title, used.text.includes('Svar fra Kari Demo')]).toEqual(['Du har alt svart', true]);
    expect(used.text).not.toContain('Vi har ansatt en til.');
    const confirmed = await openPage(page.url);
    expect(confirmed.text).toMatch(/Svar fra Kari Demo .*Vi har ansatt en til\./);
    expect((await problemAs('member', problemId))?.entries).toHaveLength(1);
    const { rows } =
      await sql`select codes ->> 'byLink' as "byLink" from event where verb = 'answer-problem'`.execute(
        fixture.store.db,
      );
    expect(rows).toEqual([{ byLink: 'true' }]);
  });

  it('is said to be solved by whoever raised it, once they have seen what was written meanwhile', async () => {
    const problemId = await problemAnswered(fixture);
    const page = await opened(await linkTo('problem', problemId, 'member'));
    expect(page.text).toContain('Vi har ansatt en til.');
    idsOf(await commentProblem(await fixture.as('lineLeader'), { problemId, note: 'Køen er like lang.' }));
    const anew = await page.sends('Ja, det er løst');
    expect([anew.status, anew.text.includes('Køen er like lang.')]).toEqual([422, true]);
    expect((await problemAs('member', problemId))?.state).toBe('answered');
    expect((await anew.sends('Ja, det er løst')).status).toBe(200);
    expect((await problemAs('member', problemId))?.state).toBe('settled');
  });

  it('is taken on with why, and then waits for the region’s contact, who answers by a link too', async () => {
    const problemId = await problemAnswered(fixture);
    const page = await opened(await linkTo('problem', problemId, 'member'));
    const without = await page.sends('Send videre til regionen');
    expect([without.status, without.markup.includes('aria-invalid="true"')]).toEqual([422, true]);
    expect((await without.sends('Send videre til regionen', { comment: 'De venter fortsatt.' })).status).toBe(
      200,
    );
    expect((await problemAs('otherContact', problemId))?.step).toBe('region');
    const contact = await opened(await linkTo('problem', problemId, 'otherContact'));
    expect(contact.fields('Send svaret')).toMatchObject({ comment: '' });
    expect((await contact.sends('Send svaret', { comment: 'Vi tar det opp.' })).status).toBe(200);
    expect((await problemAs('otherContact', problemId))?.state).toBe('answered');
  });

  it('sent on from the region says the same words as on the card', async () => {
    const problemId = await problemWithRegion(fixture);
    const page = await opened(await linkTo('problem', problemId, 'otherContact'));
    const note = { comment: 'Det gjelder flere regioner.' };
    expect((await page.sends('Ta det opp mellom regionene', note)).status).toBe(200);
    expect((await problemAs('coordinator', problemId))?.step).toBe('between');
  });

  it('is nothing to others, nor to whoever has left the group: the links are taken back', async () => {
    const problemId = await problemAnswered(fixture);
    for (const name of ['stranger', 'otherLeader', 'serviceLeader', 'coordinator'] as const) {
      expect((await openPage(await linkTo('problem', problemId, name))).status).toBe(410);
    }
    const link = await linkTo('problem', problemId, 'member');
    const { db } = fixture.store;
    await sql`update access_link set revoked_at = now() where person_id <> ${fixture.people.member}`.execute(
      db,
    );
    await sql`update membership set ends_on = oslo_today() - 1 where person_id = ${fixture.people.member}`.execute(
      db,
    );
    expect((await openPage(link)).status).toBe(410);
    await settleMemberships(asProgram(fixture));
    const { rows } = await sql`select id from access_link where revoked_at is null`.execute(db);
    expect(rows).toEqual([]);
  });
});

describe('A question about feedback', () => {
  async function askedOf(text: string) {
    const { feedbackId } = await tellService(fixture, await addAssessment(fixture));
    const questionId = await askMore(feedbackId, text);
    return { feedbackId, questionId };
  }
  async function askMore(feedbackId: string, text: string): Promise<string> {
    return idsOf(await askFeedback(await fixture.as('serviceLeader'), { feedbackId, text })).questionId ?? '';
  }
  async function answersTo(feedbackId: string) {
    const view = await feedbackView(fixture.store, await fixture.actor('serviceLeader'), feedbackId);
    return view?.questions.map(({ text, answer }) => [text, answer?.text ?? null]);
  }

  it('is answered by the region’s contact from its page, each by a link of its own', async () => {
    const { feedbackId, questionId } = await askedOf('Hvilken region er det?');
    const otherId = await askMore(feedbackId, 'Og når?');
    const link = await linkTo('feedback-question', questionId, 'receivingContact');
    const other = await linkTo('feedback-question', otherId, 'receivingContact');
    expect((await openPage(link)).text).not.toContain('Hvilken region');
    const page = await opened(link);
    expect(page.text).toContain('Hvilken region er det?');
    expect(page.text).not.toContain('Og når?');
    const empty = await page.sends('Send svaret', { comment: '' });
    expect([empty.status, empty.markup.includes('aria-invalid="true"')]).toEqual([422, true]);
    expect((await empty.sends('Send svaret', { comment: 'Helse Nord' })).status).toBe(200);
    expect((await openPage(link)).title).toBe('Du har alt svart');
    expect((await openPage(other)).status).toBe(200);
    expect(await answersTo(feedbackId)).toEqual([
      ['Hvilken region er det?', 'Helse Nord'],
      ['Og når?', null],
    ]);
  });

  it('is nothing to others, to whoever asked, to a contact no more, nor once a colleague has answered', async () => {
    const { feedbackId, questionId } = await askedOf('Hvilken region er det?');
    for (const name of ['serviceLeader', 'member', 'otherContact', 'coordinator', 'stranger'] as const) {
      expect((await openPage(await linkTo('feedback-question', questionId, name))).status).toBe(410);
    }
    const mine = await linkTo('feedback-question', questionId, 'receivingContact');
    const theirs = await linkTo('feedback-question', questionId, 'secondReceiving');
    const page = await opened(mine);
    await (await opened(theirs)).sends('Send svaret', { comment: 'Helse Nord' });
    const late = await page.sends('Send svaret', { comment: 'Helse Vest' });
    expect([late.status, late.text.includes('Helse Vest')]).toEqual([410, true]);
    const again = await askMore(feedbackId, 'Og når?');
    const left = await linkTo('feedback-question', again, 'receivingContact');
    expect((await openPage(left)).status).toBe(200);
    await endContact(fixture, 'receivingContact');
    expect((await openPage(left)).status).toBe(410);
  });
});
