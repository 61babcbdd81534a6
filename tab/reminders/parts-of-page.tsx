import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { lookAt } from '../parts/lead-to.ts';
import { useText } from '../reader.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', columnGap: '20px', rowGap: '4px', margin: 0, padding: 0 },
  item: { listStyleType: 'none' },
});

/** The parts of the page about reminders, by the ids of their headings. */
export const partIds = {
  toCome: 'reminders-to-come',
  reach: 'reminders-reach',
  rounds: 'reminders-rounds',
  rules: 'reminders-rules',
  quiet: 'reminders-quiet',
  policies: 'reminders-policies',
} as const;

/** A link to each part: the page is longer than a window, and some parts are looked at often. */
export function PartsOfPage() {
  const styles = useStyles();
  const { reminderPage } = useText();
  const { toCome, reach, rounds, policies } = reminderPage;
  const titles = {
    ...{ toCome, reach, rounds, policies },
    ...{ rules: reminderPage.rules.title, quiet: reminderPage.quiet.title },
  };
  const parts = ['toCome', 'reach', 'rounds', 'rules', 'quiet', 'policies'] as const;
  return (
    <nav aria-label={reminderPage.parts}>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part} className={styles.item}>
            <Link as="button" onClick={() => lookAt(partIds[part])}>
              {titles[part]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
