import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { programTemplate } from '../../../domain/report-templates/program-templates.ts';
import { askForLooks } from '../../../store/commands/ask-for-looks.ts';
import { type NoteStandingFacts, noteStandingFacts } from '../../../store/commands/note-standing-facts.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { knownAnswers } from '../../../store/queries/known-answers.ts';
import { serviceFacts } from '../../../store/queries/service-facts.ts';
import { standingFacts } from '../../../store/queries/standing-facts.ts';
import { addAssessment } from '../../support/assessment-steps.ts';
import { asProgram, createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { codeOf } from '../../support/nomination-steps.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await itIs(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

const website = 'https://helse.example/tjenesten';
const registers = [{ name: 'Øvingsregisteret', link: 'https://register.example', state: 'running' as const }];

async function note(given: Partial<NoteStandingFacts>): Promise<string> {
  const noted = await noteStandingFacts(await fixture.as('serviceLeader'), {
    ...{ serviceId: fixture.serviceId, version: 0, address: website, points: {}, registers },
    ...given,
  });
  return codeOf(noted);
}

async function facts() {
  const view = await serviceFacts(fixture.store, await fixture.actor('serviceLeader'), fixture.serviceId);
  if (!view) throw new Error('It is not shown');
  return view;
}

async function owed(): Promise<string[]> {
  const home = await homeView(fixture.store, await fixture.actor('serviceLeader'));
  return (home?.duties ?? []).map(({ kind }) => kind).filter((kind) => kind === 'look-at-website');
}

it('somebody goes through the website point by point; each point keeps who looked and when (R36)', async () => {
  const yes = { isThere: true, link: `${website}/kriterier` };
  expect(
    await note({ points: { 'referral-criteria': yes, 'quality-tools': { isThere: false, link: null } } }),
  ).toBe('done');
  await itIs(fixture, '2027-05-03T12:00:00Z');
  expect(await note({ version: 1, points: { 'quality-tools': { isThere: true, link: null } } })).toBe('done');
  const { points, looked, nextOn, version, registers: kept } = await facts();
  expect([version, looked, nextOn, kept]).toEqual([
    ...[2, { on: '2027-05-03', by: 'Kari Demo' }, '2028-05-03', registers],
  ]);
  expect(points.filter((point) => point.isThere !== null)).toMatchObject([
    { key: 'referral-criteria', isThere: true, link: yes.link, looked: { on: '2027-02-01' } },
    { key: 'quality-tools', isThere: true, looked: { on: '2027-05-03' } },
  ]);
  expect(points).toHaveLength(6);
  expect(await note({ version: 1 })).toBe('process-moved-on');
});

it('refuses what is no link, a point that is not asked for, and a register without a name', async () => {
  expect(await note({ address: 'helse.example' })).toBe('link-invalid');
  expect(await note({ points: { unknown: { isThere: true, link: null } } })).toBe('input-invalid');
  expect(await note({ registers: [{ name: ' ', link: null, state: 'planned' }] })).toBe(
    'register-name-missing',
  );
  expect((await facts()).version).toBe(0);
});

it('asks to look again within a year, once, until somebody has looked (R36)', async () => {
  const ask = async () => await askForLooks(asProgram(fixture));
  expect([await ask(), await owed()]).toEqual([0, []]);
  // The other service that is there comes later.
  await fixture.store.db.updateTable('service').set({ looks_from: '2027-12-15' }).execute();
  await note({});
  await itIs(fixture, '2027-12-30T12:00:00Z');
  expect(await ask()).toBe(0);
  await itIs(fixture, '2028-01-02T12:00:00Z');
  expect([await ask(), await ask(), await owed()]).toEqual([1, 0, ['look-at-website']]);
  await note({ version: 1 });
  expect([await owed(), await ask()]).toEqual([[], 0]);
});

it('asks to look for the first time within a year of the start, or of when it came here (R36)', async () => {
  const { db } = fixture.store;
  const ask = async () => await askForLooks(asProgram(fixture));
  const serviceFrom = async (looks_from: string, started_on: string) =>
    await db
      .updateTable('service')
      .set({ looks_from, started_on })
      .where('id', '=', fixture.serviceId)
      .execute();
  await db.updateTable('service').set({ looks_from: '2027-02-01' }).execute();
  // It has lived for long, and came here last March.
  await serviceFrom('2026-03-15', '2010-01-01');
  expect(await ask()).toBe(0);
  await itIs(fixture, '2027-02-15T12:00:00Z');
  expect([await ask(), await ask(), await owed()]).toEqual([1, 0, ['look-at-website']]);
  const due = await db
    .selectFrom('duty')
    .select(['due_at', 'subject_id'])
    .where('kind', '=', 'look-at-website')
    .executeTakeFirstOrThrow();
  expect([due.due_at?.toISOString().slice(0, 10), due.subject_id]).toEqual(['2027-03-15', fixture.serviceId]);
  await note({});
  expect([await owed(), await ask()]).toEqual([[], 0]);
});

it('the overview and the report’s own chapter give the newest word: the report’s, or a look after it', async () => {
  const { store, serviceId } = fixture;
  const row = async () => {
    const view = await standingFacts(store, await fixture.actor('coordinator'), {});
    return view?.rows.find((one) => one.service.id === serviceId);
  };
  expect(await row()).toMatchObject({ knownOn: null, missing: [], points: 0 });
  await note({ points: { 'quality-tools': { isThere: true, link: null } } });
  expect(await row()).toMatchObject({
    ...{ knownOn: '2027-02-01', lookedOn: '2027-02-01', website, points: 6 },
    registers: [{ name: 'Øvingsregisteret', state: 'running', coverage: null }],
  });
  expect((await row())?.missing).toHaveLength(5);
  const lastYear = { registers: [{ name: 'Øvingsregisteret', level: 'national', coverage: 82 }] };
  expect(await knownAnswers(store, serviceId, lastYear)).toEqual({
    website: { answer: website, on: '2027-02-01', by: 'Kari Demo' },
    'website-content': { answer: { 'quality-tools': { done: true } }, on: '2027-02-01', by: 'Kari Demo' },
    registers: { answer: lastYear.registers, on: '2027-02-01', by: 'Kari Demo' },
  });
  await itIs(fixture, '2027-03-01T12:00:00Z');
  await addAssessment(fixture);
  expect(await row()).toMatchObject({ lookedOn: null });
  expect(await knownAnswers(store, serviceId, null)).toEqual({});
});

it('what a service says of its website and registers is read from its newest report', async () => {
  const { db } = fixture.store;
  const read = async () =>
    await standingFacts(fixture.store, await fixture.actor('coordinator'), { region: 'vest' });
  expect((await read())?.rows[0]).toMatchObject({ year: null, website: null, missing: [], registers: [] });
  await addAssessment(fixture);
  const content = {
    website: 'https://helse.example/tjenesten',
    'website-content': { 'referral-criteria': { done: true } },
    registers: [{ name: 'Øvingsregisteret', coverage: 82, 'results-used': true }],
  };
  const newest = await db
    .selectFrom('report_submission')
    .select(['report_id', 'sha256', 'submitted_by', 'content'])
    .executeTakeFirstOrThrow();
  await db
    .insertInto('report_submission')
    .values({
      ...newest,
      ...{ id: randomUUID(), number: 2 },
      content: JSON.stringify({ ...(newest.content as object), sections: [{ content }, { content: null }] }),
    })
    .execute();
  const template = { id: randomUUID(), service_type: 'national-treatment', year: 2026, version: 9 } as const;
  const asked = JSON.stringify(programTemplate('national-treatment', 2026));
  await db
    .insertInto('report_template')
    .values({ ...template, content: asked })
    .execute();
  await db.updateTable('report').set({ template_id: template.id }).execute();
  const facts = (await read())?.rows.find(({ year }) => year !== null);
  expect(facts).toMatchObject({
    ...{ year: 2026, website: content.website },
    registers: [{ name: 'Øvingsregisteret', coverage: 82, isUsed: true }],
  });
  expect([facts?.missing.length, facts?.points]).toEqual([5, 6]);
});
