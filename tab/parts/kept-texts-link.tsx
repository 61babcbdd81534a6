import { Link } from '@fluentui/react-link';
import type { KeptTextsPage } from '../../domain/views/tab.ts';
import { numberInWords } from '../../text/lists.ts';
import { addressOf } from '../address.ts';
import { useReader, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { useHeadings } from './headings.ts';

/** The way to the reader's own kept texts, for whoever has some. */
export function KeptTextsLink() {
  const { view } = useView<KeptTextsPage>('kept-texts');
  const headings = useHeadings();
  const { keptTexts } = useText();
  const { language } = useReader();
  if (!view || view.count === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{keptTexts.title}</h2>
      <Link href={addressOf({ page: 'kept-texts' })}>
        {keptTexts.link(numberInWords(view.count, language))}
      </Link>
    </section>
  );
}
