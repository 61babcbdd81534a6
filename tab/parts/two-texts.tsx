import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { listInWords } from '../../text/lists.ts';
import { useReader, useText } from '../reader.ts';
import type { OwnTyping } from '../use-typing.ts';
import { useHeadings } from './headings.ts';
import { lookAt } from './lead-to.ts';
import { Notice } from './notice.tsx';
import { SideBySide } from './side-by-side.tsx';

const useStyles = makeStyles({
  words: { margin: '2px 0 8px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '24px' },
  // In sight wherever in a long form somebody types. Without words it is there to be heard, and takes no room.
  said: { position: 'sticky', top: '8px', zIndex: 1, ':empty': { position: 'absolute' } },
  both: { minWidth: 0, scrollMarginTop: '128px' },
  one: { margin: 0, padding: 0, border: 'none', minWidth: 0, '> legend': { padding: 0 } },
});

type Words = Readonly<Record<string, string>>;
type TwoTextsProps<Of extends Words> = {
  readonly typing: OwnTyping<Of>;
  readonly standing: Of;
  readonly labels: Readonly<Record<keyof Of & string, string>>;
  /** How a text is shown that people do not write as it is kept. */
  readonly inWords?: (key: string, text: string) => string;
  /** Who saved last what stands, where that is known. */
  readonly by?: string | null;
};

/**
 * When somebody else saves what one types in, the form keeps what one typed, takes along what they changed elsewhere
 * in it, and says so while one types. What both changed stands side by side, each by itself, until one has chosen;
 * nothing is saved till then.
 */
export function TwoTexts<Of extends Words>({
  typing,
  standing,
  labels,
  inWords = (_key, text) => text,
  by = null,
}: TwoTextsProps<Of>) {
  const styles = useStyles();
  const headings = useHeadings();
  const { ownTexts, writing } = useText();
  const { id, typed, clashing, isClash, choose } = typing;
  const said = useSaid({ typing, labels, by });
  const remove = { title: ownTexts.form.throwAway, press: typing.end };
  const see = { title: ownTexts.seeBoth, press: () => lookAt(id) };
  const shown = (key: string, text = '') => (
    <p className={styles.words}>{inWords(key, text).trim() || writing.noAnswer}</p>
  );
  // The button goes with the choice, and the focus on to what is left.
  const press = (key: keyof Of & string, chosen: 'own' | 'standing') => {
    choose(key, chosen);
    lookAt(clashing.length > 1 ? id : `${id}-said`);
  };
  return (
    <>
      <div id={`${id}-said`} role="status" className={styles.said} tabIndex={-1}>
        {said && <Notice kind={isClash ? 'warning' : 'info'} text={said} buttons={isClash ? [see] : []} />}
        {!isClash && typing.wasFound && <Notice kind="info" text={writing.recovered} buttons={[remove]} />}
      </div>
      {isClash && (
        <section id={id} className={styles.both} aria-label={writing.lostTitle} tabIndex={-1}>
          {clashing.map((key) => (
            <fieldset key={key} className={styles.one}>
              <legend className={headings.third}>{labels[key]}</legend>
              <SideBySide
                mine={shown(key, typed[key])}
                title={by ? writing.theirs(by) : writing.standing}
                other={shown(key, standing[key])}
              />
              <div className={styles.buttons}>
                <Button onClick={() => press(key, 'own')}>{writing.useMine}</Button>
                <Button onClick={() => press(key, 'standing')}>
                  {by ? writing.keepTheirs(by) : writing.keepStanding}
                </Button>
              </div>
            </fieldset>
          ))}
        </section>
      )}
    </>
  );
}

/** Who saved meanwhile, what of it stands in the form already, and what one has to choose about; empty for nothing. */
function useSaid<Of extends Words>({
  typing,
  labels,
  by,
}: Pick<TwoTextsProps<Of>, 'typing' | 'labels'> & { readonly by: string | null }): string {
  const { language } = useReader();
  const { ownTexts } = useText();
  const { taken, clashing } = typing;
  if (taken.length + clashing.length === 0) return '';
  const named = (keys: readonly (keyof Of & string)[]) =>
    listInWords(
      keys.map((key) => labels[key]),
      language,
    );
  return [
    by ? ownTexts.savedLast(by) : ownTexts.savedBySomebody,
    ...(taken.length > 0 ? [ownTexts.takenParts(named(taken))] : []),
    clashing.length > 0 ? ownTexts.bothChanged(named(clashing)) : ownTexts.ownStays,
  ].join(' ');
}
