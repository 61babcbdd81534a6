import { addressOf } from '../address.ts';
import { NotSignedIn, Refused } from '../api.ts';
import { useText } from '../reader.ts';
import type { ViewState } from '../use-view.ts';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

/** What stands where a page will be: its shape while it loads, or why it does not come. */
export function PageState({ problem, reread }: Pick<ViewState<unknown>, 'problem' | 'reread'>) {
  const { common, tab } = useText();
  if (!problem) return <Skeleton label={tab.loading} />;
  const isRefused = problem instanceof Refused && problem.message !== '';
  const said = problem instanceof NotSignedIn ? tab.notSignedIn : tab.unreachable;
  const home = {
    title: common.openHome,
    press: () => {
      location.hash = addressOf({ page: 'home' });
    },
  };
  return (
    <>
      <h1>{tab.notShown}</h1>
      <Notice
        kind={isRefused ? 'warning' : 'error'}
        text={isRefused ? problem.message : said}
        buttons={isRefused ? [home] : [{ title: tab.retry, press: reread }]}
      />
    </>
  );
}
