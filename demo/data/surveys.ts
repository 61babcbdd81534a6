import { workDayFrom } from '../../domain/calendar.ts';
import { dateOf, daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import type { Cast } from './people.ts';
import { at } from './random.ts';
import type { DemoService } from './services.ts';

const choices = ['Digitalt', 'Fysisk', 'Annethvert år fysisk'] as const;
const comments: readonly (string | null)[] = [
  null,
  'Digitale møter er nok for oss.',
  null,
  null,
  'Vi blir bedre kjent når vi møtes.',
];

/** A question of the coordinator's that half of those who lead a service have answered. */
export function addSurvey(draft: Draft, services: readonly DemoService[], cast: Cast): void {
  const id = draft.id('survey');
  const sentAt = daysAfter(draft.now, -6);
  draft.rows.survey.push({
    ...{ id, title: 'Møter i referansegruppen', kind: 'choice', choices: [...choices] },
    question: 'Hvordan bør gruppen møtes neste år?',
    due_on: workDayFrom(dateOf(daysAfter(draft.now, 15))),
    ...{ created_by: cast.coordinator.id, created_at: sentAt.toISOString(), sent_at: sentAt.toISOString() },
  });
  const leaders = [...new Map(services.slice(0, 60).map((one) => [one.leader.id, one])).values()];
  for (const [index, { leader, region }] of leaders.entries()) {
    // Those who are played have enough to do.
    if (Object.values(cast).some((one) => one.id === leader.id)) continue;
    const isAnswered = index % 2 === 0;
    const recipientId = draft.id(`survey/${leader.id}`);
    draft.rows.survey_recipient.push({
      ...{ id: recipientId, survey_id: id, person_id: leader.id, region },
      choice: isAnswered ? (index / 2) % choices.length : null,
      comment: isAnswered && index < comments.length * 2 ? at(comments, index) : null,
      answered_at: isAnswered ? daysAfter(sentAt, 1 + (index % 4)).toISOString() : null,
    });
    if (isAnswered) continue;
    draft.rows.duty.push({
      ...{ id: draft.id(`duty/survey/${leader.id}`), kind: 'answer-survey', subject_type: 'survey' },
      ...{ subject_id: recipientId, service_id: null, person_id: leader.id, role: null, region: null },
      ...{ since: sentAt.toISOString(), due_at: daysAfter(draft.now, 15).toISOString() },
      ...{ done_at: null, done_by: null },
    });
  }
}
