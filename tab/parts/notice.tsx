import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-message-bar';
import type { ReactNode } from 'react';

type NoticeProps = {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly children?: ReactNode;
  readonly buttons?: readonly { readonly title: string; readonly press: () => void }[];
};

/** Something that is said across the page, with what can be done about it. Read aloud when it comes. */
export function Notice({ kind, text, children, buttons = [] }: NoticeProps) {
  return (
    <MessageBar
      style={{ marginBottom: '8px' }}
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
