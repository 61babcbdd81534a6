import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hoursOfWriting, code as limits } from '../../../domain/access-link.ts';
import { endDelegation } from '../../../store/commands/end-delegation.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { settleMemberships } from '../../../store/commands/settle-memberships.ts';
import { asProgram } from '../../support/group-fixture.ts';
import { type LinkPages, serveLinks } from '../../support/link-pages.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { onServer } from '../../support/on-server.ts';
import {
  createReportFixture,
  handIn,
  letHelp,
  openTab,
  type ReportFixture,
  saveText,
} from '../../support/report-fixture.ts';
import { openPage, type WebPage } from '../../support/web-page.ts';

let fixture: ReportFixture;
let served: LinkPages;
let url: string;
let codes: string[];
let partId: string;
/** What comes of sending a code. */
let mail: 'sent' | 'retry';

beforeEach(async () => {
  fixture = await createReportFixture();
  codes = [];
  mail = 'sent';
  served = await serveLinks(fixture, {
    mailCode: async ({ code }) => {
      codes.push(code);
      return mail === 'sent' ? { kind: mail } : { kind: mail, unknown: false };
    },
  });
  url = served.url;
  const part = await fixture.store.db
    .selectFrom('report_section')
    .select('part_id')
    .where('id', '=', fixture.sections.midt)
    .executeTakeFirstOrThrow();
  partId = part.part_id;
});
afterEach(async () => {
  await served.close();
  await fixture.drop();
});

async function linkFor(who: 'member' | 'lineLeader' | 'stranger' = 'member'): Promise<string> {
  const personId = fixture.people[who];
  const link = { purpose: 'report-part', personId, subjectId: partId, messageId: null } as const;
  return `${url}/${await issueLink(fixture.store, link)}`;
}

async function opened(link?: string): Promise<WebPage> {
  const locked = await openPage(link ?? (await linkFor()));
  const asked = await locked.sends('Send meg en kode');
  return await asked.sends('Åpne', { code: codes.at(-1) ?? '' });
}

async function standing() {
  const { db } = fixture.store;
  const section = await db
    .selectFrom('report_section')
    .select(['content', 'revision', 'state'])
    .where('id', '=', fixture.sections.midt)
    .executeTakeFirstOrThrow();
  const drafts = await db.selectFrom('section_draft').select(['content', 'why', 'person_id']).execute();
  return { ...section, drafts: drafts.map(({ content, why }) => ({ content, why })) };
}

const actionOf = (page: WebPage) => new URL(/action="([^"]*)"/.exec(page.markup)?.[1] ?? '', page.url).href;
const formOf = (values: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(values).toString(),
});
const answer = (text: string) => ({ 'answer.text': text });

