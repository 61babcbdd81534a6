import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import type { SectionPageView } from '../../domain/views/tab.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useHeadings } from './headings.ts';
import { PressAnswer } from './notice.tsx';
import { Unfold } from './unfold.tsx';
import { useWho, WhoField } from './who-field.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '4px 0 8px' },
});

type HelpersProps = { readonly view: Sent<SectionPageView>; readonly reread: () => void };

/** Colleagues whom the owner lets write the chapter; a helper may end it too. */
export function Helpers({ view, reread }: HelpersProps) {
  const headings = useHeadings();
  const styles = useStyles();
  const { personId: own } = useReader();
  const { section } = useText().pages;
  const deed = useDeed(reread);
  const { owns } = view.viewer;
  const { helpers } = view.care;
  const isHelper = helpers.some(({ personId }) => personId === own);
  if ((!owns && !isHelper) || view.isFrozen) return null;
  return (
    <section>
      <h2 className={headings.second}>{section.helpers}</h2>
      {owns && <p>{section.helpersLead}</p>}
      {deed.said && <PressAnswer said={deed.said} />}
      {helpers.length === 0 && <p>{section.noHelpers}</p>}
      {helpers.map(({ personId, name }) => (
        <div key={personId} className={styles.line}>
          <span>{name}</span>
          {(owns || personId === own) && (
            <Button
              size="small"
              aria-label={section.endOf(name)}
              disabled={deed.isBusy}
              onClick={() => void deed.does('end-delegation', { sectionId: view.id, personId })}
            >
              {section.end}
            </Button>
          )}
        </div>
      ))}
      {owns && <AddHelper sectionId={view.id} deed={deed} />}
    </section>
  );
}

/** From the organisation's directory where Teams shows it, else by name and e-mail. */
function AddHelper({ sectionId, deed }: { readonly sectionId: string; readonly deed: Deed }) {
  const { section } = useText().pages;
  const who = useWho();
  const press = async () => {
    const isDone = await deed.does('delegate-section', { sectionId, ...who.named }, section.added);
    if (isDone) who.change({ picked: null });
    return isDone;
  };
  return (
    <Unfold
      title={section.addHelper}
      does={section.let}
      isBusy={deed.isBusy}
      isReady={who.isNamed}
      press={press}
    >
      <WhoField who={who} title={section.addHelper} orWrite={section.orWrite} />
    </Unfold>
  );
}
