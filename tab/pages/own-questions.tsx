import type { QuestionView } from '../../domain/views/faq.ts';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { OwnQuestions } from '../parts/own-questions.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

/** Whatever the reader has asked, at gatherings and of the service unit, the newest first. */
export function OwnQuestionsPage() {
  const { view, problem, reread } = useView<{ questions: readonly QuestionView[] }>('own-questions');
  const deed = useDeed(reread);
  const headings = useHeadings();
  const { gathering } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{gathering.pages.own}</h1>
      {deed.said && <PressAnswer said={deed.said} />}
      {view.questions.length === 0 && <p>{gathering.pages.ownNone}</p>}
      <OwnQuestions questions={view.questions} deed={deed} namesGathering />
    </>
  );
}
