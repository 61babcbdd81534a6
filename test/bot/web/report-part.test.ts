import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hoursOfWriting } from '../../../domain/access-link.ts';
import { endDelegation } from '../../../store/commands/end-delegation.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { letHelp, openTab, type ReportFixture, saveText } from '../../support/report-fixture.ts';
import { answer, type ReportPartPages, serveReportPart } from '../../support/report-part-pages.ts';
import { openPage } from '../../support/web-page.ts';

let part: ReportPartPages;
let fixture: ReportFixture;
beforeEach(async () => {
  part = await serveReportPart();
  fixture = part.fixture;
});
afterEach(async () => {
  await part.close();
});

describe('The part of a report', () => {
  it('is shown to whoever has the code that came to the address, and to nobody who has the link alone', async () => {
    const tab = await openTab(fixture, 'member', fixture.sections.midt);
    await saveText(tab, 'Ikke levert ennå');
    const link = await part.linkFor();
    const locked = await openPage(link);
    expect(locked.title).toBe('Skriv din del av årsrapporten for 2026');
    expect(locked.text).not.toContain('Ikke levert ennå');
    const asked = await locked.sends('Send meg en kode');
    expect(part.codes).toEqual([expect.stringMatching(/^\d{6}$/)]);
    const wrong = await asked.sends('Åpne', { code: part.codes[0] === '000000' ? '000001' : '000000' });
    expect([wrong.status, wrong.text.includes('Koden stemmer ikke')]).toEqual([422, true]);
    const chapter = await wrong.sends('Åpne', {
      code: ` ${part.codes[0]?.slice(0, 3)} ${part.codes[0]?.slice(3)} `,
    });
    expect(chapter.fields('Lagre')).toMatchObject(answer('Ikke levert ennå'));
    // The link of the mail is as it was: it shows no text, and opens again another day.
    expect((await openPage(link)).text).not.toContain('Ikke levert ennå');
  });

  it('opened again and again changes nothing', async () => {
    const link = await part.linkFor();
    const before = await part.standing();
    for (let times = 0; times < 3; times += 1) expect((await openPage(link)).status).toBe(200);
    expect(await part.standing()).toEqual(before);
    const { rows } = await sql`select count(*)::int as codes from link_code`.execute(fixture.store.db);
    expect(rows).toEqual([{ codes: 0 }]);
  });

  it('is written, saved as often as one likes and marked as done, and the link stays good', async () => {
    const link = await part.linkFor();
    const first = await (await part.opened(link)).sends('Lagre', answer('Første'));
    expect(first.text).toMatch(/Lagret \d\d\.\d\d\. Du kan skrive videre/);
    const second = await first.sends('Lagre', answer('Andre'));
    expect(await part.standing()).toMatchObject({
      content: { text: 'Andre' },
      revision: 2,
      state: 'draft',
      drafts: [],
    });
    const done = await second.sends('Merk som ferdig', answer('Ferdig'));
    expect(done.title).toBe('Kapitlet er ferdig');
    expect(await part.standing()).toMatchObject({ content: { text: 'Ferdig' }, revision: 3, state: 'done' });
    expect((await openPage(link)).title).toBe('Skriv din del av årsrapporten for 2026');
    const again = await (await done.follows('Skriv videre likevel')).sends('Åpne igjen');
    expect(again.fields('Lagre')).toMatchObject(answer('Ferdig'));
    const { rows } = await sql`select distinct codes ->> 'byLink' as "byLink" from event
      where verb in ('acquire-section', 'complete-section')`.execute(fixture.store.db);
    expect(rows).toEqual([{ byLink: 'true' }]);
  });

  it('says what is missing before it is done, and has saved all the same', async () => {
    const page = await (await part.opened()).sends('Merk som ferdig', answer(' '));
    expect(page.text).toContain('Lagret, men ikke merket som ferdig');
    expect(page.markup).toContain('aria-invalid="true"');
    const patient = await page.sends('Lagre', answer('Pasienten er 01010750160'));
    expect(patient.text).toContain('fødselsnummer');
    expect(await part.standing()).toMatchObject({
      content: { text: 'Pasienten er 01010750160' },
      state: 'draft',
    });
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
    return `${part.url}/${await issueLink(fixture.store, link)}`;
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
    const page = await part.opened(link);
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
    const page = await part.opened(link);
    const ended = { sectionId: activity, personId: fixture.people.candidate };
    idsOf(await endDelegation(await fixture.as('serviceLeader'), ended));
    const late = await page.sends('Lagre', answer('For sent'));
    expect([late.status, late.text.includes('For sent')]).toEqual([404, true]);
    expect((await openPage(link)).status).toBe(410);
    expect(await contentOf(activity)).toMatchObject({ content: {} });
  });
});

it(`lets somebody sit and write for ${hoursOfWriting} hours, however many chapters are done meanwhile`, async () => {
  const done = await (await part.opened()).sends('Merk som ferdig', answer('Ferdig'));
  expect((await done.follows('Skriv videre likevel')).status).toBe(200);
  const { rows } = await sql<{ hours: number }>`
    select round(extract(epoch from expires_at - created_at) / 3600)::int as hours
    from access_link where is_confirmed`.execute(fixture.store.db);
  expect(rows).toEqual([{ hours: hoursOfWriting }]);
});
