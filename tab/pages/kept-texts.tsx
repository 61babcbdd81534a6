import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { KeptTextsPage as View } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import { answerWords } from '../fields/answer-words.ts';
import type { Sent } from '../json.ts';
import { Answers } from '../parts/answers.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    margin: '12px 0 24px',
  },
});

/**
 * All texts of the reader's own that are kept beside chapters: to read and copy, whatever became of the right to the
 * report they were written for.
 */
export function KeptTextsPage() {
  const { view, problem, reread } = useView<View>('kept-texts');
  const headings = useHeadings();
  const { keptTexts } = useText();
  const deed = useDeed(reread);
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{keptTexts.title}</h1>
      {deed.said && <PressAnswer said={deed.said} />}
      <p>{view.count === 0 ? keptTexts.empty : keptTexts.lead}</p>
      <Texts view={view} deed={deed} />
    </>
  );
}

type TextsProps = { readonly view: Sent<View>; readonly deed: Deed };

function Texts({ view, deed }: TextsProps) {
  const [isOpen, setOpen] = useState(false);
  const { keptTexts } = useText();
  return (
    <>
      {view.texts.map((text) => (
        <KeptText key={text.id} text={text} deed={deed} />
      ))}
      {view.earlier !== null && !isOpen && <Button onClick={() => setOpen(true)}>{keptTexts.older}</Button>}
      {view.earlier !== null && isOpen && <Older before={view.earlier} />}
    </>
  );
}

function Older({ before }: { readonly before: string }) {
  const { view, reread } = useView<View>('kept-texts', { before });
  const deed = useDeed(reread);
  return (
    <>
      {deed.said && <PressAnswer said={deed.said} />}
      {view && <Texts view={view} deed={deed} />}
    </>
  );
}

type KeptTextProps = { readonly text: TextsProps['view']['texts'][number]; readonly deed: Deed };

/** Thrown away with the second press: it cannot be had back. */
function KeptText({ text, deed }: KeptTextProps) {
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { keptTexts, pages, writing } = useText();
  const [isSure, setSure] = useState(false);
  const chapter = writing.chapter(numberInWords(text.ordinal, language), nameIn(text.title, language));
  const where = keptTexts.from(chapter, serviceName(text.service, language), String(text.year));
  // What was not answered is nothing of theirs to keep.
  const answered = text.fields.filter(
    (field) => answerWords(field, text.content[field.key], language).length > 0,
  );
  const discard = () =>
    isSure ? void deed.does('discard-draft', { draftId: text.id }, pages.section.discarded) : setSure(true);
  return (
    <section>
      <h2 className={headings.second}>{where}</h2>
      <p className={styles.detail}>
        {`${writing.keptAt(momentInWords(new Date(text.keptAt), reading))}. ${keptTexts.why[text.why]}`}
      </p>
      <Answers fields={answered} content={text.content} />
      <div className={styles.buttons}>
        {text.seesReport && (
          <Link
            href={addressOf({ page: 'section', id: text.sectionId })}
            aria-label={`${keptTexts.openChapter}: ${where}`}
          >
            {keptTexts.openChapter}
          </Link>
        )}
        <Button disabled={deed.isBusy} onClick={discard}>
          {isSure ? pages.section.discardSure : pages.section.discard}
        </Button>
      </div>
    </section>
  );
}
