import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-message-bar';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Deed } from '../use-deed.ts';

type NoticeProps = {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly children?: ReactNode;
  readonly buttons?: readonly { readonly title: string; readonly press: () => void }[];
};

/** Something that is said across the page, with what can be done about it. */
export function Notice({ kind, text, children, buttons = [] }: NoticeProps) {
  return (
    <MessageBar
      style={{ margin: '8px 0' }}
      intent={kind}
      layout="multiline"
      politeness={kind === 'error' ? 'assertive' : 'polite'}
    >
      <MessageBarBody>
        {text}
        {children}
      </MessageBarBody>
      {buttons.length > 0 && (
        <MessageBarActions>
          {buttons.map(({ title, press }) => (
            <Button key={title} onClick={press}>
              {title}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

type PressAnswerProps = { readonly said: NonNullable<Deed['said']> };

/**
 * What came of a press, wherever on the page the button is: brought into view and read aloud when it comes, and a
 * refusal takes the focus as well. Nothing glides, so that nobody has to ask for less motion.
 */
export function PressAnswer({ said: { kind, text } }: PressAnswerProps) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer in the same place is shown as the first was
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    if (kind === 'error') place.current?.focus({ preventScroll: true });
  }, [kind, text]);
  return (
    <div
      ref={place}
      role={kind === 'error' ? 'alert' : 'status'}
      tabIndex={-1}
      style={{ scrollMarginBlock: '16px' }}
    >
      <Notice kind={kind} text={text} />
    </div>
  );
}
