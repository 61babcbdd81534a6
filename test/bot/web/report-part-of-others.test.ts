import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleMemberships } from '../../../store/commands/settle-memberships.ts';
import { asProgram } from '../../support/group-fixture.ts';
import { openTab, type ReportFixture, saveText } from '../../support/report-fixture.ts';
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

describe('Whoever has no part in it', () => {
  it.each(['stranger', 'lineLeader'] as const)('%s finds nothing behind a link to it', async (who) => {
    expect((await openPage(await part.linkFor(who))).status).toBe(410);
  });

  it('is whoever had the seat: with its last day the links are taken back', async () => {
    const page = await part.opened();
    const { db } = fixture.store;
    await sql`update membership set ends_on = oslo_today() - 1 where person_id = ${fixture.people.member}`.execute(
      db,
    );
    expect((await page.sends('Lagre', answer('Etter siste dag'))).text).toContain('Etter siste dag');
    await settleMemberships(asProgram(fixture));
    const { rows } =
      await sql`select count(*)::int as good from access_link where revoked_at is null`.execute(db);
    expect([rows, (await part.standing()).content]).toEqual([[{ good: 0 }], {}]);
  });

  it('writes no other chapter through it', async () => {
    const page = await part.opened();
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
      const page = await part.opened();
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
      expect([state, (await part.standing()).drafts.length]).toEqual(['done', 1]);
    },
  );

  it('does not get past the code by sending what comes after it', async () => {
    const link = await part.linkFor();
    const body = new URLSearchParams({
      answer: 'save-section',
      section: fixture.sections.midt,
      revision: '0',
      ...answer('Uten kode'),
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await openPage(link, { method: 'POST', headers, body: body.toString() })).status).toBe(404);
    expect(await part.standing()).toMatchObject({ content: {}, revision: 0 });
  });
});
