import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useState } from 'react';
import { longestPolicyText, type PolicyText, policyTextIn } from '../../domain/policy-text.ts';
import { type PolicyKey, policiesWithChannel } from '../../domain/reminder-policy.ts';
import type { DutyView } from '../../domain/views/home.ts';
import { type Language, languages } from '../../domain/vocabulary.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { dutyTextAlone } from '../../text/duty-text.ts';
import { serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import type { Sent } from '../json.ts';
import { Unfold } from '../parts/unfold.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { WordsFields } from '../templates/words-fields.tsx';
import type { Deed } from '../use-deed.ts';

const nothing: PolicyText = { nb: '', nn: '', en: '' };

const useStyles = makeStyles({
  text: {
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  quote: { margin: '12px 0', padding: '0 12px' },
  messages: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: '12px',
  },
  message: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& p': { margin: '4px 0', overflowWrap: 'anywhere' },
  },
  said: { whiteSpace: 'pre-line' },
  subtle: { color: tokens.colorNeutralForeground2 },
});

type OwnTextProps = {
  readonly policy: PolicyKey;
  readonly given: PolicyText | null;
  /** What it will stand below. */
  readonly example: Sent<DutyView> | null;
  readonly deed: Deed;
};

/** What the coordinators say to everybody whom a policy reminds, and how it will read in each language. */
export function OwnText({ policy, given, example, deed }: OwnTextProps) {
  const styles = useStyles();
  const { reminderPage } = useText();
  const { language } = useReading();
  const { ownText } = reminderPage;
  const [text, setText] = useState<PolicyText>(given ?? nothing);
  return (
    <>
      {given && (
        <blockquote className={mergeClasses(styles.text, styles.quote)}>
          {policyTextIn(given, language)}
        </blockquote>
      )}
      <Unfold
        title={given ? ownText.change : ownText.write}
        about={reminderPage.policy[policy]}
        does={reminderPage.save}
        isReady
        isBusy={deed.isBusy}
        press={() => deed.does('choose-reminder-policy', { policy, text }, reminderPage.saved)}
      >
        <p>{ownText.lead}</p>
        <WordsFields
          label={ownText.label}
          words={text}
          isLong
          isOptional
          most={longestPolicyText}
          onChange={(words) => setText({ ...words, en: words.en ?? '' })}
        />
        <section aria-label={ownText.preview} aria-live="polite">
          <p>{example ? ownText.preview : `${ownText.preview}. ${ownText.noExample}`}</p>
          <div className={styles.messages}>
            {languages.map((one) => (
              <Message key={one} policy={policy} language={one} text={text} example={example} />
            ))}
          </div>
        </section>
      </Unfold>
    </>
  );
}

type MessageProps = { readonly language: Language; readonly text: PolicyText } & Pick<
  OwnTextProps,
  'example' | 'policy'
>;

/** The part of a day's message that it stands in, in the words that the message has. */
function Message({ policy, language, text, example }: MessageProps) {
  const styles = useStyles();
  const { name } = useReader();
  const { now } = useReading();
  const { home, reminder, reminderPage, round } = textIn(language);
  const { ownText } = reminderPage;
  const title = reminder.titleOne(reminder.morning(name.split(' ')[0] ?? name));
  return (
    <section className={styles.message} lang={language}>
      <p>
        <strong>{title}</strong>
      </p>
      {example && 'service' in example && (
        <p>
          <strong>{serviceName(example.service, language)}</strong>
        </p>
      )}
      {example && <p>{dutyTextAlone(example, language)}</p>}
      {example?.dueAt && (
        <p className={styles.subtle}>
          {home.due(dayWithDistance(new Date(example.dueAt), { language, now }))}
        </p>
      )}
      <p className={mergeClasses(styles.said, styles.subtle)}>{policyTextIn(text, language)}</p>
      {policiesWithChannel.includes(policy) && example?.dueAt && (
        <>
          <hr />
          <p className={styles.subtle}>{ownText.inChannel}</p>
          <p>
            <strong>{round.title(String(new Date(example.dueAt).getFullYear() - 1))}</strong>
          </p>
          <p className={styles.said}>{policyTextIn(text, language)}</p>
        </>
      )}
    </section>
  );
}
