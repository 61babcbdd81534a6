// Generated from the migrated database by scripts/generate-schema.ts; a test compares the two. Not edited by hand.
import type { ColumnType } from 'kysely';
import type { LinkPurpose } from '../domain/access-link.ts';
import type { AssessmentState, FollowUpNeed } from '../domain/assessment.ts';
import type { RequestStep } from '../domain/candidate-request.ts';
import type { DutyKind } from '../domain/duty.ts';
import type { FollowUpOwner, FollowUpState } from '../domain/follow-up.ts';
import type { AudienceRole, GatheringKind } from '../domain/gathering.ts';
import type { MeetingAnswer, MeetingForm } from '../domain/group-meeting.ts';
import type { MilestoneKind } from '../domain/milestone.ts';
import type { NominationStep } from '../domain/nomination.ts';
import type { OnboardingKind } from '../domain/onboarding.ts';
import type { ProblemEntryKind, ProblemState, ProblemStep } from '../domain/problem.ts';
import type { ProcessKind, ProcessState, StepState } from '../domain/process.ts';
import type { AnswerForm, QuestionScope, StoredQuestionStep } from '../domain/question.ts';
import type { Frequency } from '../domain/reminder-rules.ts';
import type { DraftCause, PartKind, ReportState, SectionState } from '../domain/report.ts';
import type { AssessmentType } from '../domain/report-template.ts';
import type { RegisterState } from '../domain/standing-facts.ts';
import type { SurveyKind } from '../domain/survey.ts';
import type { ReminderReason } from '../domain/views/reminder.ts';
import type { GrantedRole, Language, Region, SeatKind, ServiceType } from '../domain/vocabulary.ts';

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[] ? U[] : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S[], I[], U[]> : T[];

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessLink {
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  id: string;
  is_confirmed: Generated<boolean>;
  message_id: string | null;
  person_id: string;
  purpose: LinkPurpose;
  revoked_at: Timestamp | null;
  subject_id: string;
  token_hash: Buffer;
  used_at: Timestamp | null;
}

export interface ArchiveEntry {
  archived_at: Generated<Timestamp>;
  figures: Json | null;
  id: Generated<string>;
  public_changed_at: Timestamp | null;
  published_at: Timestamp | null;
  published_by: string | null;
  region: Region;
  report_id: string | null;
  search: ColumnType<string, never, never>;
  service_id: string;
  service_type: ServiceType;
  submission_id: string | null;
  supplements: Generated<number>;
  taken_away_at: Timestamp | null;
  text: string;
  title: string;
  version: Generated<number>;
  withdrawn_at: Timestamp | null;
  year: number;
}

export interface ArchiveFile {
  added_at: Generated<Timestamp>;
  added_by: string | null;
  bytes: Buffer;
  entry_id: string;
  name: string;
  sha256: string;
}

export interface ArchiveWord {
  word: string;
}

export interface AskedOrganisation {
  asked_at: Generated<Timestamp>;
  asked_by: string;
  organisation: string;
  person_id: string;
  request_id: string;
}

export interface Assessment {
  completed_at: Timestamp | null;
  completed_by: string | null;
  due_on: string;
  follow_up: FollowUpNeed | null;
  id: string;
  opened_at: Generated<Timestamp>;
  part_id: string;
  region: Region;
  report_id: string;
  state: Generated<AssessmentState>;
  submission_id: string;
  version: Generated<number>;
}

export interface BusinessClock {
  offset_seconds: Int8;
  only_row: Generated<boolean>;
}

export interface CandidateRequest {
  asked_by: string;
  closed_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  id: string;
  named_competence: string | null;
  named_id: string | null;
  named_suggested_by: string | null;
  named_trust_id: string | null;
  nomination_id: string | null;
  seat_id: string;
  service_id: string;
  step: RequestStep;
  step_since: Generated<Timestamp>;
  version: Generated<number>;
}

export interface Challenge {
  case_id: string;
  changed_at: Timestamp | null;
  changed_by: string | null;
  created_at: Generated<Timestamp>;
  created_by: string;
  dropped_at: Timestamp | null;
  id: string;
  proposal: Generated<string>;
  text: string;
  title: string;
  version: Generated<number>;
}

