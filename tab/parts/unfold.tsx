import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../reader.ts';
import { useHeadings } from './headings.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', maxWidth: '640px', margin: '12px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export type UnfoldProps = {
  readonly title: string;
  /** Which of several it is, for those who hear the button alone. */
  readonly about?: string;
  /** What the form's own button says. */
  readonly does: string;
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly isPrimary?: boolean;
  /** The open form has its title above it, where several are open beneath each other. */
  readonly isHeaded?: boolean;
  /** What cannot be undone is asked once more, in these words; the second press does it. */
  readonly sure?: { readonly words: string; readonly does: string };
  /** It opens by itself: there is something in it that was not sent. */
  readonly opens?: boolean;
  /** True when it was done: then the form goes. */
  readonly press: () => Promise<boolean>;
  readonly children: ReactNode;
};

/** Something that is done seldom: a button that opens a short form, which goes when it is done. */
export function Unfold({
  title,
  about,
  does,
  isReady,
  isBusy,
  isPrimary = true,
  isHeaded = false,
  sure,
  opens = false,
  press,
  children,
}: UnfoldProps) {
  const styles = useStyles();
  const { common } = useText();
  const headings = useHeadings();
  const [isOpen, setOpen] = useState(false);
  /** The words that were asked: with others, about somebody else, it is asked anew. */
  const [asked, setAsked] = useState('');
  const isAsked = sure !== undefined && isReady && asked === sure.words;
  const form = useRef<HTMLElement>(null);
  const opener = useId();
  const wasOpen = useRef(false);
  const isPressed = useRef(false);
  const isDone = useRef(false);
  useEffect(() => {
    if (opens) setOpen(true);
  }, [opens]);
  // To what is to be filled in, and back to where one came from: the button that was pressed is gone each time. Once it
  // is done, the receipt stays in view.
  useEffect(() => {
    if (isOpen && isPressed.current)
      form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    else if (!isOpen && wasOpen.current)
      document.getElementById(opener)?.focus({ preventScroll: isDone.current });
    wasOpen.current = isOpen;
  }, [isOpen, opener]);
  if (!isOpen) {
    const open = () => {
      isPressed.current = true;
      isDone.current = false;
      setOpen(true);
    };
    return (
      <Button id={opener} aria-label={about ? `${title}: ${about}` : undefined} onClick={open}>
        {title}
      </Button>
    );
  }
  const close = () => {
    setAsked('');
    setOpen(false);
  };
  const send = async () => {
    if (sure && !isAsked) {
      setAsked(sure.words);
      return;
    }
    isDone.current = await press();
    if (isDone.current) close();
  };
  return (
    <section className={styles.form} aria-label={title} ref={form}>
      {isHeaded && <h3 className={headings.third}>{title}</h3>}
      {children}
      {isAsked && <p role="alert">{sure.words}</p>}
      <div className={styles.buttons}>
        <Button
          {...(isPrimary && { appearance: 'primary' as const })}
          disabled={isBusy || !isReady}
          onClick={() => void send()}
        >
          {isAsked ? sure.does : does}
        </Button>
        <Button onClick={close}>{common.cancel}</Button>
      </div>
    </section>
  );
}
