import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { AdministrationView } from '../../domain/views/administration.ts';
import { Channels } from '../administration/channels.tsx';
import { ErasePerson } from '../administration/erase-person.tsx';
import { GiveRole } from '../administration/give-role.tsx';
import { HeldDataOf } from '../administration/held-data-of.tsx';
import { JoinPeople } from '../administration/join-people.tsx';
import { Retention } from '../administration/retention.tsx';
import { RevokeLinks } from '../administration/revoke-links.tsx';
import { Roles } from '../administration/roles.tsx';
import { ServiceDays } from '../administration/service-days.tsx';
import { SettingChoices } from '../administration/setting-choices.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useSettled } from '../use-settled.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  search: { maxWidth: '480px' },
  forms: { display: 'grid', gap: '12px', justifyItems: 'start', marginTop: '16px' },
});

/** What a coordinator looks after: who has which role, accounts of one person, rules, channels. */
export function AdministrationPage() {
  const [search, setSearch] = useState('');
  const wanted = useSettled(search.trim());
  const { view, problem, reread } = useView<AdministrationView>('administration', { search: wanted });
  const headings = useHeadings();
  const styles = useStyles();
  const { administration } = useText();
  const deed = useDeed(reread);
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{administration.title}</h1>
      <p>{administration.lead}</p>
      <Field className={styles.search} label={administration.search} hint={administration.searchHint}>
        <Input type="search" value={search} onChange={(_event, { value }) => setSearch(value)} />
      </Field>
      {deed.said && <PressAnswer said={deed.said} />}
      <Roles view={view} deed={deed} />
      <div className={styles.forms}>
        <GiveRole services={view.services} deed={deed} />
        <ServiceDays services={view.services} deed={deed} />
        <JoinPeople people={view.people} deed={deed} />
        <RevokeLinks people={view.people} deed={deed} />
        <HeldDataOf people={view.people} />
        <ErasePerson people={view.people} deed={deed} />
      </div>
      <SettingChoices settings={view.settings} deed={deed} />
      <Channels channels={view.channels} deed={deed} />
      <Retention />
    </>
  );
}
