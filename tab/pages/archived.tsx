import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { ArchiveEntryView } from '../../domain/views/archive.ts';
import { momentInWords } from '../../text/dates.ts';
import { capital, listInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { UnsentForm } from '../parts/unsent-form.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useDownload } from '../use-download.ts';
import { useView } from '../use-view.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';

const useStyles = makeStyles({
  detail: { color: tokens.colorNeutralForeground3 },
  text: { maxWidth: '80ch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
});

/** A report of the archive: the way to read it, and whether everybody may. */
export function ArchivedPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<ArchiveEntryView>('archive-entry', { id });
  const deed = useDeed(reread);
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { archive, common, comparison, writing } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { year, region, reportId, service, title } = view;
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'archive' })}>{`← ${archive.back}`}</Link>
      </p>
      <h1 className={headings.first}>{title || writing.reportTitle(String(year))}</h1>
      <p>{capital(serviceName(service, language), language)}</p>
      <p className={styles.detail}>
        {[String(year), regionName(region, language), common.serviceTypes[service.type]].join(' · ')}
      </p>
      {deed.said && <PressAnswer said={deed.said} />}
      {reportId && view.viewer.seesReport && (
        <p>
          <Link href={addressOf({ page: 'handed-in', id: reportId })}>{archive.read}</Link>
        </p>
      )}
      {reportId && (
        <p>
          <Link href={addressOf({ page: 'years', id: service.id })}>{comparison.link}</Link>
        </p>
      )}
      {view.takenAway ? (
        <TakenAway id={id} takenAway={view.takenAway} deed={deed} />
      ) : (
        <>
          {!reportId && <File id={id} />}
          <Public view={view} deed={deed} />
          {view.viewer.mayTakeAway && <TakeAway view={view} deed={deed} />}
        </>
      )}
    </>
  );
}

/** A report of an older year, as the file that it is. */
function File({ id }: { readonly id: string }) {
  const { archive } = useText();
  const { isBusy, said, fetches } = useDownload();
  return (
    <>
      {said && <PressAnswer said={said} />}
      <Button disabled={isBusy} onClick={() => void fetches('archive-file', { id })}>
        {archive.download}
      </Button>
    </>
  );
}

type OfEntry = { readonly view: Sent<ArchiveEntryView>; readonly deed: Deed };

function Public({ view, deed }: OfEntry) {
  const styles = useStyles();
  const headings = useHeadings();
  const reading = useReading();
  const { archive } = useText();
  const { id, publicity, publishedAt, publishedBy, withdrawnAt } = view;
  const when = (moment: string) => momentInWords(new Date(moment), reading);
  return (
    <section className={styles.text}>
      <h2 className={headings.second}>{archive.publicTitle}</h2>
      {publicity === 'none' && <p>{archive.isNotPublic}</p>}
      {publicity === 'withdrawn' && withdrawnAt && <p>{archive.isWithdrawn(when(withdrawnAt))}</p>}
      {publicity === 'public' && publishedAt && (
        <>
          <p>{archive.isPublic(when(publishedAt))}</p>
          {publishedBy && <p>{archive.publishedBy(publishedBy)}</p>}
          <p>
            <Link href={publicAddress(id, reading.language)} target="_blank" rel="noopener">
              {archive.readPublic}
            </Link>
          </p>
        </>
      )}
      {view.viewer.mayPublish &&
        (publicity === 'public' ? (
          <Button
            disabled={deed.isBusy}
            onClick={() => void deed.does('withdraw-entry', { entryId: id }, archive.withdrawn)}
          >
            {archive.withdraw}
          </Button>
        ) : (
          <Publish key={view.version} view={view} deed={deed} />
        ))}
    </section>
  );
}

/** It came in by mistake, or under the wrong year or service. */
function TakeAway({ view, deed }: OfEntry) {
  const { archive } = useText();
  const { id, version } = view;
  const unsent = useUnsentWords(`${id}/take-away-entry`, { reason: '' });
  const { reason } = unsent.words;
  return (
    <UnsentForm
      title={archive.takeAway}
      does={archive.takeAwayNow}
      isBusy={deed.isBusy}
      isReady={reason.trim() !== ''}
      isPrimary={false}
      isHeaded
      unsent={unsent}
      press={() =>
        deed.does('take-away-entry', { entryId: id, version, reason }, archive.tookAway, unsent.key)
      }
    >
      <p>{archive.takeAwayLead}</p>
      <Field label={archive.takeAwayWhy} required>
        <Textarea value={reason} onChange={(_event, { value }) => unsent.type({ reason: value })} />
      </Field>
    </UnsentForm>
  );
}

type TakenAwayProps = {
  readonly id: string;
  readonly takenAway: NonNullable<Sent<ArchiveEntryView>['takenAway']>;
  readonly deed: Deed;
};

/** The receipt, with the way back. */
function TakenAway({ id, takenAway, deed }: TakenAwayProps) {
  const styles = useStyles();
  const reading = useReading();
  const { archive } = useText();
  const { at, by, reason } = takenAway;
  return (
    <section className={styles.text}>
      <p>{archive.isTakenAway(momentInWords(new Date(at), reading), by)}</p>
      {reason && <p>{archive.because(reason)}</p>}
      <div className={styles.buttons}>
        <Button
          disabled={deed.isBusy}
          onClick={() => void deed.does('restore-entry', { entryId: id }, archive.restored)}
        >
          {archive.restore}
        </Button>
      </div>
    </section>
  );
}

/** What everybody will be able to read has to be looked through first. */
function Publish({ view, deed }: OfEntry) {
  const [hasSeen, setSeen] = useState(false);
  const styles = useStyles();
  const { language } = useReader();
  const { archive } = useText();
  const { id, version, namesFound } = view;
  return (
    <>
      <p>{view.reportId ? archive.publishLead : archive.publishFileLead}</p>
      {namesFound.length > 0 ? (
        <Notice kind="warning" text={archive.namesFound(listInWords(namesFound, language))} />
      ) : (
        <p>{archive.noNamesFound}</p>
      )}
      <Checkbox
        label={archive.seenThrough}
        checked={hasSeen}
        onChange={(_event, { checked }) => setSeen(checked === true)}
      />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={deed.isBusy || !hasSeen}
          onClick={() => void deed.does('publish-entry', { entryId: id, version }, archive.published)}
        >
          {archive.publish}
        </Button>
      </div>
    </>
  );
}

/** The public pages lie beside those of the tab, on the same host. */
function publicAddress(id: string, language: string): string {
  return new URL(`../arkiv/${language}/${id}`, document.baseURI).href;
}
