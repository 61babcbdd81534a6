import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { type ReactNode, useState } from 'react';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import type { KeptDraftView } from '../../domain/views/report.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import { nameIn } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import type { SetAside } from '../writing/late-texts.ts';
import type { OwnTexts } from '../writing/use-section-writer.ts';
import { Answers } from './answers.tsx';
import { useHeadings } from './headings.ts';
import { Notice, PressAnswer } from './notice.tsx';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 16px' },
});

/** Puts a text in the fields; null for whoever cannot write now. */
type Use = ((content: SectionContent) => void) | null;
type KeptTextsProps = {
  readonly view: Sent<SectionPageView>;
  readonly own: OwnTexts;
  readonly reread: () => void;
  readonly onUse: Use;
};

/** The reader's own texts that came too late or were displaced: to read, to put in, or to throw away. */
export function KeptTexts({ view, own, reread, onUse }: KeptTextsProps) {
  const headings = useHeadings();
  const { keptTexts, writing } = useText();
  const deed = useDeed(reread);
  // What the program keeps is among the drafts.
  const here = own.late.filter(({ fate }) => fate !== 'kept');
  if (view.drafts.length === 0 && here.length === 0 && !deed.said) return null;
  return (
    <section>
      <h2 className={headings.second}>{writing.keptTexts}</h2>
      {deed.said && <PressAnswer said={deed.said} />}
      {here.map((one) => (
        <HereText key={one.text.writerId} late={one} fields={view.fields} own={own} onUse={onUse} />
      ))}
      {view.drafts.map((draft) => (
        <KeptText key={draft.id} view={view} draft={draft} deed={deed} onUse={onUse} />
      ))}
      {view.drafts.length > 0 && (
        <p>
          <Link href={addressOf({ page: 'kept-texts' })}>{keptTexts.all}</Link>
        </p>
      )}
    </section>
  );
}

/** The reader's own texts where the chapter is not shown to them any more. */
export function TextsWithoutChapter({ own }: { readonly own: OwnTexts }) {
  const headings = useHeadings();
  const { writing } = useText();
  if (own.late.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{writing.keptTexts}</h2>
      <LateNotices own={own} />
      {own.late.map((one) => (
        <HereText
          key={one.text.writerId}
          late={one}
          fields={one.text.asked?.fields ?? null}
          own={own}
          onUse={null}
        />
      ))}
    </section>
  );
}

/** Says plainly what became of a text that did not get into the chapter. */
export function LateNotices({ own }: { readonly own: Pick<OwnTexts, 'late'> }) {
  const { ownTexts } = useText();
  const fates = new Set(own.late.map(({ fate }) => fate));
  const why = own.late.find((one) => one.fate === 'here')?.why;
  return (
    <>
      {fates.has('kept') && <Notice kind="warning" text={ownTexts.kept} />}
      {fates.has('waiting') && <Notice kind="warning" text={ownTexts.waiting} />}
      {fates.has('here') && <Notice kind="error" text={why ? `${ownTexts.here} ${why}` : ownTexts.here} />}
    </>
  );
}

type HereTextProps = {
  readonly late: SetAside;
  /** null where it is not known what was asked. */
  readonly fields: readonly Field[] | null;
  readonly own: OwnTexts;
  readonly onUse: Use;
};

/** A text that is in this browser alone. */
function HereText({ late: { text, fate }, fields, own, onUse }: HereTextProps) {
  const reading = useReading();
  const { ownTexts } = useText();
  const when = momentInWords(new Date(text.typedAt), reading);
  const chapter = fields === null || text.asked === null ? null : nameIn(text.asked.title, reading.language);
  const title = fate === 'kept' ? ownTexts.keptAt(when) : ownTexts.hereAt(when);
  return (
    <OwnText
      title={onUse === null && chapter ? ownTexts.ofChapter(chapter, title) : title}
      isOpen={onUse === null}
      isBusy={fate === 'waiting'}
      onUse={onUse && (() => onUse(text.content))}
      onDiscard={fate === 'kept' ? null : () => own.discard(text)}
    >
      {fields ? <Answers fields={fields} content={text.content} /> : <Plain content={text.content} />}
    </OwnText>
  );
}

/** Without the questions the answers still can be read and copied. */
function Plain({ content }: { readonly content: SectionContent }) {
  return (
    <pre style={{ whiteSpace: 'pre-wrap', font: 'inherit' }}>
      {Object.values(content)
        .map((answer) => (typeof answer === 'string' ? answer : JSON.stringify(answer)))
        .join('\n\n')}
    </pre>
  );
}

type KeptTextProps = Pick<KeptTextsProps, 'view' | 'onUse'> & {
  readonly draft: Sent<KeptDraftView>;
  readonly deed: Deed;
};

function KeptText({ view, draft, deed, onUse }: KeptTextProps) {
  const reading = useReading();
  const { pages, writing } = useText();
  return (
    <OwnText
      title={writing.keptAt(momentInWords(new Date(draft.keptAt), reading))}
      isBusy={deed.isBusy}
      onUse={onUse && (() => onUse(draft.content))}
      onDiscard={() => void deed.does('discard-draft', { draftId: draft.id }, pages.section.discarded)}
    >
      <Answers fields={view.fields} content={draft.content} against={view.content} />
    </OwnText>
  );
}

type OwnTextProps = {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly isBusy: boolean;
  readonly onUse: (() => void) | null;
  readonly onDiscard: (() => void) | null;
  readonly children: ReactNode;
};

/** Thrown away with the second press: it cannot be had back. */
function OwnText({ title, isOpen = false, isBusy, onUse, onDiscard, children }: OwnTextProps) {
  const styles = useStyles();
  const { section } = useText().pages;
  const [isSure, setSure] = useState(false);
  return (
    <details open={isOpen}>
      <summary className={styles.summary}>{title}</summary>
      {children}
      <div className={styles.buttons}>
        {onUse && <Button onClick={onUse}>{section.useKept}</Button>}
        {onDiscard && (
          <Button disabled={isBusy} onClick={() => (isSure ? onDiscard() : setSure(true))}>
            {isSure ? section.discardSure : section.discard}
          </Button>
        )}
      </div>
    </details>
  );
}