describe('The part of a report', () => {
  it('is shown to whoever has the code that came to the address, and to nobody who has the link alone', async () => {
    const tab = await openTab(fixture, 'member', fixture.sections.midt);
    await saveText(tab, 'Ikke levert ennå');
    const link = await linkFor();
    const locked = await openPage(link);
    expect(locked.title).toBe('Skriv din del av årsrapporten for 2026');
    expect(locked.text).not.toContain('Ikke levert ennå');
    const asked = await locked.sends('Send meg en kode');
    expect(codes).toEqual([expect.stringMatching(/^\d{6}$/)]);
    const wrong = await asked.sends('Åpne', { code: codes[0] === '000000' ? '000001' : '000000' });
    expect([wrong.status, wrong.text.includes('Koden stemmer ikke')]).toEqual([422, true]);
    const chapter = await wrong.sends('Åpne', { code: ` ${codes[0]?.slice(0, 3)} ${codes[0]?.slice(3)} ` });
    expect(chapter.fields('Lagre')).toMatchObject(answer('Ikke levert ennå'));
    // The link of the mail is as it was: it shows no text, and opens again another day.
    expect((await openPage(link)).text).not.toContain('Ikke levert ennå');
  });

  it('opened again and again changes nothing', async () => {
    const link = await linkFor();
    const before = await standing();
    for (let times = 0; times < 3; times += 1) expect((await openPage(link)).status).toBe(200);
    expect(await standing()).toEqual(before);
    const { rows } = await sql`select count(*)::int as codes from link_code`.execute(fixture.store.db);
    expect(rows).toEqual([{ codes: 0 }]);
  });

  it('is written, saved as often as one likes and marked as done, and the link stays good', async () => {
    const link = await linkFor();
    const first = await (await opened(link)).sends('Lagre', answer('Første'));
    expect(first.text).toMatch(/Lagret \d\d\.\d\d\. Du kan skrive videre/);
    const second = await first.sends('Lagre', answer('Andre'));
    expect(await standing()).toMatchObject({
      content: { text: 'Andre' },
      revision: 2,
      state: 'draft',
      drafts: [],
    });
    const done = await second.sends('Merk som ferdig', answer('Ferdig'));
    expect(done.title).toBe('Kapitlet er ferdig');
    expect(await standing()).toMatchObject({ content: { text: 'Ferdig' }, revision: 3, state: 'done' });
    expect((await openPage(link)).title).toBe('Skriv din del av årsrapporten for 2026');
    const again = await (await done.follows('Skriv videre likevel')).sends('Åpne igjen');
    expect(again.fields('Lagre')).toMatchObject(answer('Ferdig'));
    const { rows } = await sql`select distinct codes ->> 'byLink' as "byLink" from event
      where verb in ('acquire-section', 'complete-section')`.execute(fixture.store.db);
    expect(rows).toEqual([{ byLink: 'true' }]);
  });

  it('says what is missing before it is done, and has saved all the same', async () => {
    const page = await (await opened()).sends('Merk som ferdig', answer(' '));
    expect(page.text).toContain('Lagret, men ikke merket som ferdig');
    expect(page.markup).toContain('aria-invalid="true"');
    const patient = await page.sends('Lagre', answer('Pasienten er 01010750160'));
    expect(patient.text).toContain('fødselsnummer');
    expect(await standing()).toMatchObject({ content: { text: 'Pasienten er 01010750160' }, state: 'draft' });
  });
});

