import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { useReader, useText } from '../reader.ts';
import { useDownload } from '../use-download.ts';
import { Notice, PressAnswer } from './notice.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

type DownloadsProps = {
  /** What the program is asked for. */
  readonly query: string;
  readonly about: Readonly<Record<string, string>>;
  readonly formats: readonly ('pdf' | 'word' | 'json')[];
  /** The one that most people want. */
  readonly primary?: 'pdf';
};

/** A document to save, in each format; Teams on a phone takes no files from a page, and says so instead. */
export function Downloads({ query, about, formats, primary }: DownloadsProps) {
  const styles = useStyles();
  const { frame } = useReader();
  const { handedIn } = useText().pages;
  const { isBusy, said, fetches } = useDownload();
  if (frame.isPhone) return <Notice kind="info" text={handedIn.onPhone} />;
  return (
    <>
      <div className={styles.buttons}>
        {formats.map((format) => (
          <Button
            key={format}
            disabled={isBusy}
            {...(format === primary && { appearance: 'primary' as const })}
            onClick={() => void fetches(query, { ...about, format })}
          >
            {format === 'json' ? handedIn.downloadData : handedIn.downloadAs(handedIn.formats[format])}
          </Button>
        ))}
      </div>
      {said && <PressAnswer said={said} />}
    </>
  );
}
