import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { longestProblem } from '../../domain/problem.ts';
import type { GroupProblems, ProblemBrief } from '../../domain/views/problem.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { regionName } from '../../text/names.ts';
import { holderInWords } from '../../text/problem-words.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { useHeadings } from './headings.ts';
import { PressAnswer } from './notice.tsx';
import { UnsentForm } from './unsent-form.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '8px 0', padding: 0, listStyle: 'none' },
  line: { padding: '8px 12px', borderRadius: '6px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** As much of a problem as a line of a list holds. */
const shortest = 140;

/** The problems of a group that the reader may know of; nothing for whoever knows of none and raises none (R26). */
export function Problems({ serviceId }: { readonly serviceId: string }) {
  const { view, reread } = useView<GroupProblems>('group-problems', { id: serviceId });
  const headings = useHeadings();
  const styles = useStyles();
  const deed = useDeed(reread);
  const { page } = useText().problem;
  if (!view) return null;
  return (
    <section>
      <h2 className={headings.second}>{page.title}</h2>
      {deed.said && <PressAnswer said={deed.said} />}
      {view.problems.length === 0 && <p>{page.none}</p>}
      <ul className={styles.list}>
        {view.problems.map((one) => (
          <ProblemLine key={one.id} problem={one} />
        ))}
      </ul>
      <RaiseProblem
        serviceId={serviceId}
        choosesRegion={view.choosesRegion}
        isOffered={view.mayRaise}
        deed={deed}
      />
    </section>
  );
}

function ProblemLine({ problem }: { readonly problem: Sent<ProblemBrief> }) {
  const styles = useStyles();
  const reading = useReading();
  const words = useText().problem;
  const { state, dueOn, isLate, text } = problem;
  const short = text.length > shortest ? `${text.slice(0, shortest)} …` : text;
  const due = dayWithDistance(dayOf(dueOn), reading);
  const owner = holderInWords(problem, reading.language);
  return (
    <li className={styles.line}>
      <Link
        className={styles.text}
        href={addressOf({ page: 'problem', id: problem.id })}
        aria-label={words.page.open(short)}
      >
        {short || words.titles[state]}
      </Link>
      <div className={isLate ? styles.late : styles.detail}>
        {state === 'open'
          ? isLate
            ? `⚠ ${words.page.late(owner, due)}`
            : words.page.line(owner, due)
          : words.titles[state]}
      </div>
    </li>
  );
}

type RaiseProps = {
  readonly serviceId: string;
  readonly choosesRegion: boolean;
  readonly isOffered: boolean;
  readonly deed: Deed;
};

const nothing: { readonly text: string; readonly region: Region | '' } = { text: '', region: '' };

function RaiseProblem({ serviceId, choosesRegion, isOffered, deed }: RaiseProps) {
  const { language } = useReader();
  const { page } = useText().problem;
  const unsent = useUnsentWords(`${serviceId}/raise-problem`, nothing);
  const { text, region } = unsent.words;
  return (
    <UnsentForm
      title={page.raise}
      does={page.raiseSend}
      isBusy={deed.isBusy}
      isReady={text.trim() !== '' && (!choosesRegion || region !== '')}
      isOffered={isOffered}
      unsent={unsent}
      press={() => deed.does('raise-problem', { serviceId, text, region }, page.raised, unsent.key)}
    >
      <p>{page.lead}</p>
      {choosesRegion && (
        <ChoiceField<Region | ''>
          label={page.region}
          isRequired
          value={region}
          choices={[['', ''], ...regions.map((one) => [one, regionName(one, language)] as const)]}
          choose={(chosen) => unsent.type({ region: chosen })}
        />
      )}
      <Field label={page.text} hint={choosesRegion ? page.textHintService : page.textHint} required>
        <Textarea
          value={text}
          maxLength={longestProblem}
          resize="vertical"
          rows={4}
          onChange={(_event, { value }) => unsent.type({ text: value })}
        />
      </Field>
    </UnsentForm>
  );
}
