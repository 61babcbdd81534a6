import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { ShownQuestion } from '../../domain/views/gathering.ts';
import type { GatheringAnswers } from '../../domain/views/gathering-answers.ts';
import { publishedWhen } from '../../text/answers-outline.ts';
import { fullDay } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { useChanges } from '../changes.ts';
import { GatheringFiguresPart } from '../charts/gathering-figures.tsx';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { framed, unmarked } from '../parts/lines.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useDownload } from '../use-download.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: { ...unmarked, display: 'grid', gap: '12px', margin: '12px 0' },
  one: { ...framed, overflowWrap: 'anywhere' },
  question: { fontWeight: tokens.fontWeightSemibold },
  answer: { whiteSpace: 'pre-line', margin: '8px 0' },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  form: { display: 'grid', gap: '12px', maxWidth: '640px' },
});

/** What a gathering left: its answers to read and to take along, and for those who arrange it what is still to be done. */
export function AnswersPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<GatheringAnswers>('answers', { id });
  const deed = useDeed(reread);
  const headings = useHeadings();
  const styles = useStyles();
  const { language } = useReader();
  const { gathering: words, gatheringAfter: after } = useText();
  useChanges(id, reread, 'gathering');
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { gathering, answered, open, organising } = view;
  const count = (number: number) => numberInWords(number, language);
  return (
    <>
      <h1 className={headings.first}>{after.title(gathering.title)}</h1>
      <p>
        {after.held(fullDay(new Date(gathering.startsAt), language))}{' '}
        {after.status(count(answered.length), count(open.length))}
      </p>
      {gathering.presentationLink && (
        <p>
          <Link href={gathering.presentationLink} target="_blank" rel="noopener noreferrer">
            {words.openPresentation}
          </Link>
        </p>
      )}
      {answered.length > 0 && <Documents id={id} />}
      {deed.said && <PressAnswer said={deed.said} />}
      {organising && <Publishing view={view} deed={deed} />}
      <h2 className={headings.second}>{after.answered}</h2>
      {answered.length === 0 && <p>{after.none}</p>}
      <ul className={styles.list}>
        {answered.map((one) => (
          <li key={one.id} className={styles.one}>
            <Answered one={one} />
            {organising && <Adopting one={one} isIn={organising.adopted.includes(one.id)} deed={deed} />}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <h2 className={headings.second}>{after.open}</h2>
          <p className={styles.detail}>{after.openNote}</p>
          <ul className={styles.list}>
            {open.map((one) => (
              <li key={one.id} className={styles.one}>
                {one.wording}
              </li>
            ))}
          </ul>
        </>
      )}
      {organising && organising.notShown.length > 0 && <NotShown of={organising.notShown} deed={deed} />}
      {organising && <GatheringFiguresPart id={id} />}
    </>
  );
}

