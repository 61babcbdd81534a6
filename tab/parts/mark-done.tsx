import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { ContentFault } from '../../domain/content-faults.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import type { Sent } from '../json.ts';
import { useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import type { SectionWriter } from '../writing/section-writer.ts';
import type { WriterState } from '../writing/writer-state.ts';
import { Notice, PressAnswer } from './notice.tsx';

type MarkDoneProps = {
  readonly view: Sent<SectionPageView>;
  /** What is wrong with what stands in the fields. */
  readonly faults: readonly ContentFault[];
  readonly state: WriterState;
  readonly writer: SectionWriter;
  readonly reread: () => void;
};

/** Whoever writes says that the chapter is done, once all of it is saved. */
export function MarkDone({ view, faults, state, writer, reread }: MarkDoneProps) {
  const { ownTexts, writing } = useText();
  const deed = useDeed(reread);
  const [isFinishing, setFinishing] = useState(false);
  const [isLeft, setLeft] = useState(false);
  const mark = async () => {
    setFinishing(true);
    const revision = await writer.finish();
    setLeft(revision === null);
    if (revision !== null) await deed.does('complete-section', { sectionId: view.id, revision });
    setFinishing(false);
  };
  return (
    <>
      {isLeft && state.isUnsaved && <Notice kind="warning" text={ownTexts.notFinished} />}
      {deed.said && <PressAnswer said={deed.said} />}
      <Button
        appearance="primary"
        disabled={deed.isBusy || isFinishing || faults.length > 0 || state.isCutOff}
        onClick={() => void mark()}
      >
        {writing.markDone}
      </Button>
    </>
  );
}
