import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onServer } from '../../support/on-server.ts';
import { handIn, openTab, type ReportFixture, saveText } from '../../support/report-fixture.ts';
import {
  actionOf,
  answer,
  formOf,
  type ReportPartPages,
  serveReportPart,
} from '../../support/report-part-pages.ts';
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

describe('Nothing that was typed is lost', () => {
  it('when another has the chapter: it is kept, and stands in the page', async () => {
    const page = await part.opened();
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
    expect(await part.standing()).toMatchObject({
      ...{ content: {}, revision: 0 },
      drafts: [{ content: { text: 'Min tekst' }, why: 'lease-lost' }],
    });
    expect(held.text).toContain('Tekster vi har tatt vare på for deg (1)');
    // The same once more is no second text.
    await held.sends('Lagre', answer('Min tekst'));
    expect((await part.standing()).drafts).toHaveLength(1);
    expect((await held.sends('Kast denne teksten')).text).toContain('Teksten er kastet');
    expect((await part.standing()).drafts).toEqual([]);
  });

  it('when somebody wrote meanwhile: both texts are there, and the own goes in when it is saved again', async () => {
    const page = await part.opened();
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
    expect(await part.standing()).toMatchObject({ content: { text: 'Skrevet på siden' }, revision: 2 });
  });

  it('when the report was handed in: it is kept, and goes in as a supplement', async () => {
    const page = await part.opened();
    await handIn(fixture, fixture.reportId);
    const late = await page.sends('Lagre', answer('For sent'));
    expect(late.text).toContain('Rapporten er levert');
    expect(late.fields('Legg ved tillegget')).toMatchObject(answer('For sent'));
    expect((await part.standing()).drafts).toEqual([{ content: { text: 'For sent' }, why: 'frozen' }]);
    expect((await late.sends('Legg ved tillegget')).title).toBe('Tillegget er lagt ved');
    const supplements = await fixture.store.db.selectFrom('report_supplement').select('content').execute();
    expect(supplements).toEqual([{ content: { text: 'For sent' } }]);
  });

  it('when it comes from another window after the chapter is done: it is kept behind the link of the mail', async () => {
    const link = await part.linkFor();
    const first = await part.opened(link);
    const done = await first.sends('Merk som ferdig', answer('Kort'));
    expect(done.title).toBe('Kapitlet er ferdig');
    const late = await first.sends('Lagre', answer('Det lange avsnittet fra det andre vinduet'));
    expect(late.text).toContain('Tekster vi har tatt vare på for deg (1)');
    await sql`update link_code set sent_at = sent_at - interval '2 minutes'`.execute(fixture.store.db);
    expect((await part.opened(link)).text).toContain('Det lange avsnittet fra det andre vinduet');
    expect((await part.standing()).content).toEqual({ text: 'Kort' });
  });

  it('because something is wrong with Samråd: it is given back, to be sent once more', async () => {
    const page = await part.opened();
    await onServer(fixture.ownerUrl, 'alter table section_revision rename to away');
    const failed = await page.sends('Lagre', answer('Skrevet i to timer'));
    expect([failed.status, failed.text.includes('Skrevet i to timer')]).toEqual([500, true]);
    expect(failed.text).toMatch(/oppgi dette til den som drifter Samråd: [\da-f-]{36}/);
    await onServer(fixture.ownerUrl, 'alter table away rename to section_revision');
    expect((await failed.sends('Send på nytt')).text).toMatch(/Lagret \d\d\.\d\d/);
    expect((await part.standing()).content).toEqual({ text: 'Skrevet i to timer' });
  });

  it('because the database is away: the page says to try again', async () => {
    const page = await part.opened();
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
    const page = await part.opened();
    let last = page;
    while (last.status !== 429) last = await page.sends('Lagre', answer('Skrevet i to timer'));
    expect(last.text).toContain('Skrevet i to timer');
    expect(last.fields('Send på nytt')).toMatchObject(answer('Skrevet i to timer'));
  });

  it('because it is as long as a chapter may be, in signs that an address spells out', async () => {
    const page = await part.opened();
    const saved = await page.sends('Lagre', answer('å'.repeat(199_000)));
    expect(saved.text).toMatch(/Lagret \d\d\.\d\d/);
    const tooLong = await page.sends('Lagre', answer('€'.repeat(300_000)));
    expect([tooLong.status, tooLong.title]).toEqual([413, 'Teksten er for lang']);
  });

  it('because it has a sign that the database has no room for', async () => {
    const page = await part.opened();
    await page.sends('Lagre', answer('Limt inn\0 fra en PDF'));
    expect((await part.standing()).content).toEqual({ text: 'Limt inn fra en PDF' });
  });

  it('because the page says that it was written more often than anybody counts', async () => {
    const page = await part.opened();
    const sent = { ...page.fields('Lagre'), ...answer('x'), answer: 'save-section', revision: '2147483648' };
    const refused = await openPage(actionOf(page), formOf(sent));
    expect([refused.status, refused.fields('Lagre')]).toEqual([422, expect.objectContaining(answer('x'))]);
  });

  it.each<[string, string, number]>([
    ['ran out', `expires_at = now() - interval '1 second'`, 1],
    ['was used', 'used_at = now()', 1],
    ['was taken back', 'revoked_at = now()', 0],
  ])('when the link %s: the page gives it back', async (_name, change, kept) => {
    const page = await part.opened();
    await sql`update access_link set ${sql.raw(change)}`.execute(fixture.store.db);
    const late = await page.sends('Lagre', answer('Skrevet lenge'));
    expect([late.status, late.title]).toEqual([404, 'Lenken virker ikke']);
    expect(late.text).toContain('Skrevet lenge');
    const never = await openPage(`${part.url}/${'x'.repeat(43)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...page.fields('Lagre'), ...answer('Skrevet lenge') }).toString(),
    });
    expect(late.markup).toBe(never.markup);
    await expect.poll(async () => (await part.standing()).drafts.length, { timeout: 10_000 }).toBe(kept);
    expect((await part.standing()).content).toEqual({});
  });
});
