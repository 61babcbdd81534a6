/** What becomes of a column that names a person when their entry is joined into another. */
export type JoinedColumn =
  /** All of it goes over; of a list of people, the one name in it. */
  | { readonly way: 'moves' }
  /** Goes over where the entry that stays has none of the same; otherwise two become one. */
  | {
      readonly way: 'merges';
      /** By what columns two rows are the same. */
      readonly per: readonly string[];
      /** Among which rows there is only one; among all when left out. */
      readonly among?: string;
      /** How a double ends that is part of what happened; it goes when left out. */
      readonly ends?: string;
      /** Which of two is kept: the one of which more holds, and of two alike the one of the entry that stays. */
      readonly keeps?: readonly string[];
      /** Its duties are about a row of its own. */
      readonly hasDuties?: true;
    }
  /** Stays where it is, and why nothing is lost or stuck by it. */
  | { readonly way: 'stays'; readonly why: string };

const moves: JoinedColumn = { way: 'moves' };
/** Who did something is shown by the name that they have, which is the same person's; nobody's right follows from it. */
const done = stays('was done, and gives nobody a right or a duty');

/** Every column that names a person, in the order in which they are taken. Our own words, none of them from outside. */
export const joinedColumns: Readonly<Record<string, JoinedColumn>> = {
  // Who can sign in, and where they are reached.
  'person.joined_into': moves,
  'identity.person_id': moves,
  'conversation.person_id': moves,
  'sent_card.person_id': moves,
  'outgoing_message.person_id': moves,
  'access_link.person_id': stays('is revoked: what it was made for may be another’s now'),
  'draft_key.person_id': { way: 'merges', per: [] },
  'submission.person_id': stays('a press that was sent twice within a moment'),
  // What is held.
  'role_grant.person_id': {
    ...{ way: 'merges', per: ['role', 'region', 'service_id', 'site_id'] },
    ...{ among: 'ended_at is null', ends: 'ended_at = business_now()' },
  },
  'membership.person_id': moves,
  'membership.appointed_by': done,
  'membership.end_recorded_by': done,
  'reference_group.leader_id': moves,
  'leader_designation.leader_id': moves,
  'leader_designation.recorded_by': done,
  'channel_binding.bound_by': done,
  'channel_binding.ended_by': done,
  // Cases about members.
  'nomination.candidate_id': moves,
  'nomination.proposed_by': moves,
  'nomination.line_leader_id': moves,
  'nomination.former_leader_ids': moves,
  'candidate_request.asked_by': moves,
  'candidate_request.named_id': moves,
  'asked_organisation.person_id': { way: 'merges', per: ['request_id'] },
  'asked_organisation.asked_by': done,
  // The annual report.
  'section_draft.person_id': moves,
  'section_delegate.person_id': {
    ...{ way: 'merges', per: ['section_id'] },
    ...{ among: 'ended_at is null', ends: 'ended_at = business_now()' },
  },
  'section_delegate.given_by': done,
  'section_watch.person_id': { way: 'merges', per: ['section_id'] },
  'section_lock.holder_id': stays(
    'runs out within minutes; what was written under it is found under the entry that stays',
  ),
  'section_revision.written_by': stays('cannot be changed: it says who wrote the text'),
  'takeover_request.asked_by': {
    ...{ way: 'merges', per: ['section_id'] },
    ...{ among: "state = 'open'", ends: "state = 'lapsed', answered_at = business_now()" },
  },
  'takeover_request.holder_id': stays('lapses with the holding, which stays too'),
  'report_section.written_by': done,
  'report_section.left_out_by': done,
  'report.extended_by': done,
  'report.group_completed_by': done,
  'report.submitted_by': done,
  'report.returned_by': done,
  'report_submission.submitted_by': done,
  'report_supplement.added_by': done,
  'report_cycle.opened_by': done,
  'report_template.added_by': done,
  'archive_entry.published_by': done,
  'archive_file.added_by': done,
  'assessment.completed_by': done,
  'feedback.sent_by': done,
  'feedback_reading.person_id': { way: 'merges', per: ['feedback_id'] },
  'feedback_question.asked_by': moves,
  'feedback_question.answered_by': done,
  'follow_up.created_by': done,
  // Nobody confirms what they did themselves.
  'follow_up.done_by': moves,
  'follow_up.confirmed_by': done,
  'national_case.written_by': done,
  'national_case.completed_by': done,
  'challenge.created_by': done,
  'challenge.changed_by': done,
  // Processes, and what many are asked.
  'service_process.started_by': moves,
  'service_process.ended_by': done,
  'process_step.written_by': done,
  'process_step.done_by': done,
  'survey.created_by': done,
  'survey_recipient.person_id': {
    ...{ way: 'merges', per: ['survey_id'], keeps: ['answered_at is not null'], hasDuties: true },
  },
  // Questions and gatherings.
  'question.asked_by': moves,
  'question.answered_by': done,
  'question.holder_id': moves,
  'question.taken_by': moves,
  'question_vote.person_id': { way: 'merges', per: ['question_id'] },
  'gathering.created_by': done,
  'faq_answer.approved_by': done,
  'gathering_moderator.person_id': { way: 'merges', per: ['gathering_id'] },
  'gathering_guest.person_id': {
    ...{ way: 'merges', per: ['gathering_id'], keeps: ['registered_at is not null'] },
  },
  // The group.
  'group_meeting.called_by': done,
  'group_meeting.recorded_by': done,
  'group_meeting_guest.person_id': {
    ...{ way: 'merges', per: ['meeting_id'], keeps: ['was_there is true', 'answer is not null'] },
  },
  'service_website.looked_by': done,
  'website_point.looked_by': done,
  'check_in.asked_by': moves,
  'check_in.leader_id': moves,
  'check_in_answer.person_id': {
    ...{ way: 'merges', per: ['check_in_id'], keeps: ['answered_at is not null'], hasDuties: true },
  },
  'spread.told_by': moves,
  'onboarding.person_id': { way: 'merges', per: ['service_id', 'kind'] },
  'problem.raised_by': moves,
  'problem_entry.written_by': done,
  'milestone.recorded_by': done,
  // What is to be done, and what was reminded of. After the rows that duties are about.
  'duty.person_id': moves,
  'duty.done_by': done,
  'reminder.person_id': { way: 'merges', per: ['duty_id', 'day'] },
  // What a double of a day held is in the other one by then (`join-people.ts`).
  'reminder_digest.person_id': { way: 'merges', per: ['day'] },
  'digest_notice.person_id': { way: 'merges', per: ['nomination_id'] },
  'reminder_choice.reader_id': moves,
  'reminder_choice.person_id': { way: 'merges', per: [] },
  'event.actor_id': stays('cannot be changed: it says who did it'),
  'setting.changed_by': done,
};

function stays(why: string): JoinedColumn {
  return { way: 'stays', why };
}
