import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LinkPurpose } from '../../../domain/access-link.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { joinPeople } from '../../../store/commands/join-people.ts';
import { renewLink } from '../../../store/commands/renew-link.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { gatheringAt } from '../../support/gathering-steps.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { type LinkPages, serveLinks } from '../../support/link-pages.ts';
import { idsOf, nominationAt, type ReachableStep } from '../../support/nomination-steps.ts';
import { onServer } from '../../support/on-server.ts';
import { openPage } from '../../support/web-page.ts';

let fixture: GroupFixture;
let served: LinkPages;
let url: string;
let woken: number;
const logged: string[] = [];

beforeEach(async () => {
  fixture = await createGroupFixture();
  woken = 0;
  logged.length = 0;
  const note = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const log = { info: note, warn: note, error: note };
  served = await serveLinks(fixture, {
    log,
    wakeDelivery: () => {
      woken += 1;
    },
  });
  url = served.url;
});
afterEach(async () => {
  await served.close();
  await fixture.drop();
});

async function linkFor(name: PersonName, purpose: LinkPurpose, subjectId: string): Promise<string> {
  const personId = fixture.people[name];
  return `${url}/${await issueLink(fixture.store, { purpose, personId, subjectId, messageId: null })}`;
}

function tokenOf(link: string): string {
  return new URL(link).pathname.split('/').at(-1) ?? '';
}

async function askedAt(step: ReachableStep, name: PersonName, purpose: LinkPurpose) {
  const nominationId = await nominationAt(fixture, step);
  return { nominationId, link: await linkFor(name, purpose, nominationId) };
}

const consentLink = async () => (await askedAt('consent', 'candidate', 'consent')).link;

