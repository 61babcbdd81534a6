import { onTheWall } from '../../domain/calendar.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { monthsAfter, type ProcessKind, type ProcessStep } from '../../domain/process.ts';
import { fieldsOfStep, stepOf } from '../../domain/process-kinds/kinds.ts';
import type { Field } from '../../domain/report-field.ts';
import type { Region } from '../../domain/vocabulary.ts';
import type { CommandContext } from '../../store/command.ts';
import { completeProcessStep } from '../../store/commands/complete-process-step.ts';
import { startProcess } from '../../store/commands/start-process.ts';
import { loadSteps } from '../../store/load-process.ts';
import { businessTime } from '../../store/queries/business-time.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { processView } from '../../store/queries/process-view.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';
import { ledBy } from './milestone-steps.ts';
import { idsOf } from './nomination-steps.ts';

export async function today({ store }: Pick<GroupFixture, 'store'>): Promise<string> {
  return onTheWall(await businessTime(store)).day;
}

/** A process of the fixture's service, begun by the coordinator; `lineLeader` leads the group. Gives its id. */
export async function begin(fixture: GroupFixture, kind: ProcessKind, from?: string): Promise<string> {
  await ledBy(fixture, 'lineLeader');
  const { serviceId } = fixture;
  const day = from ?? (await today(fixture));
  const started = await startProcess(await fixture.as('coordinator'), {
    ...{ kind, serviceId, from: day },
    isConfirmed: true,
  });
  return idsOf(started).processId ?? '';
}

export async function apply(fixture: GroupFixture): Promise<string> {
  const started = await startProcess(await fixture.as('receivingContact'), {
    ...{ kind: 'application', serviceId: null, title: 'Ny øvingstjeneste', type: 'national-treatment' },
    ...{ region: 'vest', from: await today(fixture) },
  });
  return idsOf(started).processId ?? '';
}

/** An answer to every question that needs one: the first choice, yes, the least number, the day. */
export function answersTo(step: ProcessStep, day: string): SectionContent {
  return Object.fromEntries(
    fieldsOfStep(step)
      .filter(({ required }) => required)
      .map((field) => [field.key, answerTo(field, day)]),
  );
}

function answerTo(field: Field, day: string): unknown {
  switch (field.kind) {
    case 'choice':
      return field.options[0]?.value;
    case 'yes-no':
      return { answer: true };
    case 'whole-number':
      return field.least;
    case 'date':
      return day;
    default:
      return 'Øvet svar';
  }
}

export async function openStep(fixture: Pick<GroupFixture, 'store'>, processId: string) {
  const [step] = (await loadSteps(fixture.store.db, processId)).filter(({ state }) => state === 'open');
  if (!step) throw new Error('No step is open');
  return step;
}

export async function completing(
  fixture: GroupFixture,
  processId: string,
  given: SectionContent = {},
): Promise<Parameters<typeof completeProcessStep>[1] & { readonly key: string }> {
  const { db } = fixture.store;
  const { kind } = await db
    .selectFrom('service_process')
    .select('kind')
    .where('id', '=', processId)
    .executeTakeFirstOrThrow();
  const step = await openStep(fixture, processId);
  const asked = stepOf(kind, step.key);
  if (!asked) throw new Error(`No step ${step.key}`);
  const content = { ...answersTo(asked, await today(fixture)), ...given };
  return { stepId: step.id, key: step.key, revision: step.revision, content };
}

/** The first of its open steps is done, with the answers that are given beside the least that is needed. */
export async function complete(
  fixture: GroupFixture,
  processId: string,
  by: PersonName | CommandContext = 'coordinator',
  given: SectionContent = {},
) {
  const context = typeof by === 'string' ? await fixture.as(by) : by;
  return await completeProcessStep(context, await completing(fixture, processId, given));
}

/** Who speaks for a region; of the south-east nobody does, and the coordinator stands in. */
const spokenForBy: Readonly<Partial<Record<Region, PersonName>>> = {
  vest: 'receivingContact',
  nord: 'appointingContact',
  midt: 'otherContact',
};

/** What comes before the step is done: a region's by its contact, everything else by the coordinator. */
export async function upTo(fixture: GroupFixture, processId: string, key: string): Promise<void> {
  for (;;) {
    const step = await openStep(fixture, processId);
    if (step.key === key) return;
    const by = step.isUnattended || step.region === null ? undefined : spokenForBy[step.region];
    idsOf(await complete(fixture, processId, by ?? 'coordinator'));
  }
}

/** Eighteen months from now, and a little. */
export async function inTwoYears(fixture: GroupFixture): Promise<string> {
  return monthsAfter(await today(fixture), 24);
}

/** The steps that somebody owes. */
export async function owedStepsBy(fixture: GroupFixture, who: PersonName) {
  const home = await homeView(fixture.store, await fixture.actor(who));
  return home?.duties.flatMap((duty) => ('step' in duty ? [duty.step] : []));
}

/** The days that processes decide of the fixture's service. */
export async function daysOfService({ store, serviceId }: GroupFixture) {
  return await store.db
    .selectFrom('service')
    .select(['evaluated_on', 'term_ends_on', 'closed_on'])
    .where('id', '=', serviceId)
    .executeTakeFirstOrThrow();
}

export async function seenProcess(fixture: GroupFixture, processId: string, who: PersonName = 'coordinator') {
  const view = await processView(fixture.store, await fixture.actor(who), processId);
  if (!view) throw new Error('It is not shown');
  return view;
}
