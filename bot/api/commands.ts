import { z } from 'zod';
import { longestPolicyText } from '../../domain/policy-text.ts';
import { policyKeys } from '../../domain/reminder-policy.ts';
import { longestReason } from '../../domain/report.ts';
import { languages, serviceTypes } from '../../domain/vocabulary.ts';
import { acquireSection } from '../../store/commands/acquire-section.ts';
import { addQuietDays } from '../../store/commands/add-quiet-days.ts';
import { addSupplement } from '../../store/commands/add-supplement.ts';
import { addTemplateVersion } from '../../store/commands/add-template-version.ts';
import { answerTakeover } from '../../store/commands/answer-takeover.ts';
import { chooseLanguage } from '../../store/commands/choose-language.ts';
import { chooseReminderPolicy } from '../../store/commands/choose-reminder-policy.ts';
import { closeCycle } from '../../store/commands/close-cycle.ts';
import { completeGroupPart } from '../../store/commands/complete-group-part.ts';
import { completeSection } from '../../store/commands/complete-section.ts';
import { delegateSection } from '../../store/commands/delegate-section.ts';
import { discardDraft } from '../../store/commands/discard-draft.ts';
import { endDelegation } from '../../store/commands/end-delegation.ts';
import { extendReport } from '../../store/commands/extend-report.ts';
import { giveDraftKey } from '../../store/commands/give-draft-key.ts';
import { heartbeatSection } from '../../store/commands/heartbeat-section.ts';
import { leaveOutSection } from '../../store/commands/leave-out-section.ts';
import { openCycle } from '../../store/commands/open-cycle.ts';
import { releaseSection } from '../../store/commands/release-section.ts';
import { remindWriter } from '../../store/commands/remind-writer.ts';
import { removeQuietDays } from '../../store/commands/remove-quiet-days.ts';
import { reopenReport } from '../../store/commands/reopen-report.ts';
import { reopenSection } from '../../store/commands/reopen-section.ts';
import { requestTakeover } from '../../store/commands/request-takeover.ts';
import { restoreRevision } from '../../store/commands/restore-revision.ts';
import { saveSection } from '../../store/commands/save-section.ts';
import { submitReport } from '../../store/commands/submit-report.ts';
import { takeOverSection } from '../../store/commands/take-over-section.ts';
import { watchSection } from '../../store/commands/watch-section.ts';
import { field } from '../input.ts';
import { administrationCommands } from './administration-api.ts';
import { archiveCommands, largeArchiveBodies } from './archive-api.ts';
import { assessmentCommands } from './assessment-api.ts';
import { does } from './does.ts';
import { doesForPerson } from './does-for-person.ts';
import { gatheringCommands } from './gathering-api.ts';
import { groupLifeCommands } from './group-life-api.ts';
import { importCommands, largeImportBodies } from './import-api.ts';
import { processCommands } from './process-api.ts';
import { surveyCommands } from './survey-api.ts';
import type { LargeBody, TabCommand } from './tab-call.ts';

const writer = z.object({ sectionId: field.id, writerId: field.id });
const section = z.object({ sectionId: field.id });
const report = z.object({ reportId: field.id });
/** Why a part is missing, by part. */
const reasons = z.record(field.id, z.string().max(longestReason)).default({});
const held = writer.extend({ fence: z.int().min(0) });
const policyText = z.object({
  nb: field.text(longestPolicyText),
  nn: field.text(longestPolicyText),
  en: field.text(longestPolicyText),
});
/** What a coordinator chooses of reminders, by what is given: each says by itself what is wrong with it. */
const policy = z.object({ policy: z.enum(policyKeys) });
const choices = {
  steps: does(policy.extend({ steps: z.unknown() }), chooseReminderPolicy),
  text: does(policy.extend({ text: policyText.nullable() }), chooseReminderPolicy),
  rules: does(z.object({ rules: z.unknown() }), chooseReminderPolicy),
};
const quietDays = z.object({ entry: z.unknown() });
const content = z.record(z.string(), z.unknown());
const year = z.int().min(2000).max(2200);

/** With which verbs pages may send more than usual. */
export const largeBodies: Readonly<Record<string, LargeBody>> = {
  ...largeImportBodies,
  ...largeArchiveBodies,
};

/** What pages may do, by the verb in the address: the same commands as the cards'. */
export const tabCommands: Readonly<Record<string, TabCommand>> = {
  ...archiveCommands,
  ...assessmentCommands,
  ...gatheringCommands,
  ...processCommands,
  ...groupLifeCommands,
  ...surveyCommands,
  ...importCommands,
  ...administrationCommands,
  'choose-language': does(z.object({ language: z.enum(languages) }), chooseLanguage),
  'draft-key': async (context) => await giveDraftKey(context),
  'acquire-section': does(
    writer.extend({ instead: z.boolean().default(false), since: z.int().min(0).optional() }),
    acquireSection,
  ),
  'heartbeat-section': does(held, heartbeatSection),
  'save-section': does(held.extend({ baseRevision: z.int().min(0), content }), saveSection),
  'restore-revision': does(
    held.extend({ baseRevision: z.int().min(0), revision: z.int().min(1) }),
    restoreRevision,
  ),
  'release-section': does(held, releaseSection),
  'watch-section': does(section, watchSection),
  'request-takeover': does(section, requestTakeover),
  'answer-takeover': does(z.object({ requestId: field.id, answer: z.enum(['yes', 'no']) }), answerTakeover),
  'take-over-section': does(writer.extend({ reason: field.text(longestReason) }), takeOverSection),
  'complete-section': does(section.extend({ revision: z.int().min(0) }), completeSection),
  'reopen-section': does(section, reopenSection),
  'leave-out-section': does(section.extend({ reason: field.text(longestReason) }), leaveOutSection),
  'delegate-section': doesForPerson(section, delegateSection),
  'end-delegation': does(section.extend({ personId: field.id }), endDelegation),
  'add-supplement': does(section.extend({ content }), addSupplement),
  'discard-draft': does(z.object({ draftId: field.id }), discardDraft),
  'complete-group-part': does(report.extend({ reasons }), completeGroupPart),
  'remind-writer': does(report.extend({ partId: field.id }), remindWriter),
  'choose-reminder-policy': async (context, given, call) =>
    await choices['text' in given ? 'text' : 'rules' in given ? 'rules' : 'steps'](context, given, call),
  'add-quiet-days': does(quietDays, addQuietDays),
  'remove-quiet-days': does(quietDays, removeQuietDays),
  'submit-report': does(
    report.extend({
      version: z.int(),
      reasons,
      withoutGroup: field.text(longestReason).transform((reason) => reason || null),
    }),
    submitReport,
  ),
  'extend-report': does(report.extend({ to: field.date, reason: field.text(longestReason) }), extendReport),
  'reopen-report': does(
    report.extend({ reason: field.text(longestReason), sectionIds: z.array(field.id).max(100).default([]) }),
    reopenReport,
  ),
  'open-cycle': does(
    z.object({
      year,
      dates: z.object({
        servicesToldOn: field.date,
        groupsToldOn: field.date,
        serviceDueOn: field.date,
        groupDueOn: field.date,
        submissionDueOn: field.date,
      }),
    }),
    openCycle,
  ),
  'close-cycle': does(z.object({ cycleId: field.id }), closeCycle),
  'add-template-version': does(
    z.object({ type: z.enum(serviceTypes), year, content: z.unknown() }),
    addTemplateVersion,
  ),
};
