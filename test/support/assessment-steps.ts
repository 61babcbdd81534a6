import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  assessmentTemplate,
  assessmentTypeOf,
} from '../../domain/assessment-templates/assessment-template.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { DutyKind } from '../../domain/duty.ts';
import type { FollowUpOwner } from '../../domain/follow-up.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import { acquireSection } from '../../store/commands/acquire-section.ts';
import { addChallenge } from '../../store/commands/add-challenge.ts';
import { addFollowUp } from '../../store/commands/add-follow-up.ts';
import { completeAssessment } from '../../store/commands/complete-assessment.ts';
import { releaseSection } from '../../store/commands/release-section.ts';
import { saveSection } from '../../store/commands/save-section.ts';
import { sendFeedback } from '../../store/commands/send-feedback.ts';
import { homeView } from '../../store/queries/home-view.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';
import { addReport, handIn, type ReportIds } from './report-fixture.ts';

export type AssessmentIds = ReportIds & {
  readonly assessmentId: string;
  /** Its chapters, in order. */
  readonly chapters: readonly string[];
};

/** The report of the fixture's service, handed in: Rune and Randi Kladd of Helse Vest have it to assess. */
export async function addAssessment(fixture: GroupFixture): Promise<AssessmentIds> {
  const report = await addReport(fixture);
  await handIn(fixture, report.reportId);
  return { ...report, ...(await assessmentOf(fixture, report.reportId)) };
}

/** The assessment of a report, with its chapters in order. */
export async function assessmentOf({ store }: GroupFixture, reportId: string) {
  const { id, part_id } = await store.db
    .selectFrom('assessment')
    .select(['id', 'part_id'])
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow();
  const chapters = await store.db
    .selectFrom('report_section')
    .select('id')
    .where('part_id', '=', part_id)
    .orderBy('ordinal')
    .execute();
  return { assessmentId: id, chapters: chapters.map((chapter) => chapter.id) };
}

/** An answer to all that is asked; the last chapter says what has to be followed up. */
export function answersOf(ordinal: number, more: SectionContent = {}): SectionContent {
  const { sections } = assessmentTemplate(assessmentTypeOf['national-treatment'], 2026);
  const section = sections.find((one) => one.ordinal === ordinal);
  const answers = section
    ? fieldsOf(section).flatMap((field) => {
        if (!field.required) return [];
        return [[field.key, field.kind === 'choice' ? field.options[0]?.value : 'Bra'] as const];
      })
    : [];
  return { ...Object.fromEntries(answers), ...more };
}

/** Which duties of these kinds somebody finds at home. */
export async function owedTo(
  fixture: GroupFixture,
  who: PersonName,
  kinds: readonly DutyKind[],
): Promise<DutyKind[]> {
  const view = await homeView(fixture.store, await fixture.actor(who));
  return (view?.duties ?? []).map(({ kind }) => kind).filter((kind) => kinds.includes(kind));
}

/** Takes the chapter at a tab of one's own, writes the answers, and lets it go. */
export async function writeChapter(
  fixture: GroupFixture,
  who: PersonName,
  sectionId: string,
  content: SectionContent,
): Promise<void> {
  const writer = { sectionId, writerId: randomUUID() };
  const held = await acquireSection(await fixture.as(who), writer);
  if (isRefusal(held)) throw new Error(`refused: ${held.code}`);
  const { fence, revision: baseRevision } = held;
  await saveSection(await fixture.as(who), { ...writer, fence, baseRevision, content });
  await releaseSection(await fixture.as(who), { ...writer, fence });
}

/** Everything is answered; the chapters are shared between the two contacts. */
export async function writeAll(
  fixture: GroupFixture,
  { chapters }: Pick<AssessmentIds, 'chapters'>,
  last: SectionContent = {},
): Promise<void> {
  for (const [index, sectionId] of chapters.entries()) {
    const who = index % 2 === 0 ? 'receivingContact' : 'secondReceiving';
    const isLast = index === chapters.length - 1;
    await writeChapter(fixture, who, sectionId, answersOf(index + 1, isLast ? last : {}));
  }
}

