import type { HeldKind } from '../domain/held-kinds.ts';
import type { DB } from './schema.ts';

/** Where something is kept about people: which columns name one, and what of such a row is told to that person. */
export type HeldPlace = {
  readonly kind: HeldKind;
  readonly table: keyof DB;
  /** A join where the table itself names nobody. */
  readonly joined?: string;
  readonly by: readonly string[];
  /** Nothing that others wrote, and nobody else's id. */
  readonly gives: readonly string[];
};

/**
 * Every place, as data: what is given out is read from here, and a test compares it with the database. A new column
 * that names a person belongs into it.
 */
export const heldPlaces: readonly HeldPlace[] = [
  place(
    'person',
    'person',
    ['id'],
    [
      ...['name', 'email', 'language', 'region', 'trust_id', 'competence', 'created_at', 'greeted_at'],
      ...['refused_email', 'refused_email_at'],
    ],
  ),
  place('account', 'identity', ['person_id'], ['tenant_id', 'object_id', 'channel_user_id']),
  place('account', 'draft_key', ['person_id'], ['made_at']),
  place(
    'account',
    'access_link',
    ['person_id'],
    ['purpose', 'subject_id', 'created_at', 'expires_at', 'used_at', 'revoked_at', 'is_confirmed'],
  ),
  place(
    'chat',
    'conversation',
    ['person_id'],
    ['kind', 'tenant_id', 'locale', 'language', 'state', 'seen_at'],
  ),
  place(
    'chat',
    'outgoing_message',
    ['person_id'],
    ['lane', 'card', 'cause', 'subject_id', 'state', 'by_mail', 'problem', 'created_at', 'settled_at'],
  ),
  place('chat', 'sent_card', ['person_id'], ['card', 'subject_id', 'sent_at']),
  place(
    'role',
    'role_grant',
    ['person_id'],
    ['role', 'region', 'service_id', 'site_id', 'granted_at', 'ended_at'],
  ),
  place('role', 'reference_group', ['leader_id'], ['service_id', 'leader_decided_by', 'leader_decided_on']),
  place(
    'role',
    'leader_designation',
    ['leader_id', 'recorded_by'],
    ['service_id', 'decided_by', 'decided_on', 'recorded_at', 'undone_at'],
  ),
  place(
    'role',
    'channel_binding',
    ['bound_by', 'ended_by'],
    ['region', 'service_id', 'bound_at', 'ended_at'],
  ),
  place(
    'seat',
    'membership',
    ['person_id', 'appointed_by', 'end_recorded_by'],
    ['seat_id', 'nomination_id', 'starts_on', 'ends_on', 'appointed_at', 'end_recorded_at'],
  ),
  place(
    'proposal',
    'nomination',
    ['candidate_id', 'proposed_by', 'line_leader_id', 'former_leader_ids'],
    ['service_id', 'seat_id', 'step', 'created_at', 'closed_at'],
  ),
  // What is said of the candidate is the candidate's and the proposer's.
  place(
    'proposal',
    'nomination',
    ['candidate_id', 'proposed_by'],
    ['competence', 'suggested_by', 'effort_percent', 'candidate_trust_id'],
  ),
  place(
    'proposal',
    'candidate_request',
    ['asked_by', 'named_id'],
    ['service_id', 'seat_id', 'step', 'created_at', 'closed_at'],
  ),
  place(
    'proposal',
    'asked_organisation',
    ['person_id', 'asked_by'],
    ['request_id', 'organisation', 'asked_at'],
  ),
  place(
    'proposal',
    'candidate_request',
    ['named_id'],
    ['named_competence', 'named_suggested_by', 'named_trust_id'],
  ),
  place('report', 'section_revision', ['written_by'], ['section_id', 'revision', 'how', 'at', 'content']),
  place('report', 'section_draft', ['person_id'], ['section_id', 'why', 'kept_at', 'content']),
  place('report', 'section_lock', ['holder_id'], ['section_id', 'since', 'active_at']),
  place('report', 'section_delegate', ['person_id', 'given_by'], ['section_id', 'given_at', 'ended_at']),
  place('report', 'section_watch', ['person_id'], ['section_id', 'since']),
  place(
    'report',
    'takeover_request',
    ['asked_by', 'holder_id'],
    ['section_id', 'state', 'asked_at', 'answered_at'],
  ),
  place('report', 'report_section', ['written_by', 'left_out_by'], ['report_id', 'key', 'written_at']),
  place(
    'report',
    'report',
    ['extended_by', 'group_completed_by', 'submitted_by', 'returned_by'],
    ['service_id', 'group_completed_at', 'submitted_at', 'returned_at'],
  ),
  place('report', 'report_submission', ['submitted_by'], ['report_id', 'number', 'submitted_at']),
  place('report', 'report_supplement', ['added_by'], ['report_id', 'section_id', 'added_at', 'content']),
  place('report', 'assessment', ['completed_by'], ['report_id', 'state', 'completed_at']),
  place('report', 'feedback', ['sent_by'], ['assessment_id', 'number', 'content', 'sent_at']),
  place('report', 'feedback_reading', ['person_id'], ['feedback_id', 'read_at']),
  place('report', 'feedback_question', ['asked_by'], ['feedback_id', 'text', 'asked_at']),
  place('report', 'feedback_question', ['answered_by'], ['feedback_id', 'answer', 'answered_at']),
  place('report', 'follow_up', ['created_by'], ['assessment_id', 'text', 'owner', 'due_on', 'created_at']),
  place('report', 'follow_up', ['done_by', 'confirmed_by'], ['assessment_id', 'state', 'note', 'done_at']),
  place(
    'report',
    'national_case',
    ['written_by', 'completed_by'],
    ['cycle_id', 'written_at', 'completed_at'],
  ),
  place('report', 'challenge', ['created_by', 'changed_by'], ['title', 'text', 'created_at', 'changed_at']),
  place(
    'process',
    'service_process',
    ['started_by', 'ended_by'],
    ['kind', 'service_id', 'title', 'started_at', 'ended_at', 'stop_reason'],
  ),
  place(
    'process',
    'process_step',
    ['written_by', 'done_by'],
    ['process_id', 'key', 'content', 'written_at', 'done_at'],
  ),
  place('process', 'survey', ['created_by'], ['title', 'question', 'created_at', 'sent_at']),
  place(
    'process',
    'survey_recipient',
    ['person_id'],
    ['survey_id', 'region', 'choice', 'comment', 'answered_at'],
  ),
  place('report', 'report_cycle', ['opened_by'], ['year', 'opened_at']),
  place('report', 'report_template', ['added_by'], ['year', 'service_type', 'version', 'added_at']),
  place('report', 'archive_entry', ['published_by'], ['service_id', 'year', 'published_at']),
  place('report', 'archive_file', ['added_by'], ['entry_id', 'name', 'added_at']),
  place(
    'question',
    'question',
    ['asked_by'],
    [
      ...['gathering_id', 'text', 'asked_at', 'shows_name', 'region', 'scope', 'step', 'reason'],
      ...['answer', 'answered_how', 'answered_at', 'published_at', 'merged_into', 'leftover_id'],
    ],
  ),
  place(
    'question',
    'question',
    ['answered_by', 'holder_id', 'taken_by'],
    ['gathering_id', 'answered_at', 'answer', 'taken_at'],
  ),
  place('question', 'question_vote', ['person_id'], ['question_id', 'voted_at']),
  place('gathering', 'gathering', ['created_by'], ['title', 'starts_at', 'created_at']),
  place('gathering', 'faq_answer', ['approved_by'], ['gathering_id', 'question', 'approved_at']),
  place('gathering', 'gathering_moderator', ['person_id'], ['gathering_id']),
  place(
    'gathering',
    'gathering_guest',
    ['person_id'],
    ['gathering_id', 'invited_at', 'registered_at', 'left_at'],
  ),
  place('group', 'group_meeting', ['called_by', 'recorded_by'], ['service_id', 'starts_at', 'called_at']),
  place(
    'group',
    'group_meeting_guest',
    ['person_id'],
    ['meeting_id', 'invited_at', 'answer', 'answered_at', 'was_there'],
  ),
  place('group', 'check_in', ['asked_by', 'leader_id'], ['service_id', 'question', 'asked_at']),
  place('group', 'check_in_answer', ['person_id'], ['check_in_id', 'text', 'answered_at']),
  place('group', 'service_website', ['looked_by'], ['service_id', 'address', 'looked_at']),
  place('group', 'website_point', ['looked_by'], ['service_id', 'key', 'is_there', 'link', 'looked_at']),
  place('group', 'spread', ['told_by'], ['service_id', 'region', 'what', 'audience', 'spread_on', 'told_at']),
  place('group', 'onboarding', ['person_id'], ['service_id', 'kind', 'told_at']),
  place(
    'group',
    'problem',
    ['raised_by'],
    ['service_id', 'region', 'text', 'raised_at', 'step', 'state', 'closed_at'],
  ),
  place('group', 'problem_entry', ['written_by'], ['problem_id', 'kind', 'step', 'text', 'written_at']),
  place(
    'reminder',
    'duty',
    ['person_id', 'done_by'],
    ['kind', 'role', 'service_id', 'subject_id', 'since', 'due_at', 'done_at'],
  ),
  place('reminder', 'reminder', ['person_id'], ['day', 'why', 'duty_id', 'is_put_off']),
  place('reminder', 'reminder_digest', ['person_id'], ['day', 'open_count', 'put_off_to']),
  place('reminder', 'digest_notice', ['person_id'], ['nomination_id', 'day']),
  place('reminder', 'reminder_choice', ['person_id', 'reader_id'], ['frequency', 'away_from', 'away_until']),
  place('deed', 'event', ['actor_id'], ['verb', 'subject_type', 'subject_id', 'service_id', 'at']),
  {
    ...place('deed', 'remark', ['event.actor_id'], ['text', 'visible_to', 'event.at']),
    joined: 'join event on event.id = remark.event_id',
  },
  place('deed', 'milestone', ['recorded_by'], ['service_id', 'kind', 'due_on', 'recorded_on']),
  place('deed', 'setting', ['changed_by'], ['key', 'changed_at']),
  place('deed', 'submission', ['person_id'], ['verb', 'at']),
];

