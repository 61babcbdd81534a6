import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { onTheWall } from '../../domain/calendar.ts';
import { longestAudience, longestSpread } from '../../domain/spread.ts';
import type { GroupSpreads, SpreadView } from '../../domain/views/check-in.ts';
import { shortDay } from '../../text/dates.ts';
import { regionName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { DayField } from './day-field.tsx';
import { useHeadings } from './headings.ts';
import { PressAnswer } from './notice.tsx';
import { UnsentForm } from './unsent-form.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '8px 0', padding: 0, listStyle: 'none' },
  line: { padding: '8px 12px', borderRadius: '6px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3 },
});

type OfGroup = {
  readonly serviceId: string;
  /** Beside the report nothing is told, and where nothing was nothing is shown. */
  readonly isAside?: boolean;
};

/** What the members told others of the service: on the group's page, and beside the report when it is written. */
export function Spreads({ serviceId, isAside = false }: OfGroup) {
  const { view, reread } = useView<GroupSpreads>('group-spreads', { id: serviceId });
  const headings = useHeadings();
  const styles = useStyles();
  const deed = useDeed(reread);
  const { spread } = useText().checkIn;
  if (!view || (isAside && view.spreads.length === 0)) return null;
  return (
    <section>
      <h2 className={headings.second}>{spread.title}</h2>
      <p>{spread.lead}</p>
      {deed.said && <PressAnswer said={deed.said} />}
      {view.spreads.length === 0 && <p>{spread.none}</p>}
      <ul className={styles.list}>
        {view.spreads.map((one) => (
          <SpreadLine key={one.id} spread={one} deed={deed} />
        ))}
      </ul>
      {!isAside && <TellSpread serviceId={serviceId} isOffered={view.mayTell} deed={deed} />}
    </section>
  );
}

function SpreadLine({ spread, deed }: { readonly spread: Sent<SpreadView>; readonly deed: Deed }) {
  const styles = useStyles();
  const reading = useReading();
  const words = useText().checkIn.spread;
  const { what, audience, spreadOn, region, toldBy, isOwn } = spread;
  const who = region ? words.by(toldBy, regionName(region, reading.language)) : toldBy;
  return (
    <li className={styles.line}>
      <div className={styles.text}>{what}</div>
      <div className={styles.detail}>
        {`${words.line(shortDay(dayOf(spreadOn), reading), audience)}. ${who}`}
      </div>
      {isOwn && (
        <Button
          size="small"
          disabled={deed.isBusy}
          aria-label={`${words.drop}: ${what}`}
          onClick={() => void deed.does('drop-spread', { spreadId: spread.id }, words.dropped)}
        >
          {words.drop}
        </Button>
      )}
    </li>
  );
}

type TellSpreadProps = { readonly serviceId: string; readonly isOffered: boolean; readonly deed: Deed };

function TellSpread({ serviceId, isOffered, deed }: TellSpreadProps) {
  const { now } = useReading();
  const { spread } = useText().checkIn;
  const unsent = useUnsentWords(`${serviceId}/tell-spread`, {
    ...{ what: '', audience: '' },
    day: onTheWall(now).day,
  });
  const { what, audience, day } = unsent.words;
  return (
    <UnsentForm
      title={spread.tell}
      does={spread.send}
      isBusy={deed.isBusy}
      isReady={what.trim() !== '' && audience.trim() !== '' && day !== ''}
      isOffered={isOffered}
      unsent={unsent}
      press={() => deed.does('tell-spread', { serviceId, ...unsent.words }, spread.told, unsent.key)}
    >
      <Field label={spread.what} required>
        <Textarea
          value={what}
          maxLength={longestSpread}
          onChange={(_event, { value }) => unsent.type({ what: value })}
        />
      </Field>
      <Field label={spread.audience} required>
        <Input
          value={audience}
          maxLength={longestAudience}
          onChange={(_event, { value }) => unsent.type({ audience: value })}
        />
      </Field>
      <DayField label={spread.day} day={day} onChange={(chosen) => unsent.type({ day: chosen })} />
    </UnsentForm>
  );
}
