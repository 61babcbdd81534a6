import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { ImportPageView } from '../../domain/views/import.ts';
import { numberInWords } from '../../text/lists.ts';
import { act, Refused } from '../api.ts';
import { base64Of } from '../base64-of.ts';
import { handOver } from '../download.ts';
import { ImportLists } from '../import/lists.tsx';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { pressFailed } from '../press-failed.ts';
import { useReader, useText } from '../reader.ts';
import { useDownload } from '../use-download.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  form: { display: 'grid', gap: '12px', maxWidth: '640px' },
});

type Chosen = readonly { readonly name: string; readonly content: string }[];
type Said = { readonly kind: 'success' | 'error'; readonly text: string } | null;

/** The coordinator's import: choose files, see what they would change, do it. */
export function ImportPage() {
  const styles = useStyles();
  const headings = useHeadings();
  const text = useText();
  const { importPage } = text;
  const { language } = useReader();
  const [files, setFiles] = useState<Chosen>([]);
  const [view, setView] = useState<Sent<ImportPageView> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>(null);

  const tries = async (work: () => Promise<void>) => {
    setBusy(true);
    setSaid(null);
    try {
      await work();
    } catch (error) {
      setSaid({ kind: 'error', text: pressFailed(error, text) });
    } finally {
      setBusy(false);
    }
  };
  const looks = async () => setView(await act<Sent<ImportPageView>>('preview-import', { files }));
  const check = () => void tries(looks);
  const list = () =>
    void tries(async () => {
      const { name, text: lines } = await act<{ name: string; text: string }>('import-list', { files });
      // Excel and Notepad know by the mark that it is UTF-8.
      handOver(name, new Blob([`\ufeff${lines}`], { type: 'text/plain;charset=utf-8' }));
    });
  const apply = (fingerprint: string) =>
    void tries(async () => {
      try {
        await act('apply-import', { files, fingerprint });
      } catch (error) {
        // What is shown is out of date then: the new list stands under the reason.
        if (error instanceof Refused && error.code === 'import-outdated') await looks();
        throw error;
      }
      setView(null);
      setFiles([]);
      setSaid({ kind: 'success', text: importPage.imported });
    });

  return (
    <>
      <h1 className={headings.first}>{importPage.title}</h1>
      <p>{importPage.lead}</p>
      {said && <PressAnswer said={said} />}
      {view ? (
        <>
          <Preview view={view} />
          {isPartly(view) && (
            <section className={styles.form}>
              <p>{importPage.partly(numberInWords(mostOf(view), language))}</p>
              <div>
                <Button disabled={isBusy} onClick={list}>
                  {importPage.list}
                </Button>
              </div>
            </section>
          )}
          <div className={styles.buttons}>
            {view.faultCount === 0 && view.changeCount > 0 && (
              <Button appearance="primary" disabled={isBusy} onClick={() => apply(view.fingerprint)}>
                {importPage.apply}
              </Button>
            )}
            <Button disabled={isBusy} onClick={() => setView(null)}>
              {importPage.chooseOthers}
            </Button>
          </div>
        </>
      ) : (
        <>
          <section className={styles.form} aria-labelledby="choose">
            <h2 id="choose" className={headings.second}>
              {importPage.formTitle}
            </h2>
            <FileChoice onChosen={setFiles} />
            <div className={styles.buttons}>
              <Button appearance="primary" disabled={isBusy || files.length === 0} onClick={check}>
                {importPage.check}
              </Button>
            </div>
          </section>
          <Downloads />
        </>
      )}
    </>
  );
}

type Shown = Sent<ImportPageView>;

/** Whether one of the lists goes on after what the page was sent. */
function isPartly({ changes, changeCount, faults, faultCount, marks, markCount }: Shown): boolean {
  return changeCount > changes.length || faultCount > faults.length || markCount > marks.length;
}

function mostOf({ changes, faults, marks }: Shown): number {
  return Math.max(changes.length, faults.length, marks.length);
}

function FileChoice({ onChosen }: { readonly onChosen: (files: Chosen) => void }) {
  const { importPage } = useText();
  return (
    <>
      <label htmlFor="files">{importPage.files}</label>
      <input
        id="files"
        type="file"
        multiple
        accept=".xlsx,.csv,.txt"
        aria-describedby="files-hint"
        onChange={({ target }) => void readAll([...(target.files ?? [])]).then(onChosen)}
      />
      <p id="files-hint">{importPage.filesHint}</p>
    </>
  );
}

async function readAll(files: readonly File[]): Promise<Chosen> {
  return await Promise.all(files.map(async (file) => ({ name: file.name, content: await base64Of(file) })));
}

function Downloads() {
  const styles = useStyles();
  const headings = useHeadings();
  const { importPage } = useText();
  const download = useDownload();
  const buttons = [
    ['import-template', 'excel', importPage.template],
    ['import-template', 'csv', importPage.templateCsv],
    ['import-export', 'excel', importPage.export],
    ['import-export', 'csv', importPage.exportCsv],
  ] as const;
  return (
    <section aria-labelledby="guide">
      <h2 id="guide" className={headings.second}>
        {importPage.guideTitle}
      </h2>
      <ul>
        {importPage.guide.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {download.said && <PressAnswer said={download.said} />}
      <div className={styles.buttons}>
        {buttons.map(([query, format, title]) => (
          <Button
            key={title}
            disabled={download.isBusy}
            onClick={() => void download.fetches(query, { format })}
          >
            {title}
          </Button>
        ))}
      </div>
    </section>
  );
}

function Preview({ view }: { readonly view: Sent<ImportPageView> }) {
  const headings = useHeadings();
  const { language } = useReader();
  const { importPage } = useText();
  const words = (count: number) => numberInWords(count, language);
  const { added, changed, ended, unchanged } = view.counts;
  const isNothing = view.changeCount === 0 && view.faultCount === 0;
  const counted = {
    added: words(added),
    changed: words(changed),
    ended: words(ended),
    unchanged: words(unchanged),
    faults: words(view.faultCount),
  };
  return (
    <section aria-labelledby="shown">
      <h2 id="shown" className={headings.second}>
        {importPage.checkTitle}
      </h2>
      <p role="status">{isNothing ? importPage.nothing : `${importPage.summary(counted)}.`}</p>
      {view.faultCount === 0 && view.changeCount > 0 && <p>{importPage.sure}</p>}
      <ImportLists view={view} />
    </section>
  );
}
