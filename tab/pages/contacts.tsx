import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { Fragment, useState } from 'react';
import type { Contact, ContactsView, ServiceContactsView } from '../../domain/views/contacts.ts';
import { capital } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { useReader, useText } from '../reader.ts';
import { useSettled } from '../use-settled.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: '12px', margin: '0 0 16px' },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 220px) minmax(0, 1fr)',
    gap: '0 16px',
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  search: { maxWidth: '480px', margin: '8px 0' },
  services: { margin: 0, padding: 0, listStyle: 'none' },
});

/** Who answers for what: in each region, for the whole, and for a service that is found by its name. */
export function ContactsPage() {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { view, problem, reread } = useView<ContactsView>('contacts', asked === '' ? {} : { text: asked });
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { contacts } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{contacts.title}</h1>
      <p>{contacts.lead}</p>
      <h2 className={headings.second}>{contacts.regions}</h2>
      <dl className={styles.facts}>
        {view.regions.map(({ region, contacts: people, team }) => (
          <div key={region} className={styles.fact}>
            <dt className={styles.term}>{regionName(region, language)}</dt>
            <dd className={styles.value}>
              <People people={people} nobody={contacts.nobody.region} />
              {people.length === 0 && view.administers && (
                <div>
                  <Link href={addressOf({ page: 'administration' })}>{contacts.setUp}</Link>
                </div>
              )}
              {view.seesTeams && (
                <div className={styles.quiet}>{team ? contacts.team(team) : contacts.noTeam}</div>
              )}
            </dd>
          </div>
        ))}
        <div className={styles.fact}>
          <dt className={styles.term}>{contacts.national}</dt>
          <dd className={styles.value}>
            <People people={view.coordinators} nobody={contacts.nobody.national} />
          </dd>
        </div>
      </dl>
      <section>
        <h2 className={headings.second}>{contacts.services}</h2>
        <Field className={styles.search} label={contacts.search}>
          <Input
            type="search"
            value={text}
            placeholder={contacts.searchHint}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
        <div aria-live="polite">
          {asked !== '' && view.services.length === 0 && <p>{contacts.noneFound}</p>}
        </div>
        <ul className={styles.services}>
          {view.services.map((one) => (
            <li key={one.service.id}>
              <OfService of={one} view={view} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

type OfServiceProps = { readonly of: Sent<ServiceContactsView>; readonly view: Sent<ContactsView> };

function OfService({ of, view }: OfServiceProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { contacts } = useText();
  const unit = view.regions.find(({ region }) => region === of.region);
  return (
    <>
      <h3 className={headings.third}>{capital(serviceName(of.service, language), language)}</h3>
      <dl className={styles.facts}>
        <Line term={contacts.ofService} people={of.leaders} nobody={contacts.nobody.service} />
        {of.hasGroup && (
          <Line
            term={contacts.ofGroup}
            people={of.groupLeader ? [of.groupLeader] : []}
            nobody={contacts.nobody.group}
          />
        )}
        <Line
          term={`${contacts.unit}, ${regionName(of.region, language)}`}
          people={unit?.contacts ?? []}
          nobody={contacts.nobody.region}
        />
      </dl>
    </>
  );
}

type PeopleProps = {
  readonly people: readonly Sent<Contact>[];
  /** What stands there instead. */
  readonly nobody: string;
};

type LineProps = PeopleProps & { readonly term: string };

function Line({ term, ...people }: LineProps) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>
        <People {...people} />
      </dd>
    </div>
  );
}

/** Names, each of which writes to the person where an address is known. */
function People({ people, nobody }: PeopleProps) {
  const { contacts } = useText();
  if (people.length === 0) return <>{nobody}</>;
  return (
    <>
      {people.map(({ personId, name, email }, index) => (
        <Fragment key={personId}>
          {index > 0 && ', '}
          {email ? (
            <Link href={`mailto:${email}`} aria-label={contacts.write(name)}>
              {name}
            </Link>
          ) : (
            name
          )}
        </Fragment>
      ))}
    </>
  );
}
