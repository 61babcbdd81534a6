import { addressOf } from '../address.ts';
import { isGone, NotSignedIn, Refused } from '../api.ts';
import { useText } from '../reader.ts';
import type { ViewState } from '../use-view.ts';
import { useHeadings } from './headings.ts';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';
import { WordsLeft } from './words-to-keep.tsx';

type PageStateProps = Pick<ViewState<unknown>, 'problem' | 'reread'> & {
  /** Stands for a part of a page that has a heading already. */
  readonly isPart?: boolean;
  /** What the page is about: what was typed in its forms is shown where they are not there for the reader any more. */
  readonly about?: string;
};

/** What stands where a page will be: its shape while it loads, or why it does not come. */
export function PageState({ problem, reread, isPart = false, about }: PageStateProps) {
  const headings = useHeadings();
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
      {!isPart && <h1 className={headings.first}>{tab.notShown}</h1>}
      <Notice
        kind={isRefused ? 'warning' : 'error'}
        text={isRefused ? problem.message : said}
        buttons={isRefused && !isPart ? [home] : [{ title: tab.retry, press: reread }]}
      />
      {about && isGone(problem) && <WordsLeft place={about} />}
    </>
  );
}
