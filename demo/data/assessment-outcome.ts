import { followUpOf, sharedQuestion } from '../../domain/assessment.ts';
import { workDayFrom } from '../../domain/calendar.ts';
import type { SentChapter } from '../../store/load-feedback.ts';
import { daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import { oweUntil } from './duties.ts';
import { at } from './random.ts';
import type { DemoService } from './services.ts';

type Outcome = {
  readonly id: string;
  readonly doneAt: Date;
  readonly chapters: readonly SentChapter[];
  readonly service: DemoService;
  readonly index: number;
  readonly by: string;
  /** The service was told: last year's were, this winter's wait. */
  readonly isTold: boolean;
};

const tasks = [
  'Sett en fast møtedag for referansegruppen, og send den til alle regioner.',
  'Legg kriteriene for henvisning på nettsiden.',
  'Avklar hvorfor én region henviser få pasienter.',
] as const;

/** What came of an assessment: what has to be followed up, and for last year's the feedback, read by some. */
export function addOutcome(draft: Draft, outcome: Outcome): void {
  const { chapters, isTold } = outcome;
  const needs = chapters.flatMap(({ content }) => followUpOf(content) ?? [])[0] ?? 'none';
  if (needs !== 'none') addFollowUp(draft, outcome);
  if (isTold) addFeedback(draft, outcome);
}

const daysToTell = 3;

/** Of last year's every third is done, and waits to be confirmed; this winter's are planned until the service is told. */
function addFollowUp(draft: Draft, { id, doneAt, service, index, by, isTold }: Outcome): void {
  const followUpId = draft.id(`follow-up/${id}`);
  const isDone = isTold && index % 3 === 1;
  const dueOn = workDayFrom(
    daysAfter(draft.now, 20 + index)
      .toISOString()
      .slice(0, 10),
  );
  draft.rows.follow_up.push({
    id: followUpId,
    assessment_id: id,
    service_id: service.id,
    region: service.region,
    text: at(tasks, index),
    owner: 'service-leader',
    due_on: dueOn,
    state: isDone ? 'done' : isTold ? 'open' : 'planned',
    created_by: by,
    created_at: doneAt.toISOString(),
    note: isDone ? 'Det er gjort, og gruppen har fått beskjed.' : null,
    done_by: isDone ? service.leader.id : null,
    done_at: isDone ? daysAfter(draft.now, -9).toISOString() : null,
    told_at: isTold ? daysAfter(doneAt, daysToTell).toISOString() : null,
  });
  if (!isTold) return;
  if (isDone) {
    oweUntil(draft, {
      kind: 'confirm-follow-up',
      subjectType: 'follow-up',
      subjectId: followUpId,
      serviceId: service.id,
      role: 'assessor',
      region: service.region,
      since: daysAfter(draft.now, -9).toISOString(),
      dueOn: workDayFrom(daysAfter(draft.now, 5).toISOString().slice(0, 10)),
    });
    return;
  }
  oweUntil(draft, {
    kind: 'do-follow-up',
    subjectType: 'follow-up',
    subjectId: followUpId,
    serviceId: service.id,
    role: 'service-leader',
    since: doneAt.toISOString(),
    dueOn,
  });
}

function addFeedback(draft: Draft, { id, doneAt, chapters, service, by }: Outcome): void {
  const feedbackId = draft.id(`feedback/${id}`);
  const sentAt = daysAfter(doneAt, daysToTell);
  draft.rows.feedback.push({
    id: feedbackId,
    assessment_id: id,
    number: 1,
    content: chapters.map(({ content: { [sharedQuestion]: _, ...content }, ...chapter }) => ({
      ...chapter,
      content,
    })) as never,
    sent_by: by,
    sent_at: sentAt.toISOString(),
    version: 1,
  });
  draft.rows.feedback_reading.push({
    feedback_id: feedbackId,
    person_id: service.leader.id,
    read_at: daysAfter(sentAt, 1).toISOString(),
  });
}
