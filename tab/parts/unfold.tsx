import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { type ReactNode, useState } from 'react';
import { useText } from '../reader.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', maxWidth: '640px', margin: '12px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type UnfoldProps = {
  readonly title: string;
  /** What the form's own button says. */
  readonly does: string;
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly isPrimary?: boolean;
  /** True when it was done: then the form goes. */
  readonly press: () => Promise<boolean>;
  readonly children: ReactNode;
};

/** Something that is done seldom: a button that opens a short form, which goes when it is done. */
export function Unfold({ title, does, isReady, isBusy, isPrimary = true, press, children }: UnfoldProps) {
  const styles = useStyles();
  const { common } = useText();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return <Button onClick={() => setOpen(true)}>{title}</Button>;
  }
  const send = async () => {
    if (await press()) setOpen(false);
  };
  return (
    <section className={styles.form} aria-label={title}>
      {children}
      <div className={styles.buttons}>
        <Button
          {...(isPrimary && { appearance: 'primary' as const })}
          disabled={isBusy || !isReady}
          onClick={() => void send()}
        >
          {does}
        </Button>
        <Button onClick={() => setOpen(false)}>{common.cancel}</Button>
      </div>
    </section>
  );
}