/** Columns without anything about anybody, wherever they stand: keys, counters, locks, and what is searched in. */
export const innerWorkings: readonly string[] = [
  ...['id', 'version', 'revision', 'number', 'ordinal', 'fence', 'writer_id', 'save_key', 'lease_until'],
  ...['base_revision', 'search', 'correlation_id', 'calendar_key', 'sha256', 'recorded_at', 'created_at'],
];

/** What is not given out of a row, and why. A column that is neither given nor here fails the test. */
export const keptBack: readonly {
  readonly why: string;
  readonly of: Readonly<Partial<Record<keyof DB, readonly string[]>>>;
}[] = [
  {
    why: 'a secret, which would let somebody in',
    of: { draft_key: ['secret'], access_link: ['token_hash'] },
  },
  {
    why: 'how the program sends and shows, without anything about anybody',
    of: {
      person: ['erased_at', 'joined_into'],
      access_link: ['message_id'],
      conversation: ['service_url', 'sent_at', 'team_id', 'team_name'],
      outgoing_message: ['activity_id', 'conversation_id', 'asked_again', 'attempts', 'problem_at'],
      sent_card: ['activity_id', 'conversation_id', 'placed_at', 'fingerprint'],
      channel_binding: ['conversation_id', 'broken_since'],
      membership: ['end_settled_at'],
      nomination: ['step_since', 'step_version', 'replaces_id', 'returned_from'],
      candidate_request: ['step_since', 'nomination_id'],
      report: ['cycle_id', 'template_id'],
      report_section: ['part_id', 'is_frozen'],
      duty: ['subject_type', 'region'],
      reminder: ['digest_id', 'step'],
      digest_notice: ['digest_id'],
      question: ['item_id', 'entry_id', 'escalated_at', 'routed_at'],
      gathering: ['conversation_id', 'changed_at', 'reminded_day_for', 'reminded_start_for', 'settled_at'],
      group_meeting: ['changed_at', 'reminded_for', 'settled_at', 'milestone_id', 'met_before'],
      service_process: ['follows', 'reckoned_from', 'recorded', 'made_service_id', 'effect'],
      event: ['codes'],
      remark: ['event_id'],
      submission: ['key', 'outcome'],
    },
  },
  {
    why: 'is the service’s, the group’s or everybody’s, and says nothing of whoever did this with it',
    of: {
      reference_group: ['last_met_on'],
      report_section: ['content', 'state', 'left_out_reason', 'is_left_out_vacant'],
      report: ['state', 'extended_to', 'extended_reason', 'returned_reason'],
      report_submission: ['content', 'members', 'writers'],
      report_supplement: ['submission_id'],
      assessment: ['region', 'part_id', 'submission_id', 'opened_at', 'due_on', 'follow_up'],
      follow_up: ['service_id', 'region', 'confirmed_at', 'told_at'],
      national_case: ['goes_well', 'proposal'],
      challenge: ['case_id', 'proposal', 'dropped_at'],
      service_process: ['service_type', 'region', 'state', 'outcome', 'plan'],
      process_step: ['region', 'state', 'due_on'],
      survey: ['kind', 'words', 'choices', 'due_on', 'closed_at', 'roles', 'regions', 'service_types'],
      report_cycle: [
        ...['services_told_on', 'groups_told_on', 'service_due_on', 'group_due_on', 'submission_due_on'],
        'closed_at',
      ],
      report_template: ['content'],
      archive_entry: [
        ...[
          'report_id',
          'submission_id',
          'service_type',
          'region',
          'title',
          'text',
          'figures',
          'supplements',
        ],
        ...['archived_at', 'withdrawn_at', 'public_changed_at', 'taken_away_at'],
      ],
      archive_file: ['bytes'],
      question: ['wording'],
      gathering: [
        ...['kind', 'language', 'link', 'place', 'presentation_link', 'ends_at', 'regions', 'roles'],
        ...['service_types', 'asking_opens_at', 'asking_closes_at', 'cancelled_at', 'published_at'],
      ],
      faq_answer: ['question_id', 'answer', 'answered_at', 'removed_at'],
      group_meeting: [
        ...['agenda', 'ends_at', 'form', 'language', 'link', 'minutes_link', 'place', 'cancelled_at'],
      ],
      check_in: ['due_on', 'closed_at'],
      problem: ['due_on'],
      setting: ['value'],
    },
  },
];

function place(kind: HeldKind, table: keyof DB, by: readonly string[], gives: readonly string[]): HeldPlace {
  return { kind, table, by, gives };
}
