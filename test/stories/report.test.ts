import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daysFrom } from '../../domain/calendar.ts';
import { usualQuietDays } from '../../domain/quiet-days.ts';
import { dayOfStep } from '../../domain/reminder-slots.ts';
import { answerTakeover } from '../../store/commands/answer-takeover.ts';
import { delegateSection } from '../../store/commands/delegate-section.ts';
import { openCycle } from '../../store/commands/open-cycle.ts';
import { releaseSection } from '../../store/commands/release-section.ts';
import { remindWriter } from '../../store/commands/remind-writer.ts';
import { requestTakeover } from '../../store/commands/request-takeover.ts';
import { takeOverSection } from '../../store/commands/take-over-section.ts';
import { watchSection } from '../../store/commands/watch-section.ts';
import { idsOf } from '../support/nomination-steps.ts';
import { oneRound } from '../support/reminder-steps.ts';
import { handIn, holderIsIdle, letHelp, openTab } from '../support/report-fixture.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';
import { itIs } from '../support/weekly-steps.ts';
import { stepsIn } from './steps.ts';

let program: RunningProgram;
beforeEach(async () => {
  program = await startProgram();
  const { fixture } = program;
  idsOf(await openCycle(await fixture.as('coordinator'), { year: 2026 }));
});
afterEach(async () => {
  await program.sandbox.expectNoViolations();
  await program.close();
});

const { person, db, allIsDelivered } = stepsIn(() => program);

/** Kari asks for her report, and opens its first section. */
async function opensFirstSection() {
  const kari = await person('Kari Demo');
  await kari.says('Årsrapport');
  const report = await kari.waitsFor('Årsrapporten for 2026');
  expect(report.asText).toContain('1.\u00a0Pasientbehandling');
  // The notice of the round comes as the same card.
  await allIsDelivered();
  const opened = await kari.presses('Skriv');
  expect(opened.asText).toContain('Hvor mange pasienter dere utredet og behandlet i året');
  return kari;
}

async function firstSection() {
  return await db()
    .selectFrom('report_section')
    .innerJoin('report', 'report.id', 'report_section.report_id')
    .select([
      'report_section.id',
      'report_section.content',
      'report_section.revision',
      'report.id as reportId',
    ])
    .where('report.service_id', '=', program.fixture.serviceId)
    .where('ordinal', '=', 1)
    .executeTakeFirstOrThrow();
}

/** Presses what the message offers, and is in the chapter. */
async function isOneClickFrom(name: string, on: string, sectionId: string | undefined): Promise<void> {
  const somebody = await person(name);
  await somebody.waitsFor(on);
  somebody.startsCounting();
  const { opened } = await somebody.presses('Skriv', { on });
  expect(somebody.clicks).toBe(1);
  expect(decodeURIComponent(opened ?? ''), on).toContain(`section/${sectionId}`);
}

