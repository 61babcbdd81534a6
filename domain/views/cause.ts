/** Why a message is sent: each has a word of its own in the notice. */

/** Why the card about a nomination is sent: its notice says it in one line. */
export const causes = [
  'seat-vacant',
  'nomination-received',
  'clearance-requested',
  'proposal-received',
  'proposal-to-appoint',
  'nomination-returned',
  'nomination-declined',
  'invitation-declined',
  'clearance-refused',
  'member-appointed',
  'nomination-withdrawn',
  'nomination-resent',
  'reminder',
  'answer-recorded',
  'candidate-asked',
  'candidate-answered',
  'leader-changed',
  'answer-undone',
  'appointment-undone',
  'candidate-replaced',
  'unreachable',
] as const;

export type Cause = (typeof causes)[number];

/** Why the card about a request for a candidate is sent (R21). */
export const requestCauses = [
  'request-to-pass',
  'request-to-name',
  'request-commented',
  'candidate-named',
  'request-returned',
  'candidate-accepted',
  'request-proposed',
  'request-closed',
  'request-reminder',
] as const;

export type RequestCause = (typeof requestCauses)[number];

/** Why a card about a group or one of its seats is sent. */
export const groupCauses = ['leader-designated', 'leader-undone', 'leader-left'] as const;

export type GroupCause = (typeof groupCauses)[number];

/** Why the card about a meeting of a group is sent. */
export const groupMeetingCauses = [
  'meeting-called',
  'meeting-moved',
  'meeting-changed',
  'meeting-cancelled',
  'meeting-tomorrow',
  'minutes-written',
] as const;

export type GroupMeetingCause = (typeof groupMeetingCauses)[number];

/** Why the card about a short question to a group is sent. */
export type CheckInCause = 'group-asked';

/** Why somebody is shown how a group works (P12). */
export const onboardingCauses = ['joined-group', 'service-begins'] as const;

export type OnboardingCause = (typeof onboardingCauses)[number];

/** Why the card about a problem is sent (R26). */
export const problemCauses = [
  'problem-raised',
  'problem-answered',
  'problem-inherited',
  'problem-passed',
  'problem-went-on',
  'problem-settled',
  'problem-disputed',
  'problem-commented',
] as const;

export type ProblemCause = (typeof problemCauses)[number];

export const seatCauses = ['member-leaves', 'member-stays'] as const;

export type SeatCause = (typeof seatCauses)[number];

/** Why somebody hears of one section, of a report or of its assessment. */
export const sectionCauses = [
  'takeover-granted',
  'takeover-refused',
  'section-taken-over',
  'section-free',
] as const;

export type SectionCause = (typeof sectionCauses)[number];

/** Why the card about a chapter of a report is sent. */
export const chapterCauses = [...sectionCauses, 'section-delegated'] as const;

export type ChapterCause = (typeof chapterCauses)[number];

/** Why the card about an annual report is sent. */
export const reportCauses = [
  'takeover-requested',
  'report-reminder',
  'report-extended',
  'report-submitted',
  'report-reopened',
  'report-supplemented',
  'part-vacant',
] as const;

export type ReportCause = (typeof reportCauses)[number];

/** Why the card about the assessment of a report is sent. */
export const assessmentCauses = [
  ...sectionCauses,
  'assessment-waits',
  'assessment-completed',
  'assessment-paused',
] as const;

export type AssessmentCause = (typeof assessmentCauses)[number];

/** Why the card about the feedback on a report is sent. */
export const feedbackCauses = ['feedback-sent', 'feedback-asked', 'feedback-answered'] as const;

export type FeedbackCause = (typeof feedbackCauses)[number];

/** Why the card about something to be followed up is sent. */
export const followUpCauses = [
  'follow-up-given',
  'follow-up-done',
  'follow-up-confirmed',
  'follow-up-returned',
  'follow-up-dropped',
] as const;

export type FollowUpCause = (typeof followUpCauses)[number];

/** Why the card about a step of a service's process is sent. */
export const processCauses = [
  'step-waits',
  'step-moved',
  'process-decided',
  'process-over',
  'process-stopped',
  'service-ended',
] as const;

export type ProcessCause = (typeof processCauses)[number];

/** Why a question that the coordinator asks all or some is sent. */
export type SurveyCause = 'survey-asked';

/** Why a card about a question is sent: to whoever is to answer it, or to whoever asked. */
export const questionCauses = [
  'question-asked',
  'question-handed-over',
  'question-escalated',
  'question-answered',
  'question-answered-in-talk',
  'question-merged',
  'question-hidden',
  'question-routed',
] as const;

export type QuestionCause = (typeof questionCauses)[number];

/** Why the card about a gathering is sent. */
export const gatheringCauses = [
  'guest-invited',
  'moderator-named',
  'gathering-changed',
  'gathering-cancelled',
  'gathering-tomorrow',
  'gathering-starts',
  'questions-wait',
  'answers-published',
] as const;

export type GatheringCause = (typeof gatheringCauses)[number];

/** Why the list of what a gathering left is sent: to those who own it, or to whoever asked several of them. */
export type LeftoverCause = 'questions-left' | 'own-questions-left';

/** Why the questions of a gathering are shown in a channel. */
export type SummaryCause = 'questions-summarised';

/** Why the card about a channel is sent to those who answer for it. */
export const channelCauses = ['channel-bound', 'channel-unbound', 'channel-broken'] as const;

export type ChannelCause = (typeof channelCauses)[number];

/** Why the figures of a region are sent: a week has begun. */
export type FiguresCause = 'week-begun';

/** Why somebody is reminded: a day of a duty has come. */
export type ReminderCause = 'reminders-due' | 'round-nears' | ReminderAlert;

/** Why the coordinators hear of the day's reminders: none were made, some are in no message, or messages do not leave. */
export const reminderAlerts = ['reminders-missed', 'reminders-unsent', 'reminders-undelivered'] as const;
export type ReminderAlert = (typeof reminderAlerts)[number];

/** Why a message is sent: about a case or a question, or because somebody asked or has just got the app. */
export type MessageCause =
  | Cause
  | QuestionCause
  | GatheringCause
  | SummaryCause
  | LeftoverCause
  | RequestCause
  | GroupCause
  | GroupMeetingCause
  | CheckInCause
  | OnboardingCause
  | ProblemCause
  | SeatCause
  | ChannelCause
  | ChapterCause
  | ReportCause
  | AssessmentCause
  | FeedbackCause
  | FollowUpCause
  | ProcessCause
  | SurveyCause
  | FiguresCause
  | ReminderCause
  | 'asked'
  | 'installed';
