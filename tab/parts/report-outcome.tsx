import { Link } from '@fluentui/react-link';
import type { ReportOutcome } from '../../domain/views/feedback.ts';
import { addressOf } from '../address.ts';
import { useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { FollowUpsBefore } from './follow-ups.tsx';

/** What became of a report: the ways to its assessment and feedback, and what earlier ones found. */
export function ReportOutcomePart({ reportId }: { readonly reportId: string }) {
  const { view, reread } = useView<ReportOutcome>('report-outcome', { id: reportId });
  const { assessment, feedback } = useText();
  if (!view) return null;
  const { assessmentId, feedbackId, followUps } = view;
  return (
    <>
      {feedbackId && (
        <p>
          <Link href={addressOf({ page: 'feedback', id: feedbackId })}>{feedback.readLink}</Link>
        </p>
      )}
      {assessmentId && (
        <p>
          <Link href={addressOf({ page: 'assessment', id: assessmentId })}>{assessment.page.ofReport}</Link>
        </p>
      )}
      <FollowUpsBefore followUps={followUps} reread={reread} />
    </>
  );
}
