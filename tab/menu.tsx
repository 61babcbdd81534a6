import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useId, useState } from 'react';
import { addressOf, type Place } from './address.ts';
import { useReader, useText } from './reader.ts';

const useStyles = makeStyles({
  groups: { display: 'flex', flexWrap: 'wrap', gap: '6px 36px' },
  group: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 16px' },
  heading: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: 0, padding: 0, listStyle: 'none' },
  below: { display: 'grid', gap: '16px', marginTop: '12px' },
});

type Group = {
  /** null for what everybody has. */
  readonly heading: string | null;
  readonly pages: readonly { readonly to: Place; readonly title: string }[];
};

/** The pages of the tab. Whoever has many finds them under headings, and on a phone behind a button. */
export function Menu({ place }: { readonly place: Place }) {
  const { tab } = useText();
  const { isCoordinator } = useReader();
  const groups = useGroups();
  return (
    <nav aria-label={tab.pages.label}>
      {isCoordinator ? (
        <Grouped key={addressOf(place)} groups={groups} place={place} />
      ) : (
        <Links pages={groups.flatMap(({ pages }) => pages)} place={place} />
      )}
    </nav>
  );
}

function useGroups(): readonly Group[] {
  const { administration, archive, assessment, contacts, gathering, group, importPage, ...text } = useText();
  const { pages: words, process, reminderPage, survey, tab } = text;
  const { seesOverview, seesProcesses, isCoordinator } = useReader();
  const only = (isTheirs: boolean, ...pages: Group['pages']) => (isTheirs ? pages : []);
  return [
    {
      heading: null,
      pages: [
        { to: { page: 'home' }, title: tab.pages.home },
        { to: { page: 'groups' }, title: group.nav },
        { to: { page: 'gatherings' }, title: gathering.pages.list },
        { to: { page: 'contacts' }, title: contacts.nav },
      ],
    },
    {
      heading: tab.pages.reports,
      pages: [
        ...only(seesOverview, { to: { page: 'overview', year: null }, title: tab.pages.overview }),
        ...only(seesOverview, { to: { page: 'assessments', year: null }, title: assessment.overview.nav }),
        { to: { page: 'archive' }, title: archive.nav },
        ...only(isCoordinator, { to: { page: 'rounds' }, title: words.rounds.nav }),
        ...only(isCoordinator, { to: { page: 'templates' }, title: words.templates.nav }),
      ],
    },
    {
      heading: tab.pages.services,
      pages: [
        ...only(seesProcesses, { to: { page: 'processes' }, title: process.list.nav }),
        ...only(isCoordinator, { to: { page: 'surveys' }, title: survey.page.nav }),
      ],
    },
    {
      heading: tab.pages.running,
      pages: only(
        isCoordinator,
        { to: { page: 'reminders' }, title: reminderPage.link },
        { to: { page: 'administration' }, title: administration.nav },
        { to: { page: 'import' }, title: importPage.nav },
      ),
    },
  ];
}

type GroupedProps = { readonly groups: readonly Group[]; readonly place: Place };

/** Closed again on each page, so that a phone shows the page and not its menu. */
function Grouped({ groups, place }: GroupedProps) {
  const styles = useStyles();
  const { tab } = useText();
  const isNarrow = useIsNarrow();
  const [isOpen, setOpen] = useState(false);
  const menu = useId();
  if (!isNarrow) return <Groups groups={groups} place={place} className={styles.groups} />;
  return (
    <>
      <Button aria-expanded={isOpen} aria-controls={menu} onClick={() => setOpen(!isOpen)}>
        {tab.pages.menu}
      </Button>
      <div id={menu}>{isOpen && <Groups groups={groups} place={place} className={styles.below} />}</div>
    </>
  );
}

function Groups({ groups, place, className }: GroupedProps & { readonly className: string }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={className}>
      {groups.map(({ heading, pages }, index) => (
        <div key={heading} className={styles.group}>
          {heading !== null && (
            <span id={`${id}${index}`} className={styles.heading}>
              {heading}
            </span>
          )}
          <Links pages={pages} place={place} labelledBy={heading === null ? undefined : `${id}${index}`} />
        </div>
      ))}
    </div>
  );
}

type LinksProps = {
  readonly pages: Group['pages'];
  readonly place: Place;
  readonly labelledBy?: string | undefined;
};

function Links({ pages, place, labelledBy }: LinksProps) {
  const styles = useStyles();
  return (
    <ul className={styles.links} aria-labelledby={labelledBy}>
      {pages.map(({ to, title }) => (
        <li key={to.page}>
          <Link href={addressOf(to)} aria-current={to.page === place.page ? 'page' : undefined}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Whether the page is about as wide as a phone. */
function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => narrow().matches);
  useEffect(() => {
    const query = narrow();
    const look = () => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
}

function narrow(): MediaQueryList {
  return matchMedia('(max-width: 600px)');
}
