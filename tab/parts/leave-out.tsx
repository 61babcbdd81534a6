import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { SectionPageView } from '../../domain/views/tab.ts';
import type { Sent } from '../json.ts';
import { useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { Notice, PressAnswer } from './notice.tsx';
import { Unfold } from './unfold.tsx';

type LeaveOutProps = { readonly view: Sent<SectionPageView>; readonly reread: () => void };

/** A chapter that is not written this year, with the reason that all can read. */
export function LeaveOut({ view, reread }: LeaveOutProps) {
  const { section } = useText().pages;
  const deed = useDeed(reread);
  const [reason, setReason] = useState('');
  if (!view.care.mayLeaveOut) return null;
  return (
    <>
      {deed.said && <PressAnswer said={deed.said} />}
      <Unfold
        title={section.leaveOut}
        does={section.leaveOut}
        isBusy={deed.isBusy}
        isReady={reason.trim() !== ''}
        isPrimary={false}
        press={() => deed.does('leave-out-section', { sectionId: view.id, reason })}
      >
        <p>{section.leaveOutLead}</p>
        <Field label={section.leaveOutReason} required>
          <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
        </Field>
      </Unfold>
    </>
  );
}

/** What stands in a chapter's place when it is left out, and taking it in after all while that can be done. */
export function LeftOutNotice({ view, reread }: LeaveOutProps) {
  const { handing, pages } = useText();
  const { section } = pages;
  const deed = useDeed(reread);
  const { leftOut } = view;
  if (!leftOut) return null;
  const said = view.isSupplemented ? handing.notThen : section.leftOut;
  const text = leftOut.reason ? said(leftOut.reason) : section.leftOutVacant;
  const takeIn = {
    title: section.takeIn,
    press: () => void deed.does('reopen-section', { sectionId: view.id }),
  };
  return (
    <>
      <Notice kind="info" text={text} buttons={view.viewer.mayWrite && !view.isFrozen ? [takeIn] : []} />
      {deed.said && <PressAnswer said={deed.said} />}
    </>
  );
}