export interface ChallengeReference {
  assessment_id: string;
  challenge_id: string;
}

export interface ChannelBinding {
  bound_at: Generated<Timestamp>;
  bound_by: string;
  broken_since: Timestamp | null;
  conversation_id: string;
  ended_at: Timestamp | null;
  ended_by: string | null;
  id: string;
  region: Region | null;
  service_id: string | null;
  version: Generated<number>;
}

export interface CheckIn {
  asked_at: Generated<Timestamp>;
  asked_by: string;
  closed_at: Timestamp | null;
  due_on: string | null;
  id: string;
  leader_id: string | null;
  question: string;
  service_id: string;
  version: Generated<number>;
}

export interface CheckInAnswer {
  answered_at: Timestamp | null;
  check_in_id: string;
  id: Generated<string>;
  person_id: string;
  text: string | null;
}

export interface Conversation {
  id: string;
  kind: 'personal' | 'group' | 'channel';
  language: Language | null;
  locale: string | null;
  person_id: string | null;
  seen_at: Generated<Timestamp>;
  sent_at: Generated<ArrayType<Timestamp>>;
  service_url: string;
  state: Generated<
    'open' | 'not-in-roster' | 'blocked-by-user' | 'disabled-by-admin' | 'not-installed' | 'gone'
  >;
  team_id: string | null;
  team_name: string | null;
  tenant_id: string;
}

export interface DigestNotice {
  day: Generated<string>;
  digest_id: string | null;
  nomination_id: string;
  person_id: string;
}

export interface DraftKey {
  made_at: Generated<Timestamp>;
  person_id: string;
  secret: string;
}

export interface Duty {
  done_at: Timestamp | null;
  done_by: string | null;
  due_at: Timestamp | null;
  id: string;
  kind: DutyKind;
  person_id: string | null;
  region: Region | null;
  role:
    | 'service-leader'
    | 'regional-contact'
    | 'national-coordinator'
    | 'site-leader'
    | 'group-leader'
    | 'regional-member'
    | 'moderator'
    | 'assessor'
    | null;
  service_id: string | null;
  since: Generated<Timestamp>;
  subject_id: string;
  subject_type: string;
}

export interface DutyAudience {
  audience: string | null;
  duty_id: string | null;
  person_id: string | null;
}

export interface DutyAudienceOfGatherings {
  audience: string | null;
  duty_id: string | null;
  person_id: string | null;
}

export interface DutyAudienceOfReports {
  audience: string | null;
  duty_id: string | null;
  person_id: string | null;
}

export interface DutyAudienceOfServices {
  audience: string | null;
  duty_id: string | null;
  person_id: string | null;
}

export interface Event {
  actor_id: string | null;
  at: Generated<Timestamp>;
  codes: Generated<Json>;
  correlation_id: string;
  id: Generated<Int8>;
  recorded_at: Generated<Timestamp>;
  service_id: string | null;
  subject_id: string;
  subject_type: string;
  verb: string;
  version: number | null;
}

export interface FaqAnswer {
  answer: string;
  answered_at: Timestamp;
  approved_at: Generated<Timestamp>;
  approved_by: string;
  gathering_id: string;
  id: string;
  question: string;
  question_id: string;
  removed_at: Timestamp | null;
  search: ColumnType<string, never, never>;
  version: Generated<number>;
}

export interface FaqEntry {
  answer: string;
  content_hash: string;
  entry_id: string;
  language: Language;
  question: string;
  search: ColumnType<string, never, never>;
  wordings: string;
}

export interface Feedback {
  assessment_id: string;
  content: Json;
  id: string;
  number: number;
  sent_at: Generated<Timestamp>;
  sent_by: string;
  version: Generated<number>;
}

export interface FeedbackQuestion {
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  asked_at: Generated<Timestamp>;
  asked_by: string;
  feedback_id: string;
  id: string;
  text: string;
}

export interface FeedbackReading {
  feedback_id: string;
  person_id: string;
  read_at: Generated<Timestamp>;
}

