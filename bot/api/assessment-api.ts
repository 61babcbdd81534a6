import { z } from 'zod';
import { longestQuestion } from '../../domain/feedback.ts';
import { followUpOwners, longestFollowUp } from '../../domain/follow-up.ts';
import { longestChallenge, longestTitle, mostReferences } from '../../domain/national.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { regions } from '../../domain/vocabulary.ts';
import { addChallenge } from '../../store/commands/add-challenge.ts';
import { addFollowUp } from '../../store/commands/add-follow-up.ts';
import { answerFeedback } from '../../store/commands/answer-feedback.ts';
import { askFeedback } from '../../store/commands/ask-feedback.ts';
import { changeChallenge } from '../../store/commands/change-challenge.ts';
import { completeAssessment } from '../../store/commands/complete-assessment.ts';
import { completeCase } from '../../store/commands/complete-case.ts';
import { confirmFollowUp } from '../../store/commands/confirm-follow-up.ts';
import { dropChallenge } from '../../store/commands/drop-challenge.ts';
import { dropFollowUp } from '../../store/commands/drop-follow-up.ts';
import { finishFollowUp } from '../../store/commands/finish-follow-up.ts';
import { readFeedback } from '../../store/commands/read-feedback.ts';
import { reopenAssessment } from '../../store/commands/reopen-assessment.ts';
import { reopenCase } from '../../store/commands/reopen-case.ts';
import { returnFollowUp } from '../../store/commands/return-follow-up.ts';
import { sendFeedback } from '../../store/commands/send-feedback.ts';
import { writeCase } from '../../store/commands/write-case.ts';
import { assessmentOverview } from '../../store/queries/assessment-overview.ts';
import { assessmentPage } from '../../store/queries/assessment-view.ts';
import { feedbackView } from '../../store/queries/feedback-view.ts';
import { followUpView } from '../../store/queries/follow-up-view.ts';
import { nationalView } from '../../store/queries/national-view.ts';
import { reportOutcome } from '../../store/queries/report-outcome.ts';
import { feedbackOutline } from '../../text/feedback-outline.ts';
import { nationalOutline } from '../../text/national-outline.ts';
import { field, parseInput } from '../input.ts';
import { pdfOf, wordOf } from './document-format.ts';
import { does } from './does.ts';
import type { TabCommand, TabQuery } from './tab-call.ts';
import { viewDocument } from './view-document.ts';

const assessment = z.object({ assessmentId: field.id });
const feedback = z.object({ feedbackId: field.id });
const followUp = z.object({ followUpId: field.id });
const ofCase = z.object({ caseId: field.id });
const challenge = ofCase.extend({
  title: field.required(longestTitle),
  text: field.required(longestChallenge),
  proposal: field.text(longestChallenge),
  assessmentIds: z.array(field.id).max(mostReferences).default([]),
});
const asked = z.object({
  year: field.year.optional(),
  region: z.enum(regions).optional(),
});

/** What the pages of assessments may ask for. */
export const assessmentQueries: Readonly<Record<string, TabQuery>> = {
  assessment: async ({ service, actor }, { id }) =>
    (await assessmentPage(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  national: async ({ service, actor }, given) => {
    const input = parseInput(asked, given);
    if (isRefusal(input)) return input;
    const filter = input.year === undefined ? {} : { year: input.year };
    return (await nationalView(service.store, actor, filter)) ?? refuse('unknown-or-forbidden');
  },
  /** The case for the medical directors' meeting. */
  'national-document': viewDocument({
    about: z.object({ year: field.year }),
    viewOf: nationalView,
    formats: { pdf: pdfOf(nationalOutline), word: wordOf(nationalOutline) },
    titleOf: (view, language) => nationalOutline(view, language).title,
  }),
  assessments: async ({ service, actor }, given) => {
    const input = parseInput(asked, given);
    if (isRefusal(input)) return input;
    const { year, region } = input;
    const filter = { region: region ?? null, ...(year !== undefined && { year }) };
    return (await assessmentOverview(service.store, actor, filter)) ?? refuse('unknown-or-forbidden');
  },
  feedback: async ({ service, actor }, { id }) =>
    (await feedbackView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  /** What was sent, without who has read it and what was asked. */
  'feedback-document': viewDocument({
    about: z.object({ id: field.id }),
    viewOf: async (store, actor, { id }) => await feedbackView(store, actor, id),
    formats: { pdf: pdfOf(feedbackOutline), word: wordOf(feedbackOutline) },
    titleOf: (view, language) => feedbackOutline(view, language).title,
  }),
  'follow-up': async ({ service, actor }, { id }) =>
    (await followUpView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'report-outcome': async ({ service, actor }, { id }) =>
    (await reportOutcome(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
};

/** And what they may do; the chapters themselves are written as those of a report are. */
export const assessmentCommands: Readonly<Record<string, TabCommand>> = {
  'complete-assessment': does(assessment.extend({ version: z.int() }), completeAssessment),
  'reopen-assessment': does(assessment, reopenAssessment),
  'send-feedback': does(assessment.extend({ version: z.int() }), sendFeedback),
  'read-feedback': does(feedback, readFeedback),
  'ask-feedback': does(feedback.extend({ text: field.required(longestQuestion) }), askFeedback),
  'answer-feedback': does(
    feedback.extend({ questionId: field.id, text: field.required(longestQuestion) }),
    answerFeedback,
  ),
  'add-follow-up': does(
    assessment.extend({
      text: field.required(longestFollowUp),
      owner: z.enum(followUpOwners),
      dueOn: field.date,
    }),
    addFollowUp,
  ),
  'finish-follow-up': does(followUp.extend({ note: field.text(longestFollowUp) }), finishFollowUp),
  'confirm-follow-up': does(followUp.extend({ version: z.int() }), confirmFollowUp),
  'return-follow-up': does(followUp.extend({ note: field.text(longestFollowUp) }), returnFollowUp),
  'drop-follow-up': does(followUp, dropFollowUp),
  'add-challenge': does(challenge, addChallenge),
  'change-challenge': does(challenge.extend({ challengeId: field.id, version: z.int() }), changeChallenge),
  'drop-challenge': does(ofCase.extend({ challengeId: field.id }), dropChallenge),
  'write-case': does(
    ofCase.extend({
      version: z.int(),
      goesWell: field.text(longestChallenge),
      proposal: field.text(longestChallenge),
    }),
    writeCase,
  ),
  'complete-case': does(ofCase.extend({ version: z.int() }), completeCase),
  'reopen-case': does(ofCase, reopenCase),
};
