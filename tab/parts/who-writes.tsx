import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { clockInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import type { SectionWriter } from '../writing/section-writer.ts';
import type { WriterState } from '../writing/writer-state.ts';
import { Notice, PressAnswer } from './notice.tsx';

const useStyles = makeStyles({
  takeOver: {
    display: 'grid',
    justifyItems: 'start',
    gap: '8px',
    margin: '12px 0',
    '& > .fui-Field': { width: '100%' },
  },
  words: { margin: 0 },
});

type WhoWritesProps = {
  readonly view: Sent<SectionPageView>;
  readonly state: WriterState;
  readonly writer: SectionWriter;
  readonly reread: () => void;
};

/** Who is in the chapter now, and what the reader can do about it. */
export function WhoWrites({ view, state, writer, reread }: WhoWritesProps) {
  const { handing, ownTexts, writing } = useText();
  const { holder, viewer } = view;
  const { handover, maySupplement } = view.care;
  if (view.care.isRoundClosed) return <Notice kind="info" text={ownTexts.roundClosed} />;
  if (view.isFrozen) {
    // That the chapter is not in it, and adding it, stand on the page already.
    return maySupplement ? null : <Notice kind="info" text={writing.frozen} />;
  }
  if (view.state === 'done' && viewer.mayWrite) return <Done view={view} reread={reread} />;
  if (state.mode === 'writing' || state.mode === 'asking') return null;
  if (holder && !holder.isYou) return <HeldByOther view={view} writer={writer} reread={reread} />;
  const writeHere = { title: writing.writeHereInstead, press: () => void writer.writeHereInstead() };
  if (!holder && handover && !handover.isYours) {
    const buttons = [{ ...writeHere, title: handing.writeAgain }];
    return <Notice kind="info" text={handing.given(handover.other)} buttons={buttons} />;
  }
  // It was given away just now: who has it is on its way.
  if (!holder && state.mode === 'blocked' && !state.refusal && !state.isCutOff) return null;
  if (holder || state.mode === 'blocked') {
    const text =
      state.refusal && state.refusal.code !== 'section-held-elsewhere'
        ? state.refusal.message
        : writing.heldHereToo;
    return <Notice kind="info" text={text} buttons={[writeHere]} />;
  }
  return viewer.mayWrite ? null : <Notice kind="info" text={writing.readOnly} />;
}

function Done({ view, reread }: Pick<WhoWritesProps, 'view' | 'reread'>) {
  const { handing, writing } = useText();
  const { language } = useReading();
  const deed = useDeed(reread);
  const { next } = view;
  return (
    <>
      <Notice
        kind="success"
        text={view.care.isGroupMarked ? `${writing.doneAlready} ${handing.endsMark}` : writing.doneAlready}
        buttons={[
          {
            title: writing.reopen,
            press: () => void deed.does('reopen-section', { sectionId: view.id }),
          },
        ]}
      />
      {deed.said && <PressAnswer said={deed.said} />}
      {next && (
        <p>
          <Link href={addressOf({ page: 'section', id: next.id })}>
            {handing.next(
              writing.chapter(numberInWords(next.ordinal, language), nameIn(next.title, language)),
            )}
          </Link>
        </p>
      )}
    </>
  );
}

type HeldProps = Pick<WhoWritesProps, 'view' | 'reread'> & {
  /** null where two texts wait for it: it cannot be taken over from there. */
  readonly writer: SectionWriter | null;
};

/** Be told when it is free, ask to take over, or, for the owner of a part that nobody goes on with, take over. */
export function HeldByOther({ view, writer, reread }: HeldProps) {
  const { handing, writing } = useText();
  const reading = useReading();
  const deed = useDeed(reread);
  const { care, holder, viewer, id: sectionId } = view;
  if (!holder) return null;
  const { isWatching, asked } = care.waiting;
  const clock = clockInWords(new Date(holder.since), reading);
  const watch = {
    title: writing.tellWhenFree,
    press: () => void deed.does('watch-section', { sectionId }),
  };
  const ask = {
    title: writing.askToTakeOver,
    press: () => void deed.does('request-takeover', { sectionId }),
  };
  const said = [
    writing.heldBy(holder.name, clock),
    ...(asked === 'open' ? [writing.asked(holder.name)] : []),
    ...(asked === 'refused' ? [writing.goesOn(holder.name)] : []),
    ...(isWatching ? [writing.willTell] : []),
    ...(writer && viewer.mayWrite && !isWatching && asked === null ? [writing.canRead] : []),
    ...(writer ? [] : [handing.waits(holder.name)]),
  ];
  const buttons = [...(isWatching ? [] : [watch]), ...(asked === 'open' ? [] : [ask])];
  return (
    <>
      <Notice kind="info" text={said.join(' ')} buttons={viewer.mayWrite ? buttons : []} />
      {deed.said && <PressAnswer said={deed.said} />}
      {writer && viewer.owns && holder.isIdle && <TakeOver name={holder.name} writer={writer} />}
    </>
  );
}

type TakeOverProps = { readonly name: string; readonly writer: SectionWriter };

function TakeOver({ name, writer }: TakeOverProps) {
  const styles = useStyles();
  const { writing } = useText();
  const [reason, setReason] = useState('');
  return (
    <div className={styles.takeOver}>
      <p className={styles.words}>{writing.isIdle(name)}</p>
      <Field label={writing.takeOverReason} required>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Button disabled={reason.trim() === ''} onClick={() => void writer.takeOver(reason)}>
        {writing.takeOver}
      </Button>
    </div>
  );
}
