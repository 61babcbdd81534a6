import type { FollowUpView } from '../../domain/views/feedback.ts';
import { useView } from '../use-view.ts';
import { FollowUpsBefore } from './follow-ups.tsx';

/** Beside a report: what the assessments of earlier ones found, and what became of it. */
export function EarlierFollowUps({ reportId }: { readonly reportId: string }) {
  const { view, reread } = useView<{ readonly followUps: readonly FollowUpView[] }>('follow-ups-before', {
    id: reportId,
  });
  return view && <FollowUpsBefore followUps={view.followUps} reread={reread} />;
}
