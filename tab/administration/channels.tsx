import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import type { AdministrationView } from '../../domain/views/administration.ts';
import { languages } from '../../domain/vocabulary.ts';
import { capital } from '../../text/lists.ts';
import { targetName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { useReader, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '16px', margin: 0, padding: 0, listStyle: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end' },
  what: { flexGrow: 1, minWidth: '240px', margin: 0 },
});

type ChannelsProps = { readonly channels: Sent<AdministrationView>['channels']; readonly deed: Deed };

/** Channels that belong to a region or a group: in which language, and whether they still do. */
export function Channels({ channels, deed }: ChannelsProps) {
  const headings = useHeadings();
  const styles = useStyles();
  const { language } = useReader();
  const { administration } = useText();
  return (
    <section aria-labelledby="channels">
      <h2 id="channels" className={headings.second}>
        {administration.channelsTitle}
      </h2>
      {channels.length === 0 && <p>{administration.noChannels}</p>}
      <ul className={styles.list}>
        {channels.map(({ conversationId, target, team, isBroken, language: own }) => {
          const name = targetName(target, language);
          return (
            <li key={conversationId} className={styles.line}>
              <p className={styles.what}>
                {[capital(name, language), team, isBroken && administration.broken]
                  .filter(Boolean)
                  .join('. ')}
              </p>
              <Field label={administration.language}>
                <Select
                  aria-label={administration.languageOf(name)}
                  value={own}
                  disabled={deed.isBusy}
                  onChange={(_event, { value }) =>
                    void deed.does(
                      'choose-channel-language',
                      { conversationId, language: value },
                      administration.languageSaved,
                    )
                  }
                >
                  {languages.map((one) => (
                    <option key={one} value={one}>
                      {textIn(one).common.languageName}
                    </option>
                  ))}
                </Select>
              </Field>
              <Button
                aria-label={administration.unbindOf(name)}
                disabled={deed.isBusy}
                onClick={() => void deed.does('unbind-channel', { conversationId }, administration.unbound)}
              >
                {administration.unbind}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
