import type { NationalView } from '../../domain/views/national.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { FoldedTable } from '../charts/folded-table.tsx';
import { StackedBars } from '../charts/stacked-bars.tsx';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { useHeadings } from './headings.ts';

/** The year in numbers: how far the regions have come, and how the reports do by each criterion. */
export function NationalSummary({ view }: { readonly view: Sent<NationalView> }) {
  const headings = useHeadings();
  const { language } = useReader();
  const { document, page } = useText().national;
  const { byRegion, verdicts, followUps } = view.summary;
  const count = (value: number) => numberInWords(value, language);
  return (
    <section>
      <h2 className={headings.second}>{page.summary}</h2>
      <h3 className={headings.third}>{page.byRegion}</h3>
      <StackedBars
        bars={byRegion.map(({ region, all, completed, sent }) => ({
          key: region,
          label: page.regionFigure(regionName(region, language), count(completed + sent), count(all)),
          parts: [{ part: 'full', value: completed + sent }],
          of: all,
        }))}
      />
      <h3 className={headings.third}>{page.verdicts}</h3>
      {verdicts.length === 0 && <p>{page.noVerdicts}</p>}
      <StackedBars
        bars={verdicts.map(({ key, title, fulfilled, partly, notFulfilled }) => ({
          key,
          label: page.verdictFigure(
            nameIn(title, language),
            count(fulfilled),
            count(partly),
            count(notFulfilled),
          ),
          parts: [
            { part: 'full', value: fulfilled },
            { part: 'half', value: partly },
            { part: 'none', value: notFulfilled },
          ],
          of: fulfilled + partly + notFulfilled,
        }))}
      />
      {verdicts.length > 0 && (
        <FoldedTable
          summary={page.table}
          label={page.verdicts}
          heading={document.criterion}
          columns={[page.fulfilled, page.partly, page.notFulfilled]}
          rows={verdicts.map((one) => ({
            key: one.key,
            name: nameIn(one.title, language),
            cells: [count(one.fulfilled), count(one.partly), count(one.notFulfilled)],
          }))}
        />
      )}
      <p>{page.followUps(count(followUps.open), count(followUps.done))}</p>
    </section>
  );
}
