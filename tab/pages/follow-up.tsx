import { Link } from '@fluentui/react-link';
import type { FollowUpView } from '../../domain/views/feedback.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import { FollowUpLine } from '../parts/follow-ups.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReader, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

/** One thing to follow up, for whoever owns it or looks after it. */
export function FollowUpPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<FollowUpView>('follow-up', { id });
  const headings = useHeadings();
  const deed = useDeed(reread);
  const { language } = useReader();
  const { followUp, feedback } = useText();
  const { page } = followUp;
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{`${page.title}: ${serviceName(view.service, language)}`}</h1>
      <p>{page.ofYear(String(view.year))}</p>
      {deed.said && <PressAnswer said={deed.said} />}
      <FollowUpLine followUp={view} deed={deed} />
      <p>{page.askWhom(view.createdBy, regionName(view.region, language))}</p>
      <p>
        {view.feedbackId && (
          <>
            <Link href={addressOf({ page: 'feedback', id: view.feedbackId })}>{feedback.readLink}</Link>
            {' · '}
          </>
        )}
        <Link href={addressOf({ page: 'handed-in', id: view.reportId })}>{page.report}</Link>
      </p>
    </>
  );
}
