import type { Actor } from '../../domain/actor.ts';
import { type FollowUpNeed, followUpOf, letterQuestion, sharedQuestion } from '../../domain/assessment.ts';
import { feedbackRelationOf, feedbackRights } from '../../domain/feedback.ts';
import type { ReadChapter } from '../../domain/views/assessment.ts';
import type { FeedbackQuestion, FeedbackView } from '../../domain/views/feedback.ts';
import { addresseesOf, loadFeedback, type SentChapter } from '../load-feedback.ts';
import { templateById } from '../report-template.ts';
import type { Store } from '../store.ts';
import { readChapter } from './assessment-view.ts';
import { followUpsOfAssessment } from './follow-up-view.ts';

/** What the service was told, who has read it and what was asked; null for whoever has nothing to do with it. */
export async function feedbackView(store: Store, actor: Actor, id: string): Promise<FeedbackView | null> {
  const feedback = await loadFeedback(store.db, id, actor);
  if (!feedback || actor.kind !== 'person') return null;
  const { assessment } = feedback;
  const relation = feedbackRelationOf(actor, assessment.facts, assessment);
  if (!relation) return null;
  const [template, followUps, questions, addressees, readings] = await Promise.all([
    templateById(store.db, assessment.templateId),
    followUpsOfAssessment(store, actor, assessment.id),
    questionsOf(store, id),
    addresseesOf(store.db, assessment.service.id),
    readingsOf(store, id),
  ]);
  const readers = readersOf(addressees, readings);
  const { may, seesReaders } = feedbackRights[relation];
  const { reportId, region, year, service } = assessment;
  const part = { site: null, region: null };
  return {
    ...{ id, reportId, region, year, service, followUps, questions },
    version: feedback.version,
    assessmentId: assessment.id,
    letter: letterOf(feedback.chapters),
    sent: { at: feedback.sentAt, by: feedback.sentBy },
    followUp: needOf(feedback.chapters),
    chapters: feedback.chapters.map((chapter) =>
      told(readChapter({ ...chapter, part, leftOut: null }, template)),
    ),
    readCount: readers.filter(({ readAt }) => readAt !== null).length,
    readerCount: readers.length,
    readers: seesReaders ? readers : [],
    viewer: {
      relation,
      mayAsk: may.includes('ask-feedback'),
      mayAnswer: may.includes('answer-feedback'),
      readAt: readings.find(({ personId }) => personId === actor.personId)?.readAt ?? null,
    },
  };
}

/** As it was sent: the region may have come to something else since, and not said so yet. */
function needOf(chapters: readonly SentChapter[]): FollowUpNeed {
  return chapters.flatMap(({ content }) => followUpOf(content) ?? [])[0] ?? 'none';
}

function letterOf(chapters: readonly SentChapter[]): string {
  return chapters.map(({ content }) => String(content[letterQuestion] ?? '').trim()).join('');
}

/** The letter stands on top; what is for the national assessment was not asked, as far as the service is concerned. */
function told(chapter: ReadChapter): ReadChapter {
  const apart: readonly string[] = [letterQuestion, sharedQuestion];
  return { ...chapter, fields: chapter.fields.filter(({ key }) => !apart.includes(key)) };
}

type Reading = { readonly personId: string; readonly name: string; readonly readAt: Date };

/** Whoever it went to, and whoever read it and has left since. */
function readersOf(
  addressees: readonly { readonly personId: string; readonly name: string }[],
  readings: readonly Reading[],
): FeedbackView['readers'] {
  const gone = readings.filter(({ personId }) => !addressees.some((one) => one.personId === personId));
  return [...addressees, ...gone].map(({ personId, name }) => ({
    name,
    readAt: readings.find((one) => one.personId === personId)?.readAt ?? null,
  }));
}

async function readingsOf({ db }: Store, feedbackId: string): Promise<Reading[]> {
  return await db
    .selectFrom('feedback_reading')
    .innerJoin('person', 'person.id', 'feedback_reading.person_id')
    .select(['person.id as personId', 'person.name', 'read_at as readAt'])
    .where('feedback_id', '=', feedbackId)
    .orderBy('read_at')
    .execute();
}

async function questionsOf({ db }: Store, feedbackId: string): Promise<FeedbackQuestion[]> {
  const rows = await db
    .selectFrom('feedback_question as question')
    .innerJoin('person as asker', 'asker.id', 'question.asked_by')
    .leftJoin('person as answerer', 'answerer.id', 'question.answered_by')
    .select([
      'question.id',
      'question.text',
      'question.asked_at as askedAt',
      'asker.name as askedBy',
      'question.answer',
      'question.answered_at as answeredAt',
      'answerer.name as answeredBy',
    ])
    .where('question.feedback_id', '=', feedbackId)
    .orderBy('question.asked_at')
    .limit(200)
    .execute();
  return rows.map(({ answer, answeredAt, answeredBy, ...question }) => ({
    ...question,
    answer: answer !== null && answeredAt ? { text: answer, by: answeredBy ?? '', at: answeredAt } : null,
  }));
}