export interface FollowUp {
  assessment_id: string;
  confirmed_at: Timestamp | null;
  confirmed_by: string | null;
  created_at: Generated<Timestamp>;
  created_by: string;
  done_at: Timestamp | null;
  done_by: string | null;
  due_on: string;
  id: string;
  note: string | null;
  owner: FollowUpOwner;
  region: Region;
  service_id: string;
  state: Generated<FollowUpState>;
  text: string;
  told_at: Timestamp | null;
  version: Generated<number>;
}

export interface Gathering {
  asking_closes_at: Timestamp;
  asking_opens_at: Timestamp;
  calendar_key: Generated<string>;
  cancelled_at: Timestamp | null;
  changed_at: Timestamp | null;
  conversation_id: string | null;
  created_at: Generated<Timestamp>;
  created_by: string;
  ends_at: Timestamp;
  id: string;
  kind: GatheringKind;
  language: Language;
  link: string | null;
  place: string | null;
  presentation_link: string | null;
  published_at: Timestamp | null;
  regions: Generated<Region[]>;
  reminded_day_for: Timestamp | null;
  reminded_start_for: Timestamp | null;
  revision: Generated<number>;
  roles: Generated<AudienceRole[]>;
  service_types: Generated<ServiceType[]>;
  settled_at: Timestamp | null;
  starts_at: Timestamp;
  title: string;
  version: Generated<number>;
}

export interface GatheringGuest {
  gathering_id: string;
  invited_at: Generated<Timestamp>;
  left_at: Timestamp | null;
  person_id: string;
  registered_at: Timestamp | null;
}

export interface GatheringItem {
  gathering_id: string;
  id: string;
  ordinal: number;
  speakers: string;
  title: string;
}

export interface GatheringModerator {
  gathering_id: string;
  person_id: string;
}

export interface GatheringSummary {
  at: Generated<Timestamp>;
  gathering_id: string;
  id: string;
  version: Generated<number>;
}

export interface GroupMeeting {
  agenda: Generated<string[]>;
  calendar_key: Generated<string>;
  called_at: Generated<Timestamp>;
  called_by: string;
  cancelled_at: Timestamp | null;
  changed_at: Timestamp | null;
  ends_at: Timestamp;
  form: MeetingForm;
  id: string;
  language: Language;
  link: string | null;
  met_before: string | null;
  milestone_id: string | null;
  minutes_link: string | null;
  place: string | null;
  recorded_at: Timestamp | null;
  recorded_by: string | null;
  reminded_for: Timestamp | null;
  revision: Generated<number>;
  service_id: string;
  settled_at: Timestamp | null;
  starts_at: Timestamp;
  version: Generated<number>;
}

export interface GroupMeetingGuest {
  answer: MeetingAnswer | null;
  answered_at: Timestamp | null;
  invited_at: Generated<Timestamp>;
  meeting_id: string;
  person_id: string;
  was_there: boolean | null;
}

export interface Identity {
  channel_user_id: string | null;
  object_id: string;
  person_id: string;
  tenant_id: string;
}

export interface JobTick {
  at: Generated<Timestamp>;
  job: string;
  took_ms: number;
}

export interface LeaderDesignation {
  decided_by: string;
  decided_on: string;
  id: string;
  leader_id: string;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  service_id: string;
  undone_at: Timestamp | null;
}

export interface Leftover {
  at: Generated<Timestamp>;
  gathering_id: string;
  id: string;
  version: Generated<number>;
}

export interface LinkCode {
  code_hash: Buffer;
  expires_at: Timestamp;
  id: string;
  link_id: string;
  opened_at: Timestamp | null;
  sent_at: Generated<Timestamp>;
  tries: Generated<number>;
}

export interface MailPace {
  next_at: Generated<Timestamp>;
  only_row: Generated<boolean>;
}

export interface Membership {
  appointed_at: Timestamp | null;
  appointed_by: string | null;
  end_recorded_at: Timestamp | null;
  end_recorded_by: string | null;
  end_settled_at: Timestamp | null;
  ends_on: string | null;
  id: string;
  nomination_id: string | null;
  person_id: string;
  seat_id: string;
  starts_on: string;
}

export interface Milestone {
  created_at: Generated<Timestamp>;
  due_on: string | null;
  id: string;
  kind: MilestoneKind;
  recorded_at: Timestamp | null;
  recorded_by: string | null;
  recorded_on: string | null;
  service_id: string;
}

