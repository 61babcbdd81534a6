import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import type { ComparisonView } from '../../domain/views/comparison.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { comparisonTitle } from '../../text/comparison-outline.ts';
import { regionName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import { isGone } from '../api.ts';
import { AccessOverYears } from '../parts/access-over-years.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Downloads } from '../parts/downloads.tsx';
import { BarsOverYears, FiguresOverYears } from '../parts/figures-over-years.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { useReader, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({ choice: { maxWidth: '320px', margin: '12px 0' } });

type Of = { readonly serviceId: string } | { readonly region: Region };

/** Reports of several years beside each other: of a service, or of a region. */
export function ComparisonPage({ of }: { readonly of: Of }) {
  const { view, problem, reread } = useView<ComparisonView>('comparison', of);
  const headings = useHeadings();
  const { language } = useReader();
  const { archive, comparison } = useText();
  if (!view && isGone(problem)) {
    return (
      <>
        <h1 className={headings.first}>{comparison.title}</h1>
        <p>{comparison.none}</p>
      </>
    );
  }
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { years, reports } = view;
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'archive' })}>{`← ${archive.back}`}</Link>
      </p>
      <h1 className={headings.first}>{comparisonTitle(view, language)}</h1>
      <p>{'region' in of ? comparison.leadRegion : comparison.lead}</p>
      {'region' in of && <RegionChoice region={of.region} />}
      {'region' in of && (
        <>
          <h2 className={headings.second}>{comparison.reports}</h2>
          <BarsOverYears years={years} values={reports} />
        </>
      )}
      <FiguresOverYears title={comparison.activity} figures={view.activity} years={years} />
      <FiguresOverYears title={comparison.research} figures={view.research} years={years} />
      <AccessOverYears view={view} />
      <section>
        <h2 className={headings.second}>{comparison.documents}</h2>
        <Downloads query="comparison-document" about={of} formats={['pdf', 'word']} />
      </section>
    </>
  );
}

function RegionChoice({ region }: { readonly region: Region }) {
  const styles = useStyles();
  const { language } = useReader();
  const { overview } = useText().pages;
  return (
    <div className={styles.choice}>
      <ChoiceField
        label={overview.region}
        value={region}
        choices={regions.map((one) => [one, regionName(one, language)])}
        choose={(one) => {
          location.hash = addressOf({ page: 'years-of', region: one });
        }}
      />
    </div>
  );
}
