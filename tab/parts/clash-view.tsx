import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { type ReactNode, useState } from 'react';
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
import { SideBySide } from './side-by-side.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '24px' },
});

type ClashViewProps = {
  readonly clash: Clash;
  readonly fields: readonly Field[];
  readonly standing: SectionContent;
  /** Who changed what stands there last, and when. */
  readonly last: Pick<Sent<SectionPageView>, 'writtenBy' | 'writtenAt'>;
  readonly refusal: string | null;
  /** Who writes just now or let the reader write, and what to do about it. */
  readonly holder: ReactNode;
  /** Whether somebody else has the chapter, so that nothing can be put in it now. */
  readonly isHeld: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onTogether: () => void;
};

/** Two texts side by side, with nothing lost on either side, and what can be done. */
export function ClashView(props: ClashViewProps) {
  const { clash, fields, standing, refusal, isHeld } = props;
  const styles = useStyles();
  const headings = useHeadings();
  const { writing } = useText();
  const by = clash.by ?? props.last.writtenBy;
  const said = useHowItCame(props);
  const { language } = useReader();
  const shown = differing(fields, clash.mine, standing);
  const alike = fields.length - shown.length;
  return (
    <section aria-labelledby="two-texts">
      <h2 className={headings.second} id="two-texts">
        {writing.lostTitle}
      </h2>
      <Notice kind="warning" text={`${said} ${writing.yourTextIsSafe}`} />
      <SideBySide
        mine={<Answers fields={shown} content={clash.mine} against={standing} />}
        title={by ? writing.theirs(by) : writing.standing}
        other={<Answers fields={shown} content={standing} against={clash.mine} />}
      />
      {alike > 0 && <p>{writing.alike(numberInWords(alike, language))}</p>}
      {props.holder}
      {refusal && <Notice kind="error" text={refusal} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={isHeld} onClick={props.onMine}>
          {writing.useMine}
        </Button>
        <Button onClick={props.onTheirs}>{by ? writing.keepTheirs(by) : writing.keepStanding}</Button>
        <Button disabled={isHeld} onClick={props.onTogether}>
          {writing.editTogether}
        </Button>
      </div>
    </section>
  );
}

type OwnBesideProps = Pick<ClashViewProps, 'fields' | 'standing'> & {
  readonly mine: SectionContent;
  readonly onClose: () => void;
};

/** The own text beside the fields, while the two are made one. */
export function OwnBeside({ fields, mine, standing, onClose }: OwnBesideProps) {
  const headings = useHeadings();
  const { handing, writing } = useText();
  // What has been made alike since stays in sight.
  const [shown] = useState(() => differing(fields, mine, standing));
  return (
    <section aria-labelledby="own-beside">
      <h2 className={headings.second} id="own-beside">
        {writing.yours}
      </h2>
      <p>{handing.together}</p>
      <Answers fields={shown} content={mine} against={standing} />
      <Button onClick={onClose}>{writing.close}</Button>
    </section>
  );
}

/** The questions whose answers are not the same in both; all of them where none is. */
function differing(
  fields: readonly Field[],
  mine: SectionContent,
  standing: SectionContent,
): readonly Field[] {
  const those = fields.filter(({ key }) => !isSameText(mine[key], standing[key]));
  return those.length > 0 ? those : fields;
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