export interface NationalCase {
  completed_at: Timestamp | null;
  completed_by: string | null;
  cycle_id: string;
  goes_well: Generated<string>;
  id: string;
  proposal: Generated<string>;
  version: Generated<number>;
  written_at: Timestamp | null;
  written_by: string | null;
}

export interface Nomination {
  candidate_id: string;
  candidate_trust_id: string | null;
  closed_at: Timestamp | null;
  competence: string;
  created_at: Generated<Timestamp>;
  effort_percent: number | null;
  former_leader_ids: Generated<string[]>;
  id: string;
  line_leader_id: string | null;
  proposed_by: string;
  replaces_id: string | null;
  returned_from: 'forward' | 'appointment' | null;
  seat_id: string;
  service_id: string;
  step: NominationStep;
  step_since: Generated<Timestamp>;
  step_version: Generated<number>;
  suggested_by: string | null;
  version: Generated<number>;
}

export interface Onboarding {
  kind: OnboardingKind;
  person_id: string;
  service_id: string;
  told_at: Generated<Timestamp>;
}

export interface OutgoingMessage {
  activity_id: string | null;
  asked_again: Generated<boolean>;
  attempts: Generated<number>;
  by_mail: Generated<boolean>;
  card: string;
  cause: string;
  conversation_id: string | null;
  correlation_id: string;
  created_at: Generated<Timestamp>;
  id: string;
  lane: 'reply' | 'update' | 'notice' | 'reminder';
  person_id: string | null;
  problem: string | null;
  problem_at: Timestamp | null;
  settled_at: Timestamp | null;
  state: Generated<'waiting' | 'sent' | 'obsolete' | 'unreachable' | 'dead'>;
  subject_id: string;
  version: number;
}

export interface Person {
  competence: string | null;
  created_at: Generated<Timestamp>;
  email: string | null;
  erased_at: Timestamp | null;
  greeted_at: Timestamp | null;
  id: string;
  joined_into: string | null;
  language: Language | null;
  name: string;
  refused_email: string | null;
  refused_email_at: Timestamp | null;
  region: Region | null;
  trust_id: string | null;
}

export interface Problem {
  closed_at: Timestamp | null;
  due_on: string;
  id: string;
  raised_at: Generated<Timestamp>;
  raised_by: string;
  region: Region;
  service_id: string;
  state: Generated<ProblemState>;
  step: ProblemStep;
  text: string;
  version: Generated<number>;
}

export interface ProblemEntry {
  id: Generated<Int8>;
  kind: ProblemEntryKind;
  problem_id: string;
  step: ProblemStep;
  text: string;
  written_at: Generated<Timestamp>;
  written_by: string;
}

export interface ProcessStep {
  content: Generated<Json>;
  done_at: Timestamp | null;
  done_by: string | null;
  due_on: string;
  id: string;
  key: string;
  ordinal: number;
  process_id: string;
  region: Region | null;
  revision: Generated<number>;
  state: Generated<StepState>;
  version: Generated<number>;
  written_at: Timestamp | null;
  written_by: string | null;
}

export interface Question {
  answer: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  answered_how: AnswerForm | null;
  asked_at: Generated<Timestamp>;
  asked_by: string;
  entry_id: string | null;
  escalated_at: Timestamp | null;
  fence: Generated<number>;
  gathering_id: string | null;
  holder_id: string | null;
  id: string;
  item_id: string | null;
  lease_until: Timestamp | null;
  leftover_id: string | null;
  merged_into: string | null;
  ordinal: Generated<Int8>;
  published_at: Timestamp | null;
  reason: string | null;
  region: Region | null;
  routed_at: Timestamp | null;
  scope: Generated<QuestionScope>;
  search: ColumnType<string, never, never>;
  shows_name: Generated<boolean>;
  step: Generated<StoredQuestionStep>;
  taken_at: Timestamp | null;
  taken_by: string | null;
  text: string;
  version: Generated<number>;
  wording: string | null;
  writer_id: string | null;
}

export interface QuestionVote {
  person_id: string;
  question_id: string;
  voted_at: Generated<Timestamp>;
}

export interface ReferenceGroup {
  last_met_on: string | null;
  leader_decided_by: string | null;
  leader_decided_on: string | null;
  leader_id: string | null;
  service_id: string;
  version: Generated<number>;
}

