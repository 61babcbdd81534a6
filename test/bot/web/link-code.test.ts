import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { code as limits } from '../../../domain/access-link.ts';
import { issueLink } from '../../../store/commands/issue-link.ts';
import { letHelp, type ReportFixture } from '../../support/report-fixture.ts';
import { type ReportPartPages, serveReportPart } from '../../support/report-part-pages.ts';
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

describe('A code', () => {
  const wrongThan = (code: string) => (code === '000000' ? '000001' : '000000');
  const asks = async () => await (await openPage(await part.linkFor())).sends('Send meg en kode');
  const change = async (what: string) => await sql.raw(what).execute(fixture.store.db);

  it('is kept as a hash in which the link’s token is: of the six digits alone nothing is found', async () => {
    await asks();
    const { rows } = await sql`
      select code_hash = sha256(convert_to(${part.codes[0] ?? ''}, 'UTF8')) as "isPlain" from link_code`.execute(
      fixture.store.db,
    );
    expect(rows).toEqual([{ isPlain: false }]);
  });

  it(`is refused after ${limits.tries} tries, of many at once too`, async () => {
    const page = await asks();
    const [code = ''] = part.codes;
    await Promise.all(
      Array.from({ length: limits.tries + 3 }, () => page.sends('Åpne', { code: wrongThan(code) })),
    );
    expect((await page.sends('Åpne', { code })).text).toContain('Koden stemmer ikke');
  });

  it('opens once, and what it opened is loaded again as often as one likes', async () => {
    const page = await asks();
    const code = part.codes[0] ?? '';
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
    const [code = ''] = part.codes;
    const pressed = await Promise.all(
      [code, code, wrongThan(code)].map((one) => page.sends('Åpne', { code: one })),
    );
    expect(pressed.map(({ status }) => status)).toEqual([200, 200, 422]);
    expect((await page.sends('Åpne', { code: wrongThan(code) })).status).toBe(422);
  });

  it('that never left counts towards nothing, and another may be asked for at once', async () => {
    part.mail = 'retry';
    expect((await asks()).status).toBe(422);
    part.mail = 'sent';
    expect((await asks()).text).toContain('Koden er på vei');
    const { rows } = await sql`select count(*)::int as codes from link_code`.execute(fixture.store.db);
    expect(rows).toEqual([{ codes: 1 }]);
  });

  it('that is too old, or another link’s, opens nothing', async () => {
    const page = await asks();
    const [code = ''] = part.codes;
    await change(`update link_code set sent_at = now() - interval '2 minutes'`);
    const other = await asks();
    const [, otherCode = ''] = part.codes;
    if (code !== otherCode) expect((await other.sends('Åpne', { code })).status).toBe(422);
    await change(`update link_code set expires_at = now() - interval '1 second'`);
    expect((await page.sends('Åpne', { code })).status).toBe(422);
  });

  it('goes to an inbox that several have as seldom as to one of one’s own', async () => {
    await change(`update person set email = 'felles@demo.example'`);
    await asks();
    await letHelp(fixture, fixture.sections.midt);
    const personId = fixture.people.candidate;
    const link = { purpose: 'report-part', personId, subjectId: part.partId, messageId: null } as const;
    const other = await openPage(`${part.url}/${await issueLink(fixture.store, link)}`);
    expect((await other.sends('Send meg en kode')).status).toBe(422);
    expect(part.codes).toHaveLength(1);
  });

  it('is replaced by a newer one, which comes after a minute and a few times a day', async () => {
    const page = await asks();
    const soon = await page.sends('Send en ny kode');
    expect([soon.status, soon.text.includes('Vi har nettopp sendt deg en kode')]).toEqual([422, true]);
    const later = () => change(`update link_code set sent_at = sent_at - interval '61 seconds'`);
    await later();
    await page.sends('Send en ny kode');
    const [first = '', second = ''] = part.codes;
    if (first !== second) expect((await page.sends('Åpne', { code: first })).status).toBe(422);
    for (let sent = part.codes.length; sent < limits.inDay; sent += 1) {
      await later();
      await page.sends('Send en ny kode');
    }
    await later();
    // Nor by another link to the same inbox.
    const refused = await asks();
    expect([refused.status, part.codes.length]).toEqual([422, limits.inDay]);
    expect((await page.sends('Åpne', { code: part.codes.at(-1) ?? '' })).status).toBe(200);
  });
});
