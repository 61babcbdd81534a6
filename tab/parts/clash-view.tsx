import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import { momentInWords } from '../../text/dates.ts';
import { useReading, useText } from '../reader.ts';
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
  readonly writtenBy: string | null;
  readonly refusal: string | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onTogether: () => void;
};

/** Two texts side by side, with nothing lost on either side, and what can be done. */
export function ClashView(props: ClashViewProps) {
  const { clash, fields, standing, refusal } = props;
  const styles = useStyles();
  const headings = useHeadings();
  const reading = useReading();
  const { writing } = useText();
  const by = clash.by ?? props.writtenBy;
  const when = momentInWords(clash.lostAt, reading);
  const said = by ? writing.lostTo(when, by) : writing.lost(when);
  return (
    <section aria-labelledby="two-texts">
      <h2 className={headings.second} id="two-texts">
        {writing.lostTitle}
      </h2>
      <Notice
        kind="warning"
        text={`${clash.hadIt ? said : writing.wasFaster(by ?? '')} ${writing.yourTextIsSafe}`}
      />
      {refusal && <Notice kind="error" text={refusal} />}
      <div className={styles.both}>
        <div className={styles.one}>
          <h3 className={headings.third}>{writing.yours}</h3>
          <Answers fields={fields} content={clash.mine} against={standing} />
        </div>
        <div className={styles.one}>
          <h3 className={headings.third}>{by ? writing.theirs(by) : writing.standing}</h3>
          <Answers fields={fields} content={standing} against={clash.mine} />
        </div>
      </div>
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
