import type { SectionPageView } from '../../domain/views/tab.ts';
import { nameIn } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import type { SectionWriter } from '../writing/section-writer.ts';
import { Notice, PressAnswer } from './notice.tsx';

type TakeoverQuestionsProps = {
  readonly view: Sent<SectionPageView>;
  readonly writer: SectionWriter;
  readonly reread: () => void;
};

/** "May I take over?", to whoever holds the chapter: answered here as in the card. */
export function TakeoverQuestions({ view, writer, reread }: TakeoverQuestionsProps) {
  const { language } = useReader();
  const { takeover } = useText().report;
  const deed = useDeed(reread);
  return (
    <>
      {view.care.takeovers.map(({ requestId, askedBy }) => {
        const answers = (answer: 'yes' | 'no') =>
          deed.does(
            'answer-takeover',
            { requestId, answer },
            // Who has it then stands on the page.
            answer === 'no' ? takeover.kept(askedBy) : undefined,
          );
        return (
          <Notice
            key={requestId}
            kind="warning"
            text={takeover.title(askedBy, nameIn(view.title, language))}
            buttons={[
              { title: takeover.no, press: () => void answers('no') },
              { title: takeover.yes(askedBy), press: () => void writer.giveTo(() => answers('yes')) },
            ]}
          >
            <br />
            {takeover.note}
          </Notice>
        );
      })}
      {deed.said && <PressAnswer said={deed.said} />}
    </>
  );
}