export interface Remark {
  event_id: Int8;
  text: string;
  visible_to: 'participants' | 'proposer' | 'candidate';
}

export interface Reminder {
  day: string;
  digest_id: string | null;
  duty_id: string;
  is_put_off: Generated<boolean>;
  person_id: string;
  step: number | null;
  why: ReminderReason;
}

export interface ReminderAlert {
  at: Generated<Timestamp>;
  day: string;
}

export interface ReminderChoice {
  away_from: string | null;
  away_until: string | null;
  frequency: Generated<Frequency>;
  person_id: string;
  reader_id: string | null;
}

export interface ReminderDigest {
  day: string;
  id: string;
  open_count: number;
  person_id: string;
  put_off_to: string | null;
  version: Generated<number>;
}

export interface ReminderRound {
  after_day: string;
  begun_at: Generated<Timestamp>;
  claimed: Generated<number>;
  day: string;
}

export interface Report {
  cycle_id: string;
  extended_by: string | null;
  extended_reason: string | null;
  extended_to: string | null;
  group_completed_at: Timestamp | null;
  group_completed_by: string | null;
  id: string;
  returned_at: Timestamp | null;
  returned_by: string | null;
  returned_reason: string | null;
  service_id: string;
  state: Generated<ReportState>;
  submitted_at: Timestamp | null;
  submitted_by: string | null;
  template_id: string;
  version: Generated<number>;
}

export interface ReportCycle {
  closed_at: Timestamp | null;
  group_due_on: string;
  groups_told_on: string;
  id: string;
  opened_at: Generated<Timestamp>;
  opened_by: string | null;
  service_due_on: string;
  services_told_on: string;
  submission_due_on: string;
  version: Generated<number>;
  year: number;
}

export interface ReportPart {
  id: string;
  kind: PartKind;
  region: Region | null;
  report_id: string;
  site_id: string | null;
  template_id: string | null;
}

export interface ReportSection {
  content: Generated<Json>;
  id: string;
  is_frozen: Generated<boolean>;
  is_left_out_vacant: Generated<boolean>;
  key: string;
  left_out_by: string | null;
  left_out_reason: string | null;
  ordinal: number;
  part_id: string;
  report_id: string | null;
  revision: Generated<number>;
  state: Generated<SectionState>;
  version: Generated<number>;
  written_at: Timestamp | null;
  written_by: string | null;
}

export interface ReportSubmission {
  content: Json;
  id: string;
  members: Generated<Json>;
  number: number;
  report_id: string;
  sha256: string;
  submitted_at: Generated<Timestamp>;
  submitted_by: string;
  writers: Generated<Json>;
}

export interface ReportSupplement {
  added_at: Generated<Timestamp>;
  added_by: string;
  content: Json;
  id: string;
  report_id: string;
  section_id: string;
  sha256: string;
  submission_id: string;
}

export interface ReportTemplate {
  added_at: Generated<Timestamp>;
  added_by: string | null;
  content: Json;
  id: string;
  service_type: ServiceType | AssessmentType;
  version: number;
  year: number;
}

export interface RoleGrant {
  ended_at: Timestamp | null;
  granted_at: Generated<Timestamp>;
  id: string;
  person_id: string;
  region: Region | null;
  role: GrantedRole;
  service_id: string | null;
  site_id: string | null;
}

export interface RoundStatus {
  begun_on: string;
  channel_id: string;
  cycle_id: string;
  figures: Json;
  id: string;
  told_on: string | null;
  version: Generated<number>;
}

export interface Seat {
  id: string;
  kind: SeatKind;
  number: Generated<number>;
  region: Region | null;
  retired_at: Timestamp | null;
  service_id: string;
  site_id: string | null;
  stands_for: string | null;
  vacant_since: Timestamp | null;
  version: Generated<number>;
}

export interface SectionDelegate {
  ended_at: Timestamp | null;
  given_at: Generated<Timestamp>;
  given_by: string;
  id: string;
  person_id: string;
  section_id: string;
}

export interface SectionDraft {
  base_revision: number;
  content: Json;
  fence: Int8;
  id: string;
  kept_at: Generated<Timestamp>;
  person_id: string;
  save_key: string;
  section_id: string;
  why: DraftCause;
  writer_id: string;
}