function Documents({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { gatheringAfter: after } = useText();
  const { frame } = useReader();
  const file = useDownload();
  // Teams on a phone takes no files from a page.
  if (frame.isPhone) return null;
  return (
    <>
      <div className={styles.buttons}>
        {(['pdf', 'excel'] as const).map((format) => (
          <Button
            key={format}
            disabled={file.isBusy}
            onClick={() => void file.fetches('answers-document', { id, format })}
          >
            {after[format]}
          </Button>
        ))}
      </div>
      {file.said && <PressAnswer said={file.said} />}
    </>
  );
}

function Answered({ one }: { readonly one: Sent<ShownQuestion> }) {
  const styles = useStyles();
  const { gathering, gatheringAfter: after } = useText();
  const who = one.askedBy ? gathering.summary.asks(one.askedBy) : gathering.summary.notNamed;
  return (
    <>
      <div className={styles.question}>{one.wording}</div>
      <div className={styles.detail}>
        {[who, one.item, gathering.asking.votes(one.votes)].filter(Boolean).join(' · ')}
      </div>
      <div className={styles.answer}>{one.answer ?? after.inTalk}</div>
    </>
  );
}

type Does = { readonly deed: Deed };

/** Before many are told: how much there is, and who hears of it. */
function Publishing({ view, deed }: Does & { readonly view: Sent<GatheringAnswers> }) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { gatheringAfter: after } = useText();
  const { gathering, answered } = view;
  if (gathering.publishedAt) {
    return <p className={styles.detail}>{`✔ ${publishedWhen(new Date(gathering.publishedAt), reading)}`}</p>;
  }
  if (answered.length === 0 || !gathering.viewer.may.includes('publish-answers')) return null;
  const count = (number: number) => numberInWords(number, reading.language);
  return (
    <section>
      <h2 className={headings.second}>{after.publishTitle}</h2>
      <p>{after.publishLead(count(answered.length), count(gathering.registered))}</p>
      {!gathering.presentationLink && <Notice kind="info" text={after.noPresentation} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={deed.isBusy}
          onClick={() => void deed.does('publish-answers', { gatheringId: gathering.id }, after.publishedNow)}
        >
          {after.publish}
        </Button>
      </div>
    </section>
  );
}

type AdoptingProps = Does & { readonly one: Sent<ShownQuestion>; readonly isIn: boolean };

/** A coordinator approves what becomes a question and answer for everybody, in words that can be mended first. */
function Adopting({ one, isIn, deed }: AdoptingProps) {
  const styles = useStyles();
  const { isCoordinator } = useReader();
  const { gatheringAfter: after } = useText();
  // It follows what moderators change until one mends it.
  const [mended, setMended] = useState<{ readonly question: string; readonly answer: string } | null>(null);
  const { question, answer } = mended ?? { question: one.wording, answer: one.answer ?? '' };
  if (!isCoordinator) return isIn ? <div className={styles.detail}>{`✔ ${after.isAdopted}`}</div> : null;
  if (isIn) {
    return (
      <>
        <div className={styles.detail}>{`✔ ${after.isAdopted}`}</div>
        <div className={styles.buttons}>
          <Button
            aria-label={after.dropOf(one.wording)}
            onClick={() => void deed.does('drop-answer', { questionId: one.id })}
          >
            {after.drop}
          </Button>
        </div>
      </>
    );
  }
  // What was answered in the talk alone has no words that others could read.
  if (!one.answer?.trim()) return null;
  return (
    <Unfold
      title={after.adopt}
      does={after.adoptNow}
      isReady={question.trim() !== '' && answer.trim() !== ''}
      isBusy={deed.isBusy}
      press={() => deed.does('adopt-answer', { questionId: one.id, question, answer }, after.adoptedNow)}
    >
      <p className={styles.detail}>{after.adoptNote}</p>
      <Field label={after.adoptQuestion}>
        <Textarea value={question} onChange={(_, data) => setMended({ question: data.value, answer })} />
      </Field>
      <Field label={after.adoptAnswer}>
        <Textarea
          value={answer}
          resize="vertical"
          onChange={(_, data) => setMended({ question, answer: data.value })}
        />
      </Field>
    </Unfold>
  );
}

type NotShownProps = Does & {
  readonly of: readonly {
    readonly id: string;
    readonly version: number;
    readonly wording: string;
    readonly answer: string | null;
  }[];
};

function NotShown({ of, deed }: NotShownProps) {
  const headings = useHeadings();
  const styles = useStyles();
  const { gatheringAfter: after } = useText();
  return (
    <section>
      <h2 className={headings.second}>{after.notShownTitle}</h2>
      <p className={styles.detail}>{after.notShownNote}</p>
      <ul className={styles.list}>
        {of.map((one) => (
          <li key={one.id} className={styles.one}>
            <div className={styles.question}>{one.wording}</div>
            <div className={styles.answer}>{one.answer ?? after.inTalk}</div>
            <Button
              aria-label={after.showOf(one.wording)}
              onClick={() => {
                const { id: questionId, version, wording } = one;
                void deed.does('publish-question', { questionId, version, wording });
              }}
            >
              {after.show}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