describe('A report in the chat', () => {
  it('short questions are answered in the card, in two clicks from the report', async () => {
    const kari = await opensFirstSection();
    await kari.fillsIn({ 'Nye pasienter i året': '18', 'Helse Vest': '4' });
    const saved = await kari.presses('Lagre');
    expect(saved.asText).toContain('Svarene er lagret.');
    expect(kari.clicks).toBe(2);
    expect(await firstSection()).toMatchObject({ revision: 1, content: { 'new-patients': 18 } });
    const { holder_id } = await db()
      .selectFrom('section_lock')
      .select('holder_id')
      .where('section_id', '=', (await firstSection()).id)
      .executeTakeFirstOrThrow();
    expect(holder_id).toBeNull();
  });

  it('is one click from writing for everybody who hears of it: owner, group’s leader, member and helper', async () => {
    const { fixture } = program;
    await db()
      .updateTable('reference_group')
      .set({ leader_id: fixture.people.lineLeader })
      .where('service_id', '=', fixture.serviceId)
      .execute();
    const { reportId, id: first } = await firstSection();
    const chapters = await db()
      .selectFrom('report_section')
      .innerJoin('report_part', 'report_part.id', 'report_section.part_id')
      .select([
        'report_section.id',
        'report_section.ordinal',
        'report_part.id as partId',
        'report_part.kind',
        'report_part.region',
      ])
      .where('report_section.report_id', '=', reportId)
      .orderBy('ordinal')
      .execute();
    const statement = chapters.find(({ kind }) => kind === 'group');
    const region = chapters.find((one) => one.region === 'midt');
    const last = chapters.findLast(({ kind }) => kind === 'service');
    for (const part of [chapters[0], statement, region]) {
      const partId = part?.partId ?? '';
      idsOf(await remindWriter(await fixture.as('coordinator'), { reportId, partId }));
    }
    const identity = await db()
      .selectFrom('identity')
      .select(['tenant_id as tenantId', 'object_id as objectId'])
      .where('person_id', '=', fixture.people.candidate)
      .executeTakeFirstOrThrow();
    const helper = { kind: 'directory' as const, ...identity, found: null };
    // Helps with two chapters; each notice leads to the one that it is about.
    for (const sectionId of [first, last?.id ?? '']) {
      idsOf(await delegateSection(await fixture.as('serviceLeader'), { sectionId, person: helper }));
    }
    await allIsDelivered();
    for (const [name, section] of [
      ['Kari Demo', first],
      ['Per Prøve', statement?.id],
      ['Ola Øving', region?.id],
    ] as const) {
      const somebody = await person(name);
      const notice = await somebody.waitsFor('Årsrapporten for 2026');
      const link = notice.card?.buttons.findLast(({ kind }) => kind === 'Action.OpenUrl');
      expect(link?.title, name).toBe('Skriv');
      expect(decodeURIComponent(JSON.stringify(link?.action)), name).toContain(`section/${section}`);
    }
    await isOneClickFrom('Anne Eksempel', 'Du kan skrive «1.', first);
    await isOneClickFrom('Anne Eksempel', `Du kan skrive «${last?.ordinal}.`, last?.id);
  });

  it('is one click from the very chapter that is free, was given or taken, and from what the morning says is owed', async () => {
    const { fixture } = program;
    const { id: first } = await firstSection();
    // Not the first that Kari owes.
    const { id: sectionId } = await db()
      .selectFrom('report_section')
      .innerJoin('report', 'report.id', 'report_section.report_id')
      .select('report_section.id')
      .where('report.service_id', '=', fixture.serviceId)
      .where('ordinal', '=', 3)
      .executeTakeFirstOrThrow();
    await letHelp(fixture, sectionId);
    const asKari = async () => await fixture.as('serviceLeader');
    await openTab(fixture, 'candidate', sectionId);
    idsOf(await requestTakeover(await asKari(), { sectionId }));
    const { id: requestId } = await db()
      .selectFrom('takeover_request')
      .select('id')
      .executeTakeFirstOrThrow();
    idsOf(await answerTakeover(await fixture.as('candidate'), { requestId, answer: 'no' }));
    await holderIsIdle(fixture, sectionId);
    const writer = { sectionId, writerId: randomUUID() };
    idsOf(await takeOverSection(await asKari(), { ...writer, reason: 'Fristen er i dag' }));
    idsOf(await watchSection(await fixture.as('candidate'), { sectionId }));
    await releaseSection(await asKari(), { ...writer, fence: 2 });
    await openTab(fixture, 'candidate', sectionId);
    const again = idsOf(await requestTakeover(await asKari(), { sectionId })).requestId ?? '';
    idsOf(await answerTakeover(await fixture.as('candidate'), { requestId: again, answer: 'yes' }));
    await allIsDelivered();
    await isOneClickFrom('Kari Demo', 'Den andre skriver videre på «3.', sectionId);
    await isOneClickFrom('Kari Demo', 'Du kan skrive «3.', sectionId);
    await isOneClickFrom('Anne Eksempel', 'En annen har overtatt «3.', sectionId);
    await isOneClickFrom('Anne Eksempel', 'er ledig: årsrapporten', sectionId);

    const { service_due_on: dueOn } = await db()
      .selectFrom('report_cycle')
      .select('service_due_on')
      .executeTakeFirstOrThrow();
    await itIs(fixture, `${daysFrom(dueOn, -4)}T12:00:00Z`);
    await oneRound(fixture);
    await itIs(fixture, `${dayOfStep(dueOn, -3, usualQuietDays)}T07:30:00Z`);
    await oneRound(fixture);
    await allIsDelivered();
    await isOneClickFrom('Kari Demo', 'God morgen, Kari', first);
  });

  it('one press that arrives twice is one save', async () => {
    const kari = await opensFirstSection();
    await kari.fillsIn({ 'Nye pasienter i året': '7' });
    await kari.pressesTwice('Lagre');
    expect(await firstSection()).toMatchObject({ revision: 1, content: { 'new-patients': 7 } });
  });

  it('a card that is out of date writes over nothing, and what was typed in it is kept', async () => {
    const kari = await person('Kari Demo');
    await kari.says('Årsrapport');
    await kari.waitsFor('Årsrapporten for 2026');
    const { id: sectionId } = await firstSection();
    const answers = (count: string) => ({
      verb: 'save-section',
      data: { verb: 'save-section', sectionId, revision: 0, submission: randomUUID() },
      inputs: { 'answer.new-patients': count },
    });
    const first = answers('7');
    await kari.forges(first);
    expect(await firstSection()).toMatchObject({ revision: 1, content: { 'new-patients': 7 } });

    // The answer was lost with its instance: the same press goes on under the lease that it left, and is one save.
    const { writer_id } = await db()
      .selectFrom('section_revision')
      .select('writer_id')
      .where('section_id', '=', sectionId)
      .executeTakeFirstOrThrow();
    await db()
      .updateTable('section_lock')
      .set({
        holder_id: program.fixture.people.serviceLeader,
        writer_id,
        lease_until: new Date(Date.now() + 60_000),
      })
      .where('section_id', '=', sectionId)
      .execute();
    await kari.forges(first);
    expect((await kari.sees()).asText).toContain('Svarene er lagret.');
    expect(await firstSection()).toMatchObject({ revision: 1, content: { 'new-patients': 7 } });

    // Other answers in the same old card are another text.
    await kari.forges({ ...first, inputs: { 'answer.new-patients': '8' } });
    expect((await kari.sees()).asText).toContain('Kapitlet er endret siden du så på det.');
    expect(await firstSection()).toMatchObject({ revision: 1, content: { 'new-patients': 7 } });
    const kept = await db().selectFrom('section_draft').select('content').execute();
    expect(kept).toEqual([{ content: { 'new-patients': 8 } }]);
  });

  it('is downloaded as a file by whoever may see it, and by nobody else', async () => {
    const { reportId } = await firstSection();
    const kari = await (await person('Kari Demo')).opensTab();
    expect((await kari.asks(`report-document?id=${reportId}&format=json`)).status).toBe(404);
    await handIn(program.fixture, reportId);
    for (const [format, begins] of [
      ['pdf', '%PDF-1.7'],
      ['word', 'PK'],
      ['json', '{'],
    ] as const) {
      const file = await download(kari.token, reportId, format);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-disposition')).toMatch(
        /^attachment; filename\*=UTF-8''%C3%85rsrapport/,
      );
      expect((await file.text()).startsWith(begins)).toBe(true);
    }
    const stranger = await (await person('Tor Test')).opensTab();
    expect((await download(stranger.token, reportId, 'pdf')).status).toBe(404);
    expect((await download(kari.token, reportId, 'exe')).status).toBe(422);
  });
});

async function download(token: string, id: string, format: string): Promise<Response> {
  return await fetch(`${program.botUrl}/api/tab/report-document?id=${id}&format=${format}`, {
    headers: { authorization: `Bearer ${token}` },
  });
}