export async function versionOfAssessment({ store }: GroupFixture, id: string): Promise<number> {
  const row = await store.db
    .selectFrom('assessment')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Written and completed by the first of the contacts. */
export async function complete(
  fixture: GroupFixture,
  ids: Pick<AssessmentIds, 'assessmentId' | 'chapters'>,
  last: SectionContent = {},
): Promise<void> {
  await writeAll(fixture, ids, last);
  const version = await versionOfAssessment(fixture, ids.assessmentId);
  const context = await fixture.as('receivingContact');
  idsOf(await completeAssessment(context, { assessmentId: ids.assessmentId, version }));
}

/** A contact of the region is given a seat in the group: they have a part in what is assessed. */
export async function giveSeat({ store, seats, people }: GroupFixture, who: PersonName): Promise<void> {
  await store.db
    .insertInto('membership')
    .values({
      id: randomUUID(),
      seat_id: seats.user,
      person_id: people[who],
      starts_on: '2026-01-01',
    })
    .execute();
}

/** The day of the fixture's business clock, moved by so many days. */
export async function dayFromNow({ store }: GroupFixture, days: number): Promise<string> {
  const { rows } = await sql<{ day: string }>`select (oslo_today() + ${days}::integer)::text as day`.execute(
    store.db,
  );
  return rows[0]?.day ?? '';
}

/** Something to be followed up, put in by the first of the contacts. */
export async function addOne(
  fixture: GroupFixture,
  { assessmentId }: Pick<AssessmentIds, 'assessmentId'>,
  owner: FollowUpOwner = 'service-leader',
): Promise<string> {
  const outcome = await addFollowUp(await fixture.as('receivingContact'), {
    assessmentId,
    owner,
    text: 'Finn en fast møtedag',
    dueOn: await dayFromNow(fixture, 60),
  });
  return idsOf(outcome).followUpId ?? '';
}

/** As its card shows it: the version that a press on it sends. */
export async function versionOfFollowUp({ store }: GroupFixture, id: string): Promise<number> {
  const row = await store.db
    .selectFrom('follow_up')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Whoever of the region's contacts it is has a part by now in what is assessed: one sits in the group, one leads it. */
export async function giveAllContactsAPart(fixture: GroupFixture): Promise<void> {
  await giveSeat(fixture, 'secondReceiving');
  await letLead(fixture, 'receivingContact');
}

/** Leads the group of the fixture's service from now on. */
export async function letLead({ store, people, serviceId }: GroupFixture, who: PersonName): Promise<void> {
  await store.db
    .updateTable('reference_group')
    .set({ leader_id: people[who] })
    .where('service_id', '=', serviceId)
    .execute();
}

/** Has no role any more: of two contacts, one is left. */
export async function endContact({ store, people }: GroupFixture, who: PersonName): Promise<void> {
  await store.db
    .updateTable('role_grant')
    .set({ ended_at: new Date() })
    .where('person_id', '=', people[who])
    .execute();
}

/** Completed, with what is to be followed up by the service, and told: gives the feedback's id. */
export async function tellService(
  fixture: GroupFixture,
  ids: Pick<AssessmentIds, 'assessmentId' | 'chapters'>,
): Promise<{ readonly feedbackId: string; readonly followUpId: string }> {
  await complete(fixture, ids, { 'follow-up': 'region', letter: 'Takk for en god rapport' });
  const followUpId = await addOne(fixture, ids);
  const version = await versionOfAssessment(fixture, ids.assessmentId);
  const about = { assessmentId: ids.assessmentId, version };
  const outcome = await sendFeedback(await fixture.as('receivingContact'), about);
  return { feedbackId: idsOf(outcome).feedbackId ?? '', followUpId };
}

/** The case about the year's reports, of the first year that there is one about; empty when there is none. */
export async function caseOf(fixture: GroupFixture): Promise<string> {
  return (await firstCase(fixture))?.id ?? '';
}

export async function versionOfCase(fixture: GroupFixture): Promise<number> {
  return (await firstCase(fixture))?.version ?? 0;
}

async function firstCase({ store }: GroupFixture) {
  return await store.db
    .selectFrom('national_case as it')
    .innerJoin('report_cycle as cycle', 'cycle.id', 'it.cycle_id')
    .select(['it.id', 'it.version'])
    .orderBy('cycle.year')
    .executeTakeFirst();
}

/** A common challenge, put in by another region; gives its id. */
export async function addChallengeTo(
  fixture: GroupFixture,
  assessmentIds: readonly string[] = [],
): Promise<string> {
  const words = { title: 'Ledige plasser', text: 'Flere grupper mangler medlemmer.', proposal: 'Lys ut' };
  const given = { caseId: await caseOf(fixture), ...words, assessmentIds };
  return idsOf(await addChallenge(await fixture.as('otherContact'), given)).challengeId ?? '';
}
