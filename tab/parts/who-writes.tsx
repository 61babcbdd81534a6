import type { SectionPageView } from '../../domain/tab-views.ts';
import { clockInWords } from '../../text/dates.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import type { SectionWriter, WriterState } from '../writing/section-writer.ts';
import { Notice } from './notice.tsx';

type WhoWritesProps = {
  readonly view: Sent<SectionPageView>;
  readonly state: WriterState;
  readonly writer: SectionWriter;
  readonly reread: () => void;
};

/** Who is in the chapter now, and what the reader can do about it. */
export function WhoWrites({ view, state, writer }: WhoWritesProps) {
  const { writing } = useText();
  const reading = useReading();
  const { holder, viewer } = view;
  if (view.isFrozen) return <Notice kind="info" text={writing.frozen} />;
  if (view.state === 'done' && viewer.mayWrite) return <Notice kind="success" text={writing.doneAlready} />;
  if (state.mode === 'writing' || state.mode === 'asking') return null;
  if (holder && !holder.isYou) {
    const clock = clockInWords(new Date(holder.since), reading);
    return <Notice kind="info" text={writing.heldBy(holder.name, clock)} />;
  }
  if (holder || state.mode === 'blocked') {
    const text =
      state.refusal && state.refusal.code !== 'section-held-elsewhere'
        ? state.refusal.message
        : writing.heldHereToo;
    return (
      <Notice
        kind="info"
        text={text}
        buttons={[{ title: writing.writeHereInstead, press: () => void writer.writeHereInstead() }]}
      />
    );
  }
  return viewer.mayWrite ? null : <Notice kind="info" text={writing.readOnly} />;
}
