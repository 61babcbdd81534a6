import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Radio, RadioGroup } from '@fluentui/react-radio';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { type SettingKey, type Settings, settingChoices, settingKeys } from '../../domain/settings.ts';
import { useHeadings } from '../parts/headings.ts';
import { useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';

const useStyles = makeStyles({ form: { display: 'grid', gap: '16px', justifyItems: 'start' } });

type SettingProps = { readonly settings: Settings; readonly deed: Deed };

/** The rules on which the documents disagree, each with its rule and what is usual. */
export function SettingChoices({ settings, deed }: SettingProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { administration, settings: words } = useText();
  const [chosen, setChosen] = useState<Partial<Record<SettingKey, string>>>({});
  const wanted = { ...settings, ...chosen };
  const save = () =>
    void deed.does('choose-settings', wanted, words.saved).then((isDone) => isDone && setChosen({}));
  return (
    <section aria-labelledby="settings">
      <h2 id="settings" className={headings.second}>
        {administration.settingsTitle}
      </h2>
      <div className={styles.form}>
        {settingKeys.map((key) => (
          <Field key={key} label={words.questions[key].label} hint={administration.rules[key]}>
            <RadioGroup
              value={wanted[key]}
              onChange={(_event, { value }) => setChosen({ ...chosen, [key]: value })}
            >
              {settingChoices[key].map((choice) => (
                <Radio
                  key={choice}
                  value={choice}
                  label={(words.questions[key].choices as Readonly<Record<string, string>>)[choice] ?? ''}
                />
              ))}
            </RadioGroup>
          </Field>
        ))}
        <p>{words.note}</p>
        <Button disabled={deed.isBusy || Object.keys(chosen).length === 0} onClick={save}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}