export interface SectionLock {
  active_at: Timestamp | null;
  base_revision: Generated<number>;
  fence: Generated<Int8>;
  holder_id: string | null;
  lease_until: Timestamp | null;
  section_id: string;
  since: Timestamp | null;
  writer_id: string | null;
}

export interface SectionRevision {
  at: Generated<Timestamp>;
  content: Json;
  fence: Int8;
  how: Generated<'saved' | 'restored'>;
  recorded_at: Generated<Timestamp>;
  revision: number;
  save_key: string;
  section_id: string;
  writer_id: string;
  written_by: string;
}

export interface SectionWatch {
  person_id: string;
  section_id: string;
  since: Generated<Timestamp>;
}

export interface SeenActivity {
  activity_id: string;
  answered_at: Timestamp | null;
  at: Generated<Timestamp>;
  conversation_id: string;
}

export interface SentCard {
  activity_id: string;
  card: string;
  conversation_id: string;
  fingerprint: string | null;
  person_id: string | null;
  placed_at: Generated<Timestamp>;
  sent_at: Generated<Timestamp>;
  subject_id: string;
  version: number;
}

export interface Service {
  closed_on: string | null;
  code: string | null;
  created_at: Generated<Timestamp>;
  evaluated_on: string | null;
  id: string;
  is_ern_network: Generated<boolean>;
  looks_from: Generated<string>;
  name_en: string | null;
  name_nb: string;
  name_nn: string;
  started_on: string | null;
  term_ends_on: string | null;
  type: ServiceType;
}

export interface ServiceProcess {
  effect: Json | null;
  ended_at: Timestamp | null;
  ended_by: string | null;
  follows: string | null;
  id: string;
  kind: ProcessKind;
  made_service_id: string | null;
  outcome: string | null;
  plan: Json | null;
  reckoned_from: string;
  recorded: Json | null;
  region: Region;
  service_id: string | null;
  service_type: ServiceType | null;
  started_at: Generated<Timestamp>;
  started_by: string;
  state: Generated<ProcessState>;
  stop_reason: string | null;
  title: string | null;
  version: Generated<number>;
}

export interface ServiceRegister {
  link: string | null;
  name: string;
  ordinal: number;
  service_id: string;
  state: RegisterState;
}

export interface ServiceWebsite {
  address: string | null;
  id: Generated<string>;
  looked_at: Timestamp;
  looked_by: string;
  service_id: string;
  version: Generated<number>;
}

export interface Setting {
  changed_at: Generated<Timestamp>;
  changed_by: string | null;
  key: string;
  value: Json;
}

export interface Site {
  closed_on: string | null;
  id: string;
  is_responsible: boolean;
  service_id: string;
  trust_id: string;
}

export interface Spread {
  audience: string;
  id: string;
  region: Region | null;
  service_id: string;
  spread_on: string;
  told_at: Generated<Timestamp>;
  told_by: string;
  what: string;
}

export interface Submission {
  at: Generated<Timestamp>;
  key: string;
  outcome: Json;
  person_id: string;
  verb: string;
}

export interface Survey {
  choices: Generated<string[]>;
  closed_at: Timestamp | null;
  created_at: Generated<Timestamp>;
  created_by: string;
  due_on: string;
  id: string;
  kind: SurveyKind;
  question: string;
  regions: Generated<Region[]>;
  roles: Generated<AudienceRole[]>;
  sent_at: Timestamp | null;
  service_types: Generated<ServiceType[]>;
  title: string;
  version: Generated<number>;
  words: Generated<Json>;
}

export interface SurveyRecipient {
  answered_at: Timestamp | null;
  choice: number | null;
  comment: string | null;
  id: string;
  person_id: string | null;
  region: Region | null;
  survey_id: string;
  version: Generated<number>;
}

export interface TakeoverRequest {
  answered_at: Timestamp | null;
  asked_at: Generated<Timestamp>;
  asked_by: string;
  fence: Int8;
  holder_id: string;
  id: string;
  section_id: string;
  state: Generated<'open' | 'granted' | 'refused' | 'lapsed'>;
  version: Generated<number>;
}