/** Everything that an answer could change. */
async function state(): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from event)::int as events, (select step from nomination) as step,
      (select count(*) from outgoing_message where state = 'waiting')::int as waiting,
      (select string_agg(concat(used_at, revoked_at), ',') from access_link) as links`.execute(
    fixture.store.db,
  );
  return rows[0];
}

async function post(link: string, values: Record<string, string>, headers: Record<string, string> = {}) {
  const type = 'application/x-www-form-urlencoded';
  const body = new URLSearchParams(values).toString();
  return await openPage(link, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
}

describe('A link', () => {
  it('opened again and again changes nothing: scanners of mail do so', async () => {
    const link = await consentLink();
    const before = await state();
    for (let times = 0; times < 3; times += 1) expect((await openPage(link)).status).toBe(200);
    await fetch(link, { method: 'HEAD' });
    expect(await state()).toEqual(before);
  });

  it.each<[string, string]>([
    ['too old', `expires_at = now() - interval '1 second'`],
    ['taken back', 'revoked_at = now()'],
  ])('that is %s looks like one that never was', async (_name, change) => {
    const link = await consentLink();
    const never = `${url}/${'x'.repeat(43)}`;
    await sql`update access_link set ${sql.raw(change)}`.execute(fixture.store.db);
    const before = await state();
    for (const look of [openPage, (to: string) => post(to, { answer: 'decline-invitation' })]) {
      const [known, unknown] = [await look(link), await look(never)];
      expect(known.markup).toBe(unknown.markup);
      expect([known.status, unknown.status]).toEqual([404, 404]);
    }
    expect(await state()).toEqual(before);
  });

  it('is good once: of many presses at once, one counts', async () => {
    const link = await consentLink();
    const pages = await Promise.all(
      Array.from({ length: 6 }, () => post(link, { answer: 'decline-invitation', reason: 'Nei' })),
    );
    // Whoever pressed twice gets the receipt twice; later it is a link that was used.
    for (const { title } of pages) expect(title).toBe('Svaret er lagret');
    expect(await post(link, { answer: 'decline-invitation', reason: 'Likevel' })).toMatchObject({
      ...{ status: 410, title: 'Du har alt svart', text: expect.stringContaining('Likevel') },
    });
    const events = await fixture.store.db
      .selectFrom('event')
      .select('codes')
      .where('verb', '=', 'decline-invitation')
      .execute();
    expect(events).toMatchObject([{ codes: { byLink: true } }]);
  });

  it('uses up every other that was sent for the same', async () => {
    const { nominationId, link } = await askedAt('consent', 'candidate', 'consent');
    const other = await linkFor('candidate', 'consent', nominationId);
    await post(link, { answer: 'ask-service', comment: 'Hvor mange møter?' });
    expect(await openPage(other)).toMatchObject({ status: 200, title: 'Du har alt svart' });
    expect((await post(other, { answer: 'decline-invitation' })).status).toBe(410);
  });

  it('that is used shows what was answered, with the way back, and changes nothing when it is opened', async () => {
    const { link } = await askedAt('consent', 'candidate', 'consent');
    const receipt = await post(link, { answer: 'decline-invitation', reason: 'Nei' });
    expect(receipt.text).not.toContain('Du kan lukke siden');
    const before = await state();
    const page = await openPage(link);
    expect(page).toMatchObject({ status: 200, title: 'Du har alt svart' });
    expect(page.text).toContain('Svarte du feil?');
    expect(await state()).toEqual(before);
    expect((await page.sends('Angre')).title).toBe('Svaret er tatt tilbake');
    const after = await openPage(link);
    expect(after.text).not.toContain('Angre');
    await sql`update access_link set expires_at = now() - interval '1 second'`.execute(fixture.store.db);
    expect((await openPage(link)).title).toBe('Lenken virker ikke');
    expect((await page.sends('Angre')).title).toBe('Lenken virker ikke');
  });

  it('answered at once with another for the same counts once, and neither stands in the other’s way', async () => {
    const { nominationId, link } = await askedAt('consent', 'candidate', 'consent');
    const links = [
      link,
      ...(await Promise.all([1, 2, 3].map(() => linkFor('candidate', 'consent', nominationId)))),
    ];
    const pages = await Promise.all(links.map((one) => post(one, { answer: 'decline-invitation' })));
    expect(pages.filter(({ title }) => title === 'Svaret er lagret')).toHaveLength(1);
    expect(pages.filter(({ status }) => status === 500)).toEqual([]);
  });

  it('that was refused is still good, and what was typed stands in the page', async () => {
    const link = await consentLink();
    const refused = await post(link, { answer: 'accept-nomination', leaderName: 'Lise <b>Utenfor</b>' });
    expect(refused.status).toBe(422);
    expect(refused.markup).toContain('role="alert"');
    expect(refused.fields('Send ja').leaderName).toBe('Lise <b>Utenfor</b>');
    expect(refused.markup).not.toContain('<b>Utenfor');
    const taken = await refused.sends('Send ja', { leaderEmail: 'lise@annet.example' });
    expect(taken.title).toBe('Svaret er lagret');
    expect(woken).toBe(1);
  });

  it('takes an answer back once, and no web address for a name: mail goes to whom the answer names', async () => {
    const { nominationId, link } = await askedAt('consent', 'candidate', 'consent');
    const yes = (leaderName: string, leaderEmail = 'x@annet.example') => ({
      ...{ answer: 'accept-nomination', leaderName, leaderEmail },
    });
    expect((await post(link, yes('Vinn på www.annet.example'))).text).toContain('nettadresse');
    const receipt = await post(link, yes('Lise Utenfor'));
    const again = await (await receipt.sends('Angre')).follows('Svar på nytt');
    const second = await again.sends('Send ja', { leaderName: 'Per Prøve', leaderEmail: 'y@annet.example' });
    expect(second.title).toBe('Svaret er lagret');
    expect(second.text).not.toContain('Angre');
    const another = await linkFor('candidate', 'undo', nominationId);
    expect(await post(another, { answer: 'undo-answer' })).toMatchObject({
      ...{ status: 422, text: expect.stringContaining('Be om hjelp fra servicemiljøet') },
    });
  });

  it.each<[string, PersonName, LinkPurpose, string]>([
    ['another answer than it was made for', 'candidate', 'consent', 'clear-candidate'],
    ['what the person may do in Teams', 'receivingContact', 'consent', 'record-answer'],
    ['what is no answer', 'candidate', 'consent', 'constructor'],
  ])('does not do %s', async (_name, who, purpose, answer) => {
    const { link } = await askedAt('consent', who, purpose);
    const before = await state();
    const page = await post(link, { answer, comment: 'x' });
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(await state()).toEqual(before);
  });

  it('to a case that is another’s shows nothing of it', async () => {
    const { link } = await askedAt('consent', 'stranger', 'consent');
    const page = await openPage(link);
    expect(page.status).toBe(410);
    expect(page.text).not.toContain('Anne Eksempel');
  });

  it('to a question that somebody has answered meanwhile says so', async () => {
    const { link } = await askedAt('clearance', 'candidate', 'consent');
    expect(await openPage(link)).toMatchObject({ status: 410, title: 'Det er ikke noe å svare på lenger' });
    expect((await post(link, { answer: 'decline-invitation' })).status).toBe(410);
  });

  it('ends when two entries turn out to be one person', async () => {
    const link = await consentLink();
    const people = { personId: fixture.people.stranger, otherId: fixture.people.candidate };
    idsOf(await joinPeople(await fixture.as('coordinator'), people));
    expect((await openPage(link)).status).toBe(404);
  });
});

it('tells nobody whose an address is: the receipt has the leader as they were written', async () => {
  const { stranger } = fixture.people;
  await sql`update person set email = 'tt@sykehus.example' where id = ${stranger}`.execute(fixture.store.db);
  const page = await openPage(await consentLink());
  const receipt = await page.sends('Send ja', { leaderName: 'X', leaderEmail: 'tt@sykehus.example' });
  expect(receipt.status).toBe(200);
  expect(receipt.text).not.toContain('Tor Test');
});

describe('The page', () => {
  it('loads nothing, runs nothing, is kept by nobody and in nobody’s frame, and tells no other page its address', async () => {
    const { headers, markup } = await openPage(await consentLink());
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
    expect(markup).not.toMatch(/<script|javascript:|\son\w+=|src=|@import|url\(/i);
    expect(markup).not.toMatch(/(href|action)="https?:/);
  });

  it('is in the reader’s language, and in another for a press', async () => {
    const link = await consentLink();
    await sql`update person set language = 'nn' where id = ${fixture.people.candidate}`.execute(
      fixture.store.db,
    );
    const page = await openPage(link);
    expect(page.markup).toContain('<html lang="nn">');
    expect(page.text).toContain('Du svarar som Anne Eksempel.');
    expect((await page.follows('English')).text).toContain('You answer as Anne Eksempel.');
  });

  it('takes forms alone, and not too long ones', async () => {
    const link = await consentLink();
    const asJson = await fetch(link, {
      ...{ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } },
    });
    expect(asJson.status).toBe(415);
    expect(await asJson.text()).toContain('Vi kunne ikke lese det du sendte');
    const page = await post(link, { answer: 'ask-service', comment: 'x'.repeat(2_100_000) });
    expect([page.status, page.title]).toEqual([413, 'Teksten er for lang']);
    expect(page.text).toMatch(/oppgi dette til den som drifter Samråd: [\da-f-]{36}/);
    const many = Object.fromEntries(Array.from({ length: 601 }, (_, field) => [`f${field}`, '']));
    expect((await post(link, many)).status).toBe(413);
    expect((await post(`${url}/a`, many)).status).toBe(404);
  });

  it('never says a token in the log', async () => {
    const link = await consentLink();
    // What is logged of a page is that it failed.
    await onServer(fixture.ownerUrl, 'drop table remark cascade');
    expect((await openPage(link)).status).toBe(500);
    expect((await post(link, { answer: 'decline-invitation' })).status).toBe(500);
    expect(logged.length).toBeGreaterThanOrEqual(2);
    expect(logged.join()).not.toContain(tokenOf(link));
  });
});

describe('Guessing', () => {
  it('is measured for each address and for each token', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': `1.2.3.4, ${address}` });
    const statuses = async (count: number, address: string, token?: string) => {
      const all = Array.from({ length: count }, () =>
        fetch(`${url}/${token ?? randomUUID()}`, { headers: from(address) }),
      );
      return (await Promise.all(all)).map(({ status }) => status);
    };
    // However slowly a busy machine asks.
    let refused = 0;
    while (refused === 0) {
      refused = (await statuses(300, '198.51.100.7')).filter((status) => status === 429).length;
    }
    expect(
      (await statuses(30, '198.51.100.8', 'a'.repeat(43))).filter((status) => status === 429).length,
    ).toBeGreaterThan(5);
    // Nobody else notices.
    expect(await statuses(1, '198.51.100.9')).toEqual([404]);
  });
});

describe('A gathering', () => {
  it('is asked from the page, again and again, and shows what became of it behind the link of the mail', async () => {
    const gatheringId = await gatheringAt(fixture);
    const link = await linkFor('member', 'gathering', gatheringId);
    const page = await openPage(link);
    expect(page.title).toBe('Webinar om referansegrupper');
    expect((await page.sends('Send spørsmålet', { question: ' ' })).status).toBe(422);
    const text = 'Hvor ofte <b>møtes</b> gruppen?';
    const receipt = await page.sends('Send spørsmålet', { question: text });
    expect(receipt.title).toBe('Spørsmålet er sendt');
    // Twice in the same words is once.
    await page.sends('Send spørsmålet', { question: text });
    expect((await openPage(link)).text).toContain(text);
    const again = await receipt.follows('Still et spørsmål til');
    expect(again.text).toContain(text);
    await again.sends('Send spørsmålet', { question: 'Og hvor lenge?' });
    const [asked, next, ...more] = await fixture.store.db
      .selectFrom('question')
      .select(['asked_by', 'text'])
      .orderBy('asked_at')
      .execute();
    expect(asked).toEqual({ asked_by: fixture.people.member, text });
    expect([next?.text, more]).toEqual(['Og hvor lenge?', []]);
  });

  it('is nothing to somebody who is not invited, whatever the link says', async () => {
    const link = await linkFor('stranger', 'gathering', await gatheringAt(fixture));
    expect((await openPage(link)).status).toBe(410);
    expect((await post(link, { answer: 'ask-question', question: 'Hei?' })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(await fixture.store.db.selectFrom('question').select('id').execute()).toEqual([]);
  });
});

describe('A new link', () => {
  const waiting = async () =>
    (await fixture.store.db.selectFrom('outgoing_message').select(['id', 'state']).execute()).filter(
      ({ state: now }) => now === 'waiting',
    );

  it('comes to the address of the first, only when that has become too old, and not again and again', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const { db } = fixture.store;
    const message = await db
      .updateTable('outgoing_message')
      .set({ state: 'sent', by_mail: true })
      .where('card', '=', 'consent')
      .returning('id')
      .executeTakeFirstOrThrow();
    await db.updateTable('outgoing_message').set({ state: 'sent' }).execute();
    const issue = async (change: string) => {
      await sql`delete from access_link`.execute(db);
      const personId = fixture.people.candidate;
      const link = { purpose: 'consent' as const, personId, subjectId: nominationId, messageId: message.id };
      const token = await issueLink(fixture.store, link);
      await sql`update access_link set created_at = now() - interval '15 days', ${sql.raw(change)}`.execute(
        db,
      );
      return `${url}/${token}`;
    };
    const asks = async (link: string) => (await post(link, { answer: 'renew' })).markup;
    // The page is there before anything is looked up, so what comes of it is asked beside it.
    const asksInVain = async (link: string) => {
      expect(await renewLink(fixture.store, tokenOf(link))).toBe(false);
      return await asks(link);
    };
    const good = await asksInVain(await issue(`expires_at = now() + interval '1 day'`));
    const used = await asksInVain(await issue(`expires_at = now() - interval '1 day', used_at = now()`));
    const never = await asksInVain(`${url}/${'n'.repeat(43)}`);
    const revoked = await asksInVain(
      await issue(`expires_at = now() - interval '1 day', revoked_at = now()`),
    );
    expect(await waiting()).toEqual([]);
    const old = await issue(`expires_at = now() - interval '1 day'`);
    expect(new Set([await asks(old), good, used, never, revoked]).size).toBe(1);
    await expect.poll(async () => (await waiting()).map(({ id }) => id)).toEqual([message.id]);
    await expect.poll(() => woken).toBe(1);

    // Once in a day, also when the mail had no new link in it, and never when the question is over.
    const renewed = async (change: string) => {
      await sql`update outgoing_message set state = 'sent', ${sql.raw(change)} where id = ${message.id}`.execute(
        db,
      );
      return await renewLink(fixture.store, tokenOf(old));
    };
    expect(await renewed(`settled_at = now() - interval '23 hours'`)).toBe(false);
    expect(await renewed(`settled_at = now() - interval '25 hours'`)).toBe(true);
    const link = { purpose: 'consent' as const, personId: fixture.people.candidate, subjectId: nominationId };
    await issueLink(fixture.store, { ...link, messageId: null });
    await sql`update access_link set created_at = now() - interval '2 days' where message_id is null`.execute(
      db,
    );
    expect(await renewed(`settled_at = now() - interval '25 hours'`)).toBe(false);
    await sql`delete from access_link where message_id is null`.execute(db);
    idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
    expect(await renewed(`settled_at = now() - interval '25 hours'`)).toBe(false);
  });

  it('to a part of a report comes also when the part was done, and while a code keeps a page open', async () => {
    const { db } = fixture.store;
    await nominationAt(fixture, 'consent');
    const message = await db
      .updateTable('outgoing_message')
      .set({ state: 'sent', settled_at: sql`now() - interval '15 days'` })
      .where('card', '=', 'consent')
      .returning('id')
      .executeTakeFirstOrThrow();
    const link = {
      ...{ purpose: 'report-part' as const, personId: fixture.people.candidate },
      ...{ subjectId: randomUUID(), messageId: message.id },
    };
    const token = await issueLink(fixture.store, link);
    await sql`update access_link set created_at = now() - interval '15 days', used_at = now(),
      expires_at = now() - interval '1 day'`.execute(db);
    await issueLink(fixture.store, { ...link, isConfirmed: true });
    expect(await renewLink(fixture.store, token)).toBe(true);
    expect((await waiting()).map(({ id }) => id)).toContain(message.id);
  });
});
