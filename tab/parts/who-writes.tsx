import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { clockInWords } from '../../text/dates.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import type { SectionWriter } from '../writing/section-writer.ts';
import type { WriterState } from '../writing/writer-state.ts';
import { Notice } from './notice.tsx';

type WhoWritesProps = {
  readonly view: Sent<SectionPageView>;
  readonly state: WriterState;
  readonly writer: SectionWriter;
  readonly reread: () => void;
};

/** Who is in the chapter now, and what the reader can do about it. */
export function WhoWrites({ view, state, writer, reread }: WhoWritesProps) {
  const { ownTexts, writing } = useText();
  const { holder, viewer } = view;
  if (view.care.isRoundClosed) return <Notice kind="info" text={ownTexts.roundClosed} />;
  if (view.isFrozen) return <Notice kind="info" text={writing.frozen} />;
  if (view.state === 'done' && viewer.mayWrite) return <Done view={view} reread={reread} />;
  if (state.mode === 'writing' || state.mode === 'asking') return null;
  if (holder && !holder.isYou) return <HeldByOther view={view} writer={writer} reread={reread} />;
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

function Done({ view, reread }: Pick<WhoWritesProps, 'view' | 'reread'>) {
  const { writing } = useText();
  const deed = useDeed(reread);
  return (
    <>
      <Notice
        kind="success"
        text={writing.doneAlready}
        buttons={[
          {
            title: writing.reopen,
            press: () => void deed.does('reopen-section', { sectionId: view.id }),
          },
        ]}
      />
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
    </>
  );
}

/** Be told when it is free, ask to take over, or, for the owner of a part that nobody goes on with, take over. */
function HeldByOther({ view, writer, reread }: Omit<WhoWritesProps, 'state'>) {
  const { writing } = useText();
  const reading = useReading();
  const deed = useDeed(reread);
  const { holder, viewer, id: sectionId } = view;
  if (!holder) return null;
  const clock = clockInWords(new Date(holder.since), reading);
  const buttons = [
    {
      title: writing.tellWhenFree,
      press: () => void deed.does('watch-section', { sectionId }, writing.willTell),
    },
    {
      title: writing.askToTakeOver,
      press: () => void deed.does('request-takeover', { sectionId }, writing.asked(holder.name)),
    },
  ];
  return (
    <>
      <Notice
        kind="info"
        text={writing.heldBy(holder.name, clock)}
        buttons={viewer.mayWrite ? buttons : []}
      />
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      {viewer.owns && holder.isIdle && <TakeOver writer={writer} />}
    </>
  );
}

function TakeOver({ writer }: { readonly writer: SectionWriter }) {
  const { writing } = useText();
  const [reason, setReason] = useState('');
  return (
    <>
      <Field label={writing.takeOverReason} required>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Button disabled={reason.trim() === ''} onClick={() => void writer.takeOver(reason)}>
        {writing.takeOver}
      </Button>
    </>
  );
}
