import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import type { Sent } from '../json.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { isSameText } from '../writing/same-text.ts';
import type { Clash } from '../writing/writer-state.ts';
import { Answers } from './answers.tsx';
import { useHeadings } from './headings.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    gap: '16px',
    margin: '16px 0',
  },
  one: {
    padding: '12px 16px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '24px' },
});

type ClashViewProps = {
  readonly clash: Clash;
  readonly fields: readonly Field[];
  readonly standing: SectionContent;
  /** Who changed what stands there last, and when. */
  readonly last: Pick<Sent<SectionPageView>, 'writtenBy' | 'writtenAt'>;
  readonly refusal: string | null;
  /** Who writes just now, and what to do about it. */
  readonly holder: ReactNode;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onTogether: () => void;
};

/** Two texts side by side, with nothing lost on either side, and what can be done. */
export function ClashView(props: ClashViewProps) {
  const { clash, fields, standing, refusal } = props;
  const styles = useStyles();
  const headings = useHeadings();
  const { writing } = useText();
  const by = clash.by ?? props.last.writtenBy;
  const said = useHowItCame(props);
  const { language } = useReader();
  const differing = fields.filter(({ key }) => !isSameText(clash.mine[key], standing[key]));
  const shown = differing.length > 0 ? differing : fields;
  const alike = fields.length - shown.length;
  return (
    <section aria-labelledby="two-texts">
      <h2 className={headings.second} id="two-texts">
        {writing.lostTitle}
      </h2>
      <Notice kind="warning" text={`${said} ${writing.yourTextIsSafe}`} />
      <div className={styles.both}>
        <div className={styles.one}>
          <h3 className={headings.third}>{writing.yours}</h3>
          <Answers fields={shown} content={clash.mine} against={standing} />
        </div>
        <div className={styles.one}>
          <h3 className={headings.third}>{by ? writing.theirs(by) : writing.standing}</h3>
          <Answers fields={shown} content={standing} against={clash.mine} />
        </div>
      </div>
      {alike > 0 && <p>{writing.alike(numberInWords(alike, language))}</p>}
      {props.holder}
      {refusal && <Notice kind="error" text={refusal} />}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={props.onMine}>
          {writing.useMine}
        </Button>
        <Button onClick={props.onTheirs}>{by ? writing.keepTheirs(by) : writing.keepStanding}</Button>
        <Button onClick={props.onTogether}>{writing.editTogether}</Button>
      </div>
    </section>
  );
}

/** How there came to be two, and who changed the other one last and when. */
function useHowItCame({ clash, last }: ClashViewProps): string {
  const reading = useReading();
  const { ownTexts, writing } = useText();
  const { writtenBy, writtenAt } = last;
  const changedAt = writtenAt === null ? null : momentInWords(new Date(writtenAt), reading);
  const isKnown = writtenBy !== null && changedAt !== null;
  if (clash.how === 'changed') {
    return isKnown ? ownTexts.changedMeanwhile(writtenBy, changedAt) : ownTexts.changedBySomebody;
  }
  const at = momentInWords(clash.at, reading);
  if (clash.how === 'lost' && isKnown && clash.by === writtenBy) {
    return ownTexts.wroteAfter(at, writtenBy, changedAt);
  }
  const lost = clash.by ? writing.lostTo(at, clash.by) : writing.lost(at);
  const how = clash.how === 'lost' ? lost : writing.wasFaster(clash.by ?? writing.somebody);
  return isKnown ? `${how} ${ownTexts.lastChanged(writtenBy, changedAt)}` : how;
}
