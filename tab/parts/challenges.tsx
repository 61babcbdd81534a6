import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { Fragment } from 'react';
import type { ChallengeView, NationalView, SeenIn } from '../../domain/views/national.ts';
import { serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { useTyping } from '../use-typing.ts';
import { useHeadings } from './headings.ts';
import { Prose } from './prose.tsx';
import { SeveralField } from './several-field.tsx';
import { TwoTexts } from './two-texts.tsx';
import { Unfold } from './unfold.tsx';

const useStyles = makeStyles({
  challenge: {
    maxWidth: '80ch',
    padding: '4px 0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

type OfCase = { readonly view: Sent<NationalView>; readonly deed: Deed };

/** What several reports have in common, and a form for more of it. */
export function Challenges({ view, deed }: OfCase) {
  const headings = useHeadings();
  const { page } = useText().national;
  return (
    <section>
      <h2 className={headings.second}>{page.challenges}</h2>
      {view.challenges.length === 0 && <p>{page.noChallenges}</p>}
      {view.challenges.map((challenge) => (
        <Challenge key={challenge.id} challenge={challenge} view={view} deed={deed} />
      ))}
      {view.viewer.may.includes('add-challenge') && (
        <ChallengeForm view={view} deed={deed} title={page.add} challenge={null} />
      )}
    </section>
  );
}

type OfChallenge = OfCase & { readonly challenge: Sent<ChallengeView> };

function Challenge({ challenge, view, deed }: OfChallenge) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { page } = useText().national;
  const { title, text, proposal, by, seenIn } = challenge;
  const { may } = view.viewer;
  return (
    <section className={styles.challenge}>
      <h3 className={headings.third}>{title}</h3>
      <Prose text={text} />
      {proposal !== '' && (
        <>
          <strong>{page.proposal}</strong>
          <Prose text={proposal} />
        </>
      )}
      {seenIn.length > 0 && (
        <p>
          {`${page.seenIn}: `}
          {seenIn.map((one, index) => (
            <Fragment key={one.assessmentId}>
              {index > 0 && ', '}
              <Link href={addressOf({ page: 'assessment', id: one.assessmentId })}>
                {serviceName(one.service, language)}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
      <p className={styles.detail}>{page.by(by)}</p>
      <div className={styles.buttons}>
        {may.includes('change-challenge') && (
          <ChallengeForm view={view} deed={deed} title={page.change} challenge={challenge} />
        )}
        {may.includes('drop-challenge') && (
          <Button
            disabled={deed.isBusy}
            onClick={() =>
              void deed.does('drop-challenge', { caseId: view.id, challengeId: challenge.id }, page.dropped)
            }
          >
            {page.drop}
          </Button>
        )}
      </div>
    </section>
  );
}

type FormProps = OfCase & {
  readonly title: string;
  /** What is changed; null for a new one. */
  readonly challenge: Sent<ChallengeView> | null;
};

const nothing = { title: '', text: '', proposal: '', seenIn: '' };

/** What was typed stays, whatever others did meanwhile, and is saved upon the version that it was typed upon. */
function ChallengeForm({ view, deed, title, challenge }: FormProps) {
  const { language } = useReader();
  const { page } = useText().national;
  const standing = { version: challenge?.version ?? 0, words: wordsOf(challenge) };
  const typing = useTyping(standing, `${view.id}/${challenge?.id ?? 'new'}`);
  const { title: heading, text, proposal, seenIn } = typing.typed;
  const choices = choicesOf(view, challenge);
  const namesOf = (ids: string) =>
    choices
      .filter(({ assessmentId }) => ids.split(',').includes(assessmentId))
      .map(({ service }) => serviceName(service, language))
      .join(', ');
  const save = () =>
    typing.save(async ({ seenIn: chosen, ...words }, version) => {
      const given = { caseId: view.id, ...words, assessmentIds: chosen === '' ? [] : chosen.split(',') };
      if (!challenge) return await deed.does('add-challenge', given, page.saved);
      const about = { challengeId: challenge.id, version };
      return await deed.does('change-challenge', { ...given, ...about }, page.saved);
    });
  // The next one begins empty.
  const press = async () => {
    const isDone = await save();
    if (isDone && !challenge) typing.end();
    return isDone;
  };
  return (
    <Unfold
      title={title}
      does={page.save}
      isBusy={deed.isBusy}
      isReady={heading.trim() !== '' && text.trim() !== '' && !typing.isClash}
      press={press}
      opens={typing.wasFound}
    >
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={{
          title: page.titleLabel,
          text: page.textLabel,
          proposal: page.proposalLabel,
          seenIn: page.seenInLabel,
        }}
        inWords={(key, words) => (key === 'seenIn' ? namesOf(words) : words)}
        by={challenge?.by ?? null}
      />
      <Field label={page.titleLabel} required>
        <Input value={heading} onChange={(_event, { value }) => typing.type({ title: value })} />
      </Field>
      <Field label={page.textLabel} required>
        <Textarea value={text} rows={5} onChange={(_event, { value }) => typing.type({ text: value })} />
      </Field>
      <Field label={page.proposalLabel}>
        <Textarea
          value={proposal}
          rows={3}
          onChange={(_event, { value }) => typing.type({ proposal: value })}
        />
      </Field>
      {choices.length > 0 && (
        <SeveralField
          name="seen-in"
          label={page.seenInLabel}
          choices={choices.map(({ assessmentId, service }) => [assessmentId, serviceName(service, language)])}
          chosen={seenIn}
          onChange={(_event, { value }) => typing.type({ seenIn: value })}
        />
      )}
    </Unfold>
  );
}

function wordsOf(challenge: Sent<ChallengeView> | null): typeof nothing {
  if (!challenge) return nothing;
  const { title, text, proposal } = challenge;
  return {
    title,
    text,
    proposal,
    seenIn: challenge.seenIn.map(({ assessmentId }) => assessmentId).join(','),
  };
}

/** The reports that the regions point at, and those that it names already. */
function choicesOf({ signals }: Sent<NationalView>, challenge: Sent<ChallengeView> | null): Sent<SeenIn>[] {
  const named = challenge?.seenIn ?? [];
  const others = signals.filter((signal) => !named.some((one) => one.assessmentId === signal.assessmentId));
  return [...named, ...others];
}
