import { Button } from '@fluentui/react-button';
import type { SectionPageView } from '../../domain/views/tab.ts';
import type { Sent } from '../json.ts';
import { useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import type { SectionWriter } from '../writing/section-writer.ts';
import type { WriterState } from '../writing/writer-state.ts';
import { Notice } from './notice.tsx';

type MarkDoneProps = {
  readonly view: Sent<SectionPageView>;
  readonly state: WriterState;
  readonly writer: SectionWriter;
  readonly reread: () => void;
};

/** Whoever writes says that the chapter is done, once all of it is saved. */
export function MarkDone({ view, state, writer, reread }: MarkDoneProps) {
  const { writing } = useText();
  const deed = useDeed(reread);
  const mark = async () => {
    const revision = await writer.finish();
    if (revision !== null) await deed.does('complete-section', { sectionId: view.id, revision });
  };
  return (
    <>
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      <Button
        appearance="primary"
        disabled={deed.isBusy || view.faults.length > 0 || state.isCutOff}
        onClick={() => void mark()}
      >
        {writing.markDone}
      </Button>
    </>
  );
}
