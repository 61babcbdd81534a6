import { Link } from '@fluentui/react-link';
import { useEffect, useState } from 'react';
import { momentInWords } from '../../text/dates.ts';
import { nameIn } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { leftAnywhere, unsentTextsOf, watchUnsent } from '../writing/unsent-of.ts';
import type { UnsentText } from '../writing/unsent-texts.ts';
import { useHeadings } from './headings.ts';

/** Texts that are not sent, wherever they belong: whoever does not open the chapter again hears of them. */
export function UnsentElsewhere() {
  const headings = useHeadings();
  const { personId } = useReader();
  const reading = useReading();
  const { ownTexts } = useText();
  const [texts, setTexts] = useState<readonly UnsentText[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const look = () =>
      void leftAnywhere(unsentTextsOf(personId)).then((found) => isCurrent && setTexts(found));
    look();
    const endWatch = watchUnsent(look);
    return () => {
      isCurrent = false;
      endWatch();
    };
  }, [personId]);
  if (texts.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{ownTexts.elsewhereTitle}</h2>
      <p>{ownTexts.elsewhereLead}</p>
      <ul>
        {texts.map(({ sectionId, writerId, kind, asked, typedAt }) => {
          const chapter = asked ? nameIn(asked.title, reading.language) : ownTexts.aChapter;
          const what = ownTexts.ofChapter(chapter, momentInWords(new Date(typedAt), reading));
          return (
            <li key={`${sectionId} ${writerId} ${kind}`}>
              <Link
                href={addressOf({ page: 'section', id: sectionId })}
                aria-label={`${ownTexts.openChapter}: ${what}`}
              >
                {what}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
