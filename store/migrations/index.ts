import type { Migration } from 'kysely/migration';
import * as foundation from './0001-foundation.ts';
import * as faq from './0002-faq.ts';
import * as candidateRequests from './0004-candidate-requests.ts';
import * as answers from './0005-answers.ts';
import * as groups from './0006-groups.ts';
import * as channels from './0008-channels.ts';
import * as weeklyCards from './0009-weekly-cards.ts';
import * as annualReport from './0010-annual-report.ts';
import * as leftOutParts from './0011-left-out-parts.ts';
import * as renewingCards from './0020-renewing-cards.ts';
import * as indexes from './0021-indexes.ts';
import * as draftKeys from './0022-draft-keys.ts';
import * as pressIndexes from './0030-press-indexes.ts';
import * as updatesAskedAgain from './0035-updates-asked-again.ts';
import * as vacantParts from './0038-vacant-parts.ts';
import * as reminders from './0050-reminders.ts';
import * as roundStatus from './0051-round-status.ts';
import * as reminderHealth from './0052-reminder-health.ts';
import * as gatherings from './0060-gatherings.ts';
import * as gatheringCalendar from './0061-gathering-calendar.ts';
import * as faqAnswers from './0062-faq-answers.ts';
import * as takenQuestions from './0063-taken-questions.ts';
import * as digestNotices from './0066-digest-notices.ts';
import * as serviceDays from './0067-service-days.ts';
import * as roundTold from './0068-round-told.ts';
import * as draftCauses from './0071-draft-causes.ts';
import * as milestones from './0075-milestones.ts';
import * as imported from './0080-import.ts';
import * as retention from './0090-retention.ts';
import * as assessments from './0100-assessments.ts';
import * as feedback from './0101-feedback.ts';
import * as nationalCase from './0102-national-case.ts';
import * as archive from './0103-archive.ts';
import * as archiveFiles from './0104-archive-files.ts';
import * as archiveFigures from './0105-archive-figures.ts';
import * as putOffReminders from './0106-put-off-reminders.ts';
import * as cardFingerprints from './0108-card-fingerprints.ts';
import * as accessLinks from './0120-access-links.ts';
import * as erasure from './0121-erasure.ts';
import * as askedOrganisations from './0122-asked-organisations.ts';
import * as sendMoments from './0123-send-moments.ts';
import * as assessors from './0124-assessors.ts';
import * as sentQuestions from './0126-sent-questions.ts';
import * as leftovers from './0127-leftovers.ts';
import * as linkCodes from './0129-link-codes.ts';
import * as groupMeetings from './0140-group-meetings.ts';
import * as problems from './0141-problems.ts';
import * as onboarding from './0142-onboarding.ts';
import * as checkIns from './0143-check-ins.ts';
import * as checkInDuties from './0144-check-in-duties.ts';
import * as serviceProcesses from './0150-service-processes.ts';
import * as surveys from './0151-surveys.ts';
import * as closedServices from './0152-closed-services.ts';
import * as servicePlans from './0153-service-plans.ts';
import * as standingFacts from './0154-standing-facts.ts';
import * as surveyWords from './0155-survey-words.ts';
import * as audienceAndPause from './0160-audience-and-pause.ts';
import * as mailToGroups from './0191-mail-to-groups.ts';
import * as surveyAnswersLetGo from './0192-survey-answers-let-go.ts';
import * as toldFollowUps from './0193-told-follow-ups.ts';
import * as joinedPeople from './0195-joined-people.ts';
import * as checkInReaders from './0202-check-in-readers.ts';
import * as meetingsTakenBack from './0203-meetings-taken-back.ts';
import * as linksToProblems from './0204-links-to-problems.ts';
import * as placesThatWent from './0210-places-that-went.ts';
import * as filesTakenAway from './0211-files-taken-away.ts';
import * as confirmedElsewhere from './0212-confirmed-elsewhere.ts';
import * as firstLook from './0213-first-look.ts';
import * as reportWriters from './0220-report-writers.ts';

/** Every migration by its name, in the order of the names. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-faq': faq,
  '0004-candidate-requests': candidateRequests,
  '0005-answers': answers,
  '0006-groups': groups,
  '0008-channels': channels,
  '0009-weekly-cards': weeklyCards,
  '0010-annual-report': annualReport,
  '0011-left-out-parts': leftOutParts,
  '0020-renewing-cards': renewingCards,
  '0021-indexes': indexes,
  '0022-draft-keys': draftKeys,
  '0030-press-indexes': pressIndexes,
  '0035-updates-asked-again': updatesAskedAgain,
  '0038-vacant-parts': vacantParts,
  '0050-reminders': reminders,
  '0051-round-status': roundStatus,
  '0052-reminder-health': reminderHealth,
  '0060-gatherings': gatherings,
  '0061-gathering-calendar': gatheringCalendar,
  '0062-faq-answers': faqAnswers,
  '0063-taken-questions': takenQuestions,
  '0066-digest-notices': digestNotices,
  '0067-service-days': serviceDays,
  '0068-round-told': roundTold,
  '0071-draft-causes': draftCauses,
  '0075-milestones': milestones,
  '0080-import': imported,
  '0090-retention': retention,
  '0100-assessments': assessments,
  '0101-feedback': feedback,
  '0102-national-case': nationalCase,
  '0103-archive': archive,
  '0104-archive-files': archiveFiles,
  '0105-archive-figures': archiveFigures,
  '0106-put-off-reminders': putOffReminders,
  '0108-card-fingerprints': cardFingerprints,
  '0120-access-links': accessLinks,
  '0121-erasure': erasure,
  '0122-asked-organisations': askedOrganisations,
  '0123-send-moments': sendMoments,
  '0124-assessors': assessors,
  '0126-sent-questions': sentQuestions,
  '0127-leftovers': leftovers,
  '0129-link-codes': linkCodes,
  '0140-group-meetings': groupMeetings,
  '0141-problems': problems,
  '0142-onboarding': onboarding,
  '0143-check-ins': checkIns,
  '0144-check-in-duties': checkInDuties,
  '0150-service-processes': serviceProcesses,
  '0151-surveys': surveys,
  '0152-closed-services': closedServices,
  '0153-service-plans': servicePlans,
  '0154-standing-facts': standingFacts,
  '0155-survey-words': surveyWords,
  '0160-audience-and-pause': audienceAndPause,
  '0191-mail-to-groups': mailToGroups,
  '0192-survey-answers-let-go': surveyAnswersLetGo,
  '0193-told-follow-ups': toldFollowUps,
  '0195-joined-people': joinedPeople,
  '0202-check-in-readers': checkInReaders,
  '0203-meetings-taken-back': meetingsTakenBack,
  '0204-links-to-problems': linksToProblems,
  '0210-places-that-went': placesThatWent,
  '0211-files-taken-away': filesTakenAway,
  '0212-confirmed-elsewhere': confirmedElsewhere,
  '0213-first-look': firstLook,
  '0220-report-writers': reportWriters,
};