describe('Nothing that was typed is lost', () => {
  it('when another has the chapter: it is kept, and stands in the page', async () => {
    const page = await opened();
    await fixture.store.db
      .insertInto('section_delegate')
      .values({
        ...{ id: randomUUID(), section_id: fixture.sections.midt },
        ...{ person_id: fixture.people.candidate, given_by: fixture.people.member },
      })
      .execute();
    await openTab(fixture, 'candidate', fixture.sections.midt);
    const held = await page.sends('Lagre', answer('Min tekst'));
    expect(held.status).toBe(422);
    expect(held.text).toContain('Anne Eksempel skriver i kapitlet akkurat nå');
    expect(held.fields('Lagre')).toMatchObject(answer('Min tekst'));
    expect(await standing()).toMatchObject({
      ...{ content: {}, revision: 0 },
      drafts: [{ content: { text: 'Min tekst' }, why: 'lease-lost' }],
    });
    expect(held.text).toContain('Tekster vi har tatt vare på for deg (1)');
    // The same once more is no second text.
    await held.sends('Lagre', answer('Min tekst'));
    expect((await standing()).drafts).toHaveLength(1);
    expect((await held.sends('Kast denne teksten')).text).toContain('Teksten er kastet');
    expect((await standing()).drafts).toEqual([]);
  });

  it('when somebody wrote meanwhile: both texts are there, and the own goes in when it is saved again', async () => {
    const page = await opened();
    const tab = await openTab(fixture, 'member', fixture.sections.midt);
    await saveText(tab, 'Skrevet i fanen');
    await sql`update section_lock set holder_id = null, writer_id = null, lease_until = null`.execute(
      fixture.store.db,
    );
    const clash = await page.sends('Lagre', answer('Skrevet på siden'));
    expect(clash.text).toContain('Kapitlet er endret siden du åpnet siden');
    expect(clash.text).toContain('Skrevet i fanen');
    expect(clash.text).not.toContain('undefined');
    expect(clash.fields('Lagre')).toMatchObject(answer('Skrevet på siden'));
    await clash.sends('Lagre');
    expect(await standing()).toMatchObject({ content: { text: 'Skrevet på siden' }, revision: 2 });
  });

  it('when the report was handed in: it is kept, and goes in as a supplement', async () => {
    const page = await opened();
    await handIn(fixture, fixture.reportId);
    const late = await page.sends('Lagre', answer('For sent'));
    expect(late.text).toContain('Rapporten er levert');
    expect(late.fields('Legg ved tillegget')).toMatchObject(answer('For sent'));
    expect((await standing()).drafts).toEqual([{ content: { text: 'For sent' }, why: 'frozen' }]);
    expect((await late.sends('Legg ved tillegget')).title).toBe('Tillegget er lagt ved');
    const supplements = await fixture.store.db.selectFrom('report_supplement').select('content').execute();
    expect(supplements).toEqual([{ content: { text: 'For sent' } }]);
  });

  it('when it comes from another window after the chapter is done: it is kept behind the link of the mail', async () => {
    const link = await linkFor();
    const first = await opened(link);
    const done = await first.sends('Merk som ferdig', answer('Kort'));
    expect(done.title).toBe('Kapitlet er ferdig');
    const late = await first.sends('Lagre', answer('Det lange avsnittet fra det andre vinduet'));
    expect(late.text).toContain('Tekster vi har tatt vare på for deg (1)');
    await sql`update link_code set sent_at = sent_at - interval '2 minutes'`.execute(fixture.store.db);
    expect((await opened(link)).text).toContain('Det lange avsnittet fra det andre vinduet');
    expect((await standing()).content).toEqual({ text: 'Kort' });
  });

  it('because something is wrong with Samråd: it is given back, to be sent once more', async () => {
    const page = await opened();
    await onServer(fixture.ownerUrl, 'alter table section_revision rename to away');
    const failed = await page.sends('Lagre', answer('Skrevet i to timer'));
    expect([failed.status, failed.text.includes('Skrevet i to timer')]).toEqual([500, true]);
    expect(failed.text).toMatch(/oppgi dette til den som drifter Samråd: [\da-f-]{36}/);
    await onServer(fixture.ownerUrl, 'alter table away rename to section_revision');
    expect((await failed.sends('Send på nytt')).text).toMatch(/Lagret \d\d\.\d\d/);
    expect((await standing()).content).toEqual({ text: 'Skrevet i to timer' });
  });

  it('because the database is away: the page says to try again', async () => {
    const page = await opened();
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    vi.spyOn(fixture.store.db, 'selectFrom').mockImplementation(() => {
      throw away;
    });
    const failed = await page.sends('Lagre', answer('Skrevet i to timer'));
    vi.restoreAllMocks();
    expect([failed.status, failed.title]).toEqual([503, 'Prøv igjen om litt']);
    expect((await failed.sends('Send på nytt')).text).toMatch(/Lagret \d\d\.\d\d/);
  });

  it('because it was sent too often', async () => {
    const page = await opened();
    let last = page;
    while (last.status !== 429) last = await page.sends('Lagre', answer('Skrevet i to timer'));
    expect(last.text).toContain('Skrevet i to timer');
    expect(last.fields('Send på nytt')).toMatchObject(answer('Skrevet i to timer'));
  });

  it('because it is as long as a chapter may be, in signs that an address spells out', async () => {
    const page = await opened();
    const saved = await page.sends('Lagre', answer('å'.repeat(199_000)));
    expect(saved.text).toMatch(/Lagret \d\d\.\d\d/);
    const tooLong = await page.sends('Lagre', answer('€'.repeat(300_000)));
    expect([tooLong.status, tooLong.title]).toEqual([413, 'Teksten er for lang']);
  });

  it('because it has a sign that the database has no room for', async () => {
    const page = await opened();
    await page.sends('Lagre', answer('Limt inn\0 fra en PDF'));
    expect((await standing()).content).toEqual({ text: 'Limt inn fra en PDF' });
  });

  it('because the page says that it was written more often than anybody counts', async () => {
    const page = await opened();
    const sent = { ...page.fields('Lagre'), ...answer('x'), answer: 'save-section', revision: '2147483648' };
    const refused = await openPage(actionOf(page), formOf(sent));
    expect([refused.status, refused.fields('Lagre')]).toEqual([422, expect.objectContaining(answer('x'))]);
  });

  it.each<[string, string, number]>([
    ['ran out', `expires_at = now() - interval '1 second'`, 1],
    ['was used', 'used_at = now()', 1],
    ['was taken back', 'revoked_at = now()', 0],
  ])('when the link %s: the page gives it back', async (_name, change, kept) => {
    const page = await opened();
    await sql`update access_link set ${sql.raw(change)}`.execute(fixture.store.db);
    const late = await page.sends('Lagre', answer('Skrevet lenge'));
    expect([late.status, late.title]).toEqual([404, 'Lenken virker ikke']);
    expect(late.text).toContain('Skrevet lenge');
    const never = await openPage(`${url}/${'x'.repeat(43)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...page.fields('Lagre'), ...answer('Skrevet lenge') }).toString(),
    });
    expect(late.markup).toBe(never.markup);
    await expect.poll(async () => (await standing()).drafts.length, { timeout: 10_000 }).toBe(kept);
    expect((await standing()).content).toEqual({});
  });
});

describe('Whoever has no part in it', () => {
  it.each(['stranger', 'lineLeader'] as const)('%s finds nothing behind a link to it', async (who) => {
    expect((await openPage(await linkFor(who))).status).toBe(410);
  });

  it('is whoever had the seat: with its last day the links are taken back', async () => {
    const page = await opened();
    const { db } = fixture.store;
    await sql`update membership set ends_on = oslo_today() - 1 where person_id = ${fixture.people.member}`.execute(
      db,
    );
    expect((await page.sends('Lagre', answer('Etter siste dag'))).text).toContain('Etter siste dag');
    await settleMemberships(asProgram(fixture));
    const { rows } =
      await sql`select count(*)::int as good from access_link where revoked_at is null`.execute(db);
    expect([rows, (await standing()).content]).toEqual([[{ good: 0 }], {}]);
  });

  it('writes no other chapter through it', async () => {
    const page = await opened();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const action = new URL(/action="([^"]*)"/.exec(page.markup)?.[1] ?? '', page.url).href;
    const body = new URLSearchParams({
      answer: 'save-section',
      section: fixture.sections.activity,
      revision: '0',
      ...answer('Ikke min'),
    });
    const refused = await openPage(action, { method: 'POST', headers: type, body: body.toString() });
    expect(refused.status).toBe(404);
    expect(refused.text).toContain('Ikke min');
    const { revision } = await fixture.store.db
      .selectFrom('report_section')
      .select('revision')
      .where('id', '=', fixture.sections.activity)
      .executeTakeFirstOrThrow();
    expect(revision).toBe(0);
  });

  it.each(['reopen-section', 'discard-draft'])(
    'does nothing to another part’s chapter through it: %s',
    async (press) => {
      const { people, sections, store } = fixture;
      const tab = await openTab(fixture, 'serviceLeader', sections.activity);
      await saveText(tab, 'Ferdig');
      await sql`update section_lock set holder_id = null, writer_id = null, lease_until = null`.execute(
        store.db,
      );
      await sql`update report_section set state = 'done' where id = ${sections.activity}`.execute(store.db);
      // In Teams the member may write there, too.
      const delegate = {
        section_id: sections.activity,
        person_id: people.member,
        given_by: people.serviceLeader,
      };
      await store.db
        .insertInto('section_delegate')
        .values({ id: randomUUID(), ...delegate })
        .execute();
      const draft = randomUUID();
      await store.db
        .insertInto('section_draft')
        .values({
          ...{
            id: draft,
            section_id: sections.activity,
            person_id: people.member,
            content: '{"text":"Mitt"}',
          },
          ...{
            base_revision: 0,
            fence: 0,
            save_key: randomUUID(),
            writer_id: randomUUID(),
            why: 'lease-lost',
          },
        })
        .execute();
      const page = await opened();
      const answered = await openPage(
        actionOf(page),
        formOf({ answer: press, section: sections.activity, draft }),
      );
      expect(answered.status).toBe(404);
      const own = await openPage(actionOf(page), formOf({ answer: press, section: sections.midt, draft }));
      expect(own.status).not.toBe(200);
      const { state } = await store.db
        .selectFrom('report_section')
        .select('state')
        .where('id', '=', sections.activity)
        .executeTakeFirstOrThrow();
      expect([state, (await standing()).drafts.length]).toEqual(['done', 1]);
    },
  );

  it('does not get past the code by sending what comes after it', async () => {
    const link = await linkFor();
    const body = new URLSearchParams({
      answer: 'save-section',
      section: fixture.sections.midt,
      revision: '0',
      ...answer('Uten kode'),
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await openPage(link, { method: 'POST', headers, body: body.toString() })).status).toBe(404);
    expect(await standing()).toMatchObject({ content: {}, revision: 0 });
  });
});

describe('Somebody who helps to write', () => {
  /** The candidate helps with the chapter of a part that is another's. */
  async function helps(sectionId: string): Promise<string> {
    await letHelp(fixture, sectionId);
    const { part_id } = await fixture.store.db
      .selectFrom('report_section')
      .select('part_id')
      .where('id', '=', sectionId)
      .executeTakeFirstOrThrow();
    const personId = fixture.people.candidate;
    const link = { purpose: 'report-part', personId, subjectId: part_id, messageId: null } as const;
    return `${url}/${await issueLink(fixture.store, link)}`;
  }
  const contentOf = async (sectionId: string) =>
    await fixture.store.db
      .selectFrom('report_section')
      .select(['content', 'state'])
      .where('id', '=', sectionId)
      .executeTakeFirstOrThrow();

  it('writes those chapters behind the same code, and no other of the part', async () => {
    const { activity, challenges } = fixture.sections;
    const tab = await openTab(fixture, 'serviceLeader', challenges);
    await saveText(tab, 'Bare for tjenesten');
    const link = await helps(activity);
    const locked = await openPage(link);
    expect(locked.title).toBe('Hjelp til med årsrapporten for 2026');
    const page = await opened(link);
    expect(page.text).not.toContain('Andre kapitler');
    const saved = await page.sends('Lagre', answer('Skrevet av hjelperen'));
    expect(await contentOf(activity)).toMatchObject({ content: { text: 'Skrevet av hjelperen' } });
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({
      ...saved.fields('Lagre'),
      ...{ answer: 'open-section', section: challenges },
    });
    const action = new URL(/action="([^"]*)"/.exec(saved.markup)?.[1] ?? '', saved.url).href;
    const other = await openPage(action, { method: 'POST', headers: type, body: body.toString() });
    expect(other.text).not.toContain('Bare for tjenesten');
    body.set('answer', 'save-section');
    for (const [name, text] of Object.entries(answer('Ikke mitt'))) body.set(name, text);
    const refused = await openPage(action, { method: 'POST', headers: type, body: body.toString() });
    expect([refused.status, refused.text.includes('Ikke mitt')]).toEqual([404, true]);
    expect(await contentOf(challenges)).toMatchObject({ content: { text: 'Bare for tjenesten' } });
    const done = await saved.sends('Merk som ferdig', answer('Ferdig'));
    expect(done.text).toContain('Takk for hjelpen!');
    expect(await contentOf(activity)).toMatchObject({ content: { text: 'Ferdig' }, state: 'done' });
  });

  it('finds nothing behind the link once the owner has ended it', async () => {
    const { activity } = fixture.sections;
    const link = await helps(activity);
    const page = await opened(link);
    const ended = { sectionId: activity, personId: fixture.people.candidate };
    idsOf(await endDelegation(await fixture.as('serviceLeader'), ended));
    const late = await page.sends('Lagre', answer('For sent'));
    expect([late.status, late.text.includes('For sent')]).toEqual([404, true]);
    expect((await openPage(link)).status).toBe(410);
    expect(await contentOf(activity)).toMatchObject({ content: {} });
  });
});

describe('A code', () => {
  const wrongThan = (code: string) => (code === '000000' ? '000001' : '000000');
  const asks = async () => await (await openPage(await linkFor())).sends('Send meg en kode');
  const change = async (what: string) => await sql.raw(what).execute(fixture.store.db);

  it('is kept as a hash in which the link’s token is: of the six digits alone nothing is found', async () => {
    await asks();
    const { rows } = await sql`
      select code_hash = sha256(convert_to(${codes[0] ?? ''}, 'UTF8')) as "isPlain" from link_code`.execute(
      fixture.store.db,
    );
    expect(rows).toEqual([{ isPlain: false }]);
  });

  it(`is refused after ${limits.tries} tries, of many at once too`, async () => {
    const page = await asks();
    const [code = ''] = codes;
    await Promise.all(
      Array.from({ length: limits.tries + 3 }, () => page.sends('Åpne', { code: wrongThan(code) })),
    );
    expect((await page.sends('Åpne', { code })).text).toContain('Koden stemmer ikke');
  });

  it('opens once, and what it opened is loaded again as often as one likes', async () => {
    const page = await asks();
    const code = codes[0] ?? '';
    const chapter = await page.sends('Åpne', { code });
    expect([chapter.status, chapter.url === page.url]).toEqual([200, false]);
    expect((await openPage(chapter.url)).fields('Lagre')).toEqual(chapter.fields('Lagre'));
    // Pressed twice, or sent again because no answer came; a moment later it is over.
    expect((await page.sends('Åpne', { code })).fields('Lagre')).toEqual(chapter.fields('Lagre'));
    await change(
      `update link_code set opened_at = opened_at - interval '${limits.secondsToGoOn + 1} seconds'`,
    );
    expect((await page.sends('Åpne', { code })).status).toBe(422);
  });

  it('pressed twice at the same time opens both times, and a wrong one beside it does not', async () => {
    const page = await asks();
    const [code = ''] = codes;
    const pressed = await Promise.all(
      [code, code, wrongThan(code)].map((one) => page.sends('Åpne', { code: one })),
    );
    expect(pressed.map(({ status }) => status)).toEqual([200, 200, 422]);
    expect((await page.sends('Åpne', { code: wrongThan(code) })).status).toBe(422);
  });

  it('that never left counts towards nothing, and another may be asked for at once', async () => {
    mail = 'retry';
    expect((await asks()).status).toBe(422);
    mail = 'sent';
    expect((await asks()).text).toContain('Koden er på vei');
    const { rows } = await sql`select count(*)::int as codes from link_code`.execute(fixture.store.db);
    expect(rows).toEqual([{ codes: 1 }]);
  });

  it('that is too old, or another link’s, opens nothing', async () => {
    const page = await asks();
    const [code = ''] = codes;
    await change(`update link_code set sent_at = now() - interval '2 minutes'`);
    const other = await asks();
    const [, otherCode = ''] = codes;
    if (code !== otherCode) expect((await other.sends('Åpne', { code })).status).toBe(422);
    await change(`update link_code set expires_at = now() - interval '1 second'`);
    expect((await page.sends('Åpne', { code })).status).toBe(422);
  });

  it('goes to an inbox that several have as seldom as to one of one’s own', async () => {
    await change(`update person set email = 'felles@demo.example'`);
    await asks();
    await letHelp(fixture, fixture.sections.midt);
    const personId = fixture.people.candidate;
    const link = { purpose: 'report-part', personId, subjectId: partId, messageId: null } as const;
    const other = await openPage(`${url}/${await issueLink(fixture.store, link)}`);
    expect((await other.sends('Send meg en kode')).status).toBe(422);
    expect(codes).toHaveLength(1);
  });

  it('is replaced by a newer one, which comes after a minute and a few times a day', async () => {
    const page = await asks();
    const soon = await page.sends('Send en ny kode');
    expect([soon.status, soon.text.includes('Vi har nettopp sendt deg en kode')]).toEqual([422, true]);
    const later = () => change(`update link_code set sent_at = sent_at - interval '61 seconds'`);
    await later();
    await page.sends('Send en ny kode');
    const [first = '', second = ''] = codes;
    if (first !== second) expect((await page.sends('Åpne', { code: first })).status).toBe(422);
    for (let sent = codes.length; sent < limits.inDay; sent += 1) {
      await later();
      await page.sends('Send en ny kode');
    }
    await later();
    // Nor by another link to the same inbox.
    const refused = await asks();
    expect([refused.status, codes.length]).toEqual([422, limits.inDay]);
    expect((await page.sends('Åpne', { code: codes.at(-1) ?? '' })).status).toBe(200);
  });
});

it(`lets somebody sit and write for ${hoursOfWriting} hours, however many chapters are done meanwhile`, async () => {
  const done = await (await opened()).sends('Merk som ferdig', answer('Ferdig'));
  expect((await done.follows('Skriv videre likevel')).status).toBe(200);
  const { rows } = await sql<{ hours: number }>`
    select round(extract(epoch from expires_at - created_at) / 3600)::int as hours
    from access_link where is_confirmed`.execute(fixture.store.db);
  expect(rows).toEqual([{ hours: hoursOfWriting }]);
});
