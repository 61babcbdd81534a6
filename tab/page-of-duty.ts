import type { DutyView } from '../domain/views/home.ts';
import type { Place } from './address.ts';
import type { Sent } from './json.ts';

/** Where in the tab it is done; null for what is done in the chat. */
export function pageOfDuty(duty: Sent<DutyView>): Place | null {
  if ('reportId' in duty) {
    return duty.sectionId ? { page: 'section', id: duty.sectionId } : { page: 'report', id: duty.reportId };
  }
  if (duty.kind === 'do-process-step') {
    return { page: 'process', id: duty.process.id, step: duty.subjectId };
  }
  if (duty.kind === 'prepare-case') return { page: 'national', year: duty.year };
  if (duty.kind === 'look-at-website') return { page: 'website', id: duty.service.id };
  if (duty.kind === 'record-group-meeting') return { page: 'group-meeting', id: duty.subjectId };
  if (duty.kind === 'handle-problem' || duty.kind === 'agree-problem') {
    return { page: 'problem', id: duty.subjectId };
  }
  if (duty.kind === 'answer-check-in') return { page: 'group', id: duty.service.id };
  if (!('feedbackId' in duty)) return null;
  if (duty.kind === 'do-follow-up' || duty.kind === 'confirm-follow-up')
    return { page: 'follow-up', id: duty.subjectId };
  if (duty.feedbackId) return { page: 'feedback', id: duty.feedbackId };
  return { page: 'assessment', id: duty.subjectId };
}
