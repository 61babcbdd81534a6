import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useRef, useState } from 'react';
import { lacksOnlyWord, type MissingPart, missingOfGroup, needsReason } from '../../domain/report-gate.ts';
import type { PartView, ReportView } from '../../domain/views/report.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { dayOf, partName } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useHeadings } from './headings.ts';
import { ruled, unmarked } from './lines.ts';
import { PressAnswer } from './notice.tsx';
import { Unfold } from './unfold.tsx';

const useStyles = makeStyles({
  list: unmarked,
  line: { ...ruled, alignItems: 'center' },
  words: { flex: '1 1 280px', minWidth: 0 },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
  reasons: { display: 'grid', gap: '12px', marginTop: '16px' },
});

type HandInProps = { readonly view: Sent<ReportView>; readonly reread: () => void };
type Reasons = Readonly<Record<string, string>>;

/** The gate: what is missing and from whom, reminding them, and handing in with or without all of it. */
export function HandIn({ view, reread }: HandInProps) {
  const headings = useHeadings();
  const styles = useStyles();
  const { language } = useReading();
  const { handing, report } = useText();
  const deed = useDeed(reread);
  if (view.state === 'submitted') return null;
  const { missing } = view.gate;
  return (
    <section>
      <h2 className={headings.second}>
        {missing.length === 0
          ? handing.nothingMissing
          : report.missingTitle(numberInWords(missing.length, language))}
      </h2>
      <Said view={view} deed={deed} />
      <ul className={styles.list}>
        {missing.map((one) => (
          <MissingLine key={one.partId} missing={one} view={view} deed={deed} />
        ))}
      </ul>
      <Buttons view={view} deed={deed} isReview={false} />
    </section>
  );
}

type ButtonsProps = HandInProps & {
  /** Whether the whole report is on the page already. */
  readonly isReview: boolean;
};

/** What ends the group's part or the report, with what came of it. */
export function HandInButtons({ view, reread, isReview }: ButtonsProps) {
  const deed = useDeed(reread);
  if (view.state === 'submitted') return null;
  return (
    <>
      <Said view={view} deed={deed} />
      <Buttons view={view} deed={deed} isReview={isReview} />
    </>
  );
}

function Buttons({ view, deed, isReview }: LineProps & Pick<ButtonsProps, 'isReview'>) {
  return (
    <>
      <GroupPart view={view} deed={deed} />
      <Submit view={view} deed={deed} isReview={isReview} />
    </>
  );
}

type LineProps = { readonly view: Sent<ReportView>; readonly deed: Deed };

/** What came of the last press, as long as it is so: a chapter that is opened again ends the group's mark. */
function Said({ view, deed: { said } }: LineProps) {
  const { writing } = useText();
  if (!said || (said.text === writing.groupDone && view.gate.groupPart === 'open')) return null;
  return <PressAnswer said={said} />;
}

function MissingLine({ missing, view, deed }: LineProps & { readonly missing: MissingPart }) {
  const styles = useStyles();
  const reading = useReading();
  const { report, section } = useText();
  const part = view.parts.find(({ id }) => id === missing.partId);
  if (!part) return null;
  const name = partName(part, reading.language);
  // Nobody reminds themselves: their own part leads to its first chapter that is not done.
  const own = view.sections.find(({ id, viewer }) => viewer.owns && missing.sectionIds.includes(id));
  const day = dayWithDistance(dayOf(part.dueOn), reading);
  const isWord = lacksOnlyWord(missing);
  const vacant = isWord ? report.missingWordVacant : report.missingVacant;
  const owed = isWord ? report.missingWord : report.missingFrom;
  const from = missing.isVacant ? vacant(day) : owed(listInWords(part.owners, reading.language), day);
  // The group's leader has the button for it below.
  const isOwnWord = isWord && view.viewer.mayCompleteGroupPart;
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <div>{capital(name, reading.language)}</div>
        <div className={styles.detail}>{from}</div>
      </div>
      {own && (
        <Link href={addressOf({ page: 'section', id: own.id })} aria-label={section.writeOf(name)}>
          {section.write}
        </Link>
      )}
      {!own && !isOwnWord && view.viewer.mayRemind && (
        <Button
          disabled={deed.isBusy}
          aria-label={missing.isVacant ? `${report.remindVacant}: ${name}` : report.remindOf(name)}
          onClick={() =>
            void deed.does('remind-writer', { reportId: view.id, partId: part.id }, report.reminded)
          }
        >
          {missing.isVacant ? report.remindVacant : report.remind}
        </Button>
      )}
    </li>
  );
}

