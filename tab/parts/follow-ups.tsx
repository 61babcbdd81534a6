import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { type FollowUpOwner, followUpOwners } from '../../domain/follow-up.ts';
import type { AssessmentPage } from '../../domain/views/assessment.ts';
import type { FollowUpView } from '../../domain/views/feedback.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { useHeadings } from './headings.ts';
import { PressAnswer } from './notice.tsx';
import { UnsentForm } from './unsent-form.tsx';
import { WithNote } from './with-note.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '8px 0', padding: 0, listStyle: 'none' },
  line: {
    padding: '8px 12px',
    borderRadius: '6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

const signs = { planned: '○', open: '◐', done: '✓', confirmed: '✓', dropped: '–' } as const;

type LineProps = { readonly followUp: Sent<FollowUpView>; readonly deed: Deed };

/** One thing to follow up: what, by whom, until when, and what became of it. */
export function FollowUpLine({ followUp, deed }: LineProps) {
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const words = useText().followUp;
  const { done, note, state, isLate, viewer, id } = followUp;
  const owner = capital(words.owners[followUp.owner](regionName(followUp.region, language)), language);
  const due = dayWithDistance(dayOf(followUp.dueOn), reading);
  const may = (verb: (typeof viewer.may)[number]) => viewer.may.includes(verb);
  const about = { followUpId: id };
  return (
    <div className={styles.line}>
      <div className={styles.text}>{followUp.text}</div>
      <div className={isLate ? styles.late : styles.detail}>
        {isLate ? `⚠ ${words.page.late(owner, due)}` : words.page.line(owner, due)}
      </div>
      <div>
        <span aria-hidden="true">{signs[state]}</span> {words.titles[state]}
      </div>
      {done && (
        <div>{words.page.doneLine(done.by, momentInWords(new Date(done.at), reading), note ?? '')}</div>
      )}
      {!done && note && <div>{words.page.returnedLine(note)}</div>}
      <div className={styles.buttons}>
        {may('confirm-follow-up') && (
          <Button
            appearance="primary"
            disabled={deed.isBusy}
            onClick={() =>
              void deed.does(
                'confirm-follow-up',
                { ...about, version: followUp.version },
                words.page.confirmed,
              )
            }
          >
            {words.confirm}
          </Button>
        )}
        <WithNote
          title={words.finish}
          label={words.doneLabel}
          deed={deed}
          place={`${id}/finish-follow-up`}
          isOffered={may('finish-follow-up')}
          press={(text, key) =>
            deed.does('finish-follow-up', { ...about, note: text }, words.page.finished, key)
          }
        />
        <WithNote
          title={words.giveBack}
          label={words.returnLabel}
          deed={deed}
          place={`${id}/return-follow-up`}
          isOffered={may('return-follow-up')}
          press={(text, key) =>
            deed.does('return-follow-up', { ...about, note: text }, words.page.returned, key)
          }
        />
        {may('drop-follow-up') && (
          <Button
            disabled={deed.isBusy}
            onClick={() => void deed.does('drop-follow-up', about, words.page.dropped)}
          >
            {words.drop}
          </Button>
        )}
      </div>
    </div>
  );
}

type OfPage = { readonly view: Sent<AssessmentPage>; readonly reread: () => void };

/** What this assessment found, and a form for more of it. */
export function FollowUps({ view, reread }: OfPage) {
  const styles = useStyles();
  const headings = useHeadings();
  const deed = useDeed(reread);
  const { page } = useText().followUp;
  const { followUps, viewer } = view;
  const mayAdd = viewer.may.includes('add-follow-up');
  if (!mayAdd && followUps.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{page.title}</h2>
      {deed.said && <PressAnswer said={deed.said} />}
      {followUps.length === 0 && <p>{page.none}</p>}
      <ul className={styles.list}>
        {followUps.map((one) => (
          <li key={one.id}>
            <FollowUpLine followUp={one} deed={deed} />
          </li>
        ))}
      </ul>
      {mayAdd && <AddFollowUp view={view} deed={deed} />}
    </section>
  );
}

function AddFollowUp({ view, deed }: Pick<OfPage, 'view'> & { readonly deed: Deed }) {
  const { language, now } = useReader();
  const words = useText().followUp;
  const owners = followUpOwners.filter((one) => one !== 'group-leader' || view.service.type !== 'network');
  const unsent = useUnsentWords(`${view.id}/add-follow-up`, nothing);
  const { text, owner, dueOn } = unsent.words;
  const given = { assessmentId: view.id, text, owner, dueOn };
  return (
    <UnsentForm
      title={words.page.add}
      does={words.page.save}
      isBusy={deed.isBusy}
      isReady={text.trim() !== '' && dueOn !== ''}
      unsent={unsent}
      press={() => deed.does('add-follow-up', given, words.page.added, unsent.key)}
    >
      <Field label={words.page.text} required>
        <Textarea value={text} onChange={(_event, { value }) => unsent.type({ text: value })} />
      </Field>
      <ChoiceField<FollowUpOwner>
        label={words.page.owner}
        isRequired
        value={owner}
        choices={owners.map(
          (one) => [one, capital(words.owners[one](regionName(view.region, language)), language)] as const,
        )}
        choose={(chosen) => unsent.type({ owner: chosen })}
      />
      <DayField
        label={words.page.dueOn}
        day={dueOn}
        earliest={new Date(now).toISOString().slice(0, 10)}
        onChange={(day) => unsent.type({ dueOn: day })}
      />
    </UnsentForm>
  );
}

const nothing: { readonly text: string; readonly owner: FollowUpOwner; readonly dueOn: string } = {
  text: '',
  owner: 'service-leader',
  dueOn: '',
};

type BeforeProps = { readonly followUps: readonly Sent<FollowUpView>[]; readonly reread: () => void };

/** What was found in earlier years: beside the next report, and beside its assessment. */
export function FollowUpsBefore({ followUps, reread }: BeforeProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const deed = useDeed(reread);
  const { page } = useText().followUp;
  if (followUps.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{page.before}</h2>
      {deed.said && <PressAnswer said={deed.said} />}
      <ul className={styles.list}>
        {followUps.map((one) => (
          <li key={one.id}>
            <FollowUpLine followUp={one} deed={deed} />
          </li>
        ))}
      </ul>
    </section>
  );
}