export interface Tenant {
  id: string;
  is_home: Generated<boolean>;
  name: string;
  next_reminder_at: Timestamp | null;
  next_send_at: Timestamp | null;
  opened_at: Generated<ArrayType<Timestamp>>;
  reminders_paused_until: Timestamp | null;
  sent_until: Timestamp | null;
}

export interface Trust {
  id: string;
  name: string;
  region: Region;
  short_name: string | null;
}

export interface VacantPartNotice {
  part_id: string;
  told_at: Generated<Timestamp>;
}

export interface WebsitePoint {
  is_there: boolean;
  key: string;
  link: string | null;
  looked_at: Timestamp;
  looked_by: string;
  service_id: string;
}

export interface WeeklyCard {
  figures: Json;
  id: string;
  region: Region;
  version: Generated<number>;
  week: string;
}

export interface WeeklyRound {
  begun_at: Generated<Timestamp>;
  week: string;
}

export interface DB {
  access_link: AccessLink;
  archive_entry: ArchiveEntry;
  archive_file: ArchiveFile;
  archive_word: ArchiveWord;
  asked_organisation: AskedOrganisation;
  assessment: Assessment;
  business_clock: BusinessClock;
  candidate_request: CandidateRequest;
  challenge: Challenge;
  challenge_reference: ChallengeReference;
  channel_binding: ChannelBinding;
  check_in: CheckIn;
  check_in_answer: CheckInAnswer;
  conversation: Conversation;
  digest_notice: DigestNotice;
  draft_key: DraftKey;
  duty: Duty;
  duty_audience: DutyAudience;
  duty_audience_of_gatherings: DutyAudienceOfGatherings;
  duty_audience_of_reports: DutyAudienceOfReports;
  duty_audience_of_services: DutyAudienceOfServices;
  event: Event;
  faq_answer: FaqAnswer;
  faq_entry: FaqEntry;
  feedback: Feedback;
  feedback_question: FeedbackQuestion;
  feedback_reading: FeedbackReading;
  follow_up: FollowUp;
  gathering: Gathering;
  gathering_guest: GatheringGuest;
  gathering_item: GatheringItem;
  gathering_moderator: GatheringModerator;
  gathering_summary: GatheringSummary;
  group_meeting: GroupMeeting;
  group_meeting_guest: GroupMeetingGuest;
  identity: Identity;
  job_tick: JobTick;
  leader_designation: LeaderDesignation;
  leftover: Leftover;
  link_code: LinkCode;
  mail_pace: MailPace;
  membership: Membership;
  milestone: Milestone;
  national_case: NationalCase;
  nomination: Nomination;
  onboarding: Onboarding;
  outgoing_message: OutgoingMessage;
  person: Person;
  problem: Problem;
  problem_entry: ProblemEntry;
  process_step: ProcessStep;
  question: Question;
  question_vote: QuestionVote;
  reference_group: ReferenceGroup;
  remark: Remark;
  reminder: Reminder;
  reminder_alert: ReminderAlert;
  reminder_choice: ReminderChoice;
  reminder_digest: ReminderDigest;
  reminder_round: ReminderRound;
  report: Report;
  report_cycle: ReportCycle;
  report_part: ReportPart;
  report_section: ReportSection;
  report_submission: ReportSubmission;
  report_supplement: ReportSupplement;
  report_template: ReportTemplate;
  role_grant: RoleGrant;
  round_status: RoundStatus;
  seat: Seat;
  section_delegate: SectionDelegate;
  section_draft: SectionDraft;
  section_lock: SectionLock;
  section_revision: SectionRevision;
  section_watch: SectionWatch;
  seen_activity: SeenActivity;
  sent_card: SentCard;
  service: Service;
  service_process: ServiceProcess;
  service_register: ServiceRegister;
  service_website: ServiceWebsite;
  setting: Setting;
  site: Site;
  spread: Spread;
  submission: Submission;
  survey: Survey;
  survey_recipient: SurveyRecipient;
  takeover_request: TakeoverRequest;
  tenant: Tenant;
  trust: Trust;
  vacant_part_notice: VacantPartNotice;
  website_point: WebsitePoint;
  weekly_card: WeeklyCard;
  weekly_round: WeeklyRound;
}