/** The group's leader says that the group's part is complete; what is missing of it needs a reason. */
function GroupPart({ view, deed }: LineProps) {
  const styles = useStyles();
  const { report, writing } = useText();
  const [reasons, setReasons] = useState<Reasons>({});
  const [isOpen, setOpen] = useState(false);
  if (!view.viewer.mayCompleteGroupPart || view.gate.groupPart !== 'open') return null;
  const wanted = missingOfGroup(view.gate).filter(needsReason);
  const complete = () =>
    void deed.does('complete-group-part', { reportId: view.id, reasons }, writing.groupDone);
  return (
    <>
      {isOpen && <ReasonFields parts={partsOf(view, wanted)} reasons={reasons} onChange={setReasons} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={deed.isBusy}
          onClick={() => (wanted.length > 0 && !isOpen ? setOpen(true) : complete())}
        >
          {report.complete}
        </Button>
      </div>
    </>
  );
}

/** R35: the service's leader hands in; a part that is missing needs a reason, a vacant seat is one. */
function Submit({ view, deed, isReview }: LineProps & Pick<ButtonsProps, 'isReview'>) {
  const styles = useStyles();
  const { handing, review, report, writing } = useText();
  const [reasons, setReasons] = useState<Reasons>({});
  const [withoutGroup, setWithoutGroup] = useState('');
  const [isOpen, setOpen] = useState(false);
  if (!view.viewer.maySubmit) return null;
  const wanted = view.gate.missing.filter(needsReason);
  const submit = () =>
    deed.does('submit-report', {
      reportId: view.id,
      version: view.version,
      reasons,
      ...(withoutGroup.trim() && { withoutGroup }),
    });
  const readThrough = !isReview && (
    <Button as="a" href={addressOf({ page: 'review', id: view.id })}>
      {review.link}
    </Button>
  );
  if (view.gate.isComplete) {
    return (
      <div className={styles.buttons}>
        {readThrough}
        <Unfold
          title={report.submit}
          does={deed.isBusy ? handing.submitting : report.submit}
          isBusy={deed.isBusy}
          isReady
          press={submit}
        >
          <p>{handing.freezes}</p>
        </Unfold>
      </div>
    );
  }
  return (
    <>
      {isOpen && (
        <>
          <ReasonFields parts={partsOf(view, wanted)} reasons={reasons} onChange={setReasons} />
          {view.gate.groupPart === 'open' && (
            <div className={styles.reasons}>
              <Field label={writing.withoutGroup} required>
                <Textarea value={withoutGroup} onChange={(_event, { value }) => setWithoutGroup(value)} />
              </Field>
            </div>
          )}
          <p>{handing.freezes}</p>
        </>
      )}
      <div className={styles.buttons}>
        {readThrough}
        <Button disabled={deed.isBusy} onClick={() => (isOpen ? void submit() : setOpen(true))}>
          {deed.isBusy && isOpen ? handing.submitting : writing.submitWithReason}
        </Button>
      </div>
    </>
  );
}

type ReasonFieldsProps = {
  readonly parts: readonly Sent<PartView>[];
  readonly reasons: Reasons;
  readonly onChange: (reasons: Reasons) => void;
};

function ReasonFields({ parts, reasons, onChange }: ReasonFieldsProps) {
  const styles = useStyles();
  const { language } = useReading();
  const { writing } = useText();
  const first = useRef<HTMLDivElement>(null);
  // The button that was pressed stands below them, perhaps out of sight.
  useEffect(() => first.current?.querySelector('textarea')?.focus(), []);
  return (
    <div className={styles.reasons} ref={first}>
      {parts.map((part) => (
        <Field key={part.id} label={writing.reasonFor(partName(part, language))} required>
          <Textarea
            value={reasons[part.id] ?? ''}
            onChange={(_event, { value }) => onChange({ ...reasons, [part.id]: value })}
          />
        </Field>
      ))}
    </div>
  );
}

function partsOf(view: Sent<ReportView>, missing: readonly MissingPart[]): Sent<PartView>[] {
  return view.parts.filter(({ id }) => missing.some(({ partId }) => partId === id));
}
