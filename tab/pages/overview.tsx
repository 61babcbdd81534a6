import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { makeStyles } from '@griffel/react';
import { useRef, useState } from 'react';
import type { OverviewOrder, ReportOverview } from '../../domain/views/report.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import { numberInWords } from '../../text/lists.ts';
import type { Sent } from '../json.ts';
import { OverviewPicture } from '../overview/picture.tsx';
import { OverviewTable } from '../overview/table.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { RegionFilter, TypeFilter } from '../parts/service-filters.tsx';
import { useReader, useText } from '../reader.ts';
import { useDownload } from '../use-download.ts';
import { useSettled } from '../use-settled.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px', margin: '16px 0' },
});

type Chosen = {
  readonly year: string;
  readonly region: Region | '';
  readonly type: ServiceType | '';
  readonly name: string;
  readonly late: 'yes' | '';
  readonly order: OverviewOrder;
  readonly down: 'yes' | '';
};
const everything: Chosen = { year: '', region: '', type: '', name: '', late: '', order: 'late', down: '' };

/** How a round stands: a picture first, then services by parts, with what is late. */
export function OverviewPage({ year }: { readonly year: number | null }) {
  const { language, ownRegion } = useReader();
  const [chosen, setChosen] = useState<Chosen>({
    ...everything,
    year: year ? String(year) : '',
    region: ownRegion ?? '',
  });
  const asked = { ...chosen, name: useSettled(chosen.name.trim()) };
  const input = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
  const { view, problem, reread } = useView<ReportOverview>('overview', input);
  const headings = useHeadings();
  const list = useRef<HTMLHeadingElement>(null);
  const { pages, writing } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  if (!view.isOpened) {
    return (
      <>
        <h1 className={headings.first}>{writing.overviewTitle(String(view.year))}</h1>
        <p>{pages.overview.notOpened}</p>
      </>
    );
  }
  /** A figure opens its list. */
  const show = (change: Partial<Chosen>) => {
    const { year: shown, order, down } = chosen;
    setChosen({ ...everything, year: shown, order, down, ...change });
    list.current?.focus();
  };
  return (
    <>
      <h1 className={headings.first}>{writing.overviewTitle(String(view.year))}</h1>
      <OverviewPicture
        view={view}
        onRegion={(region) => show({ region })}
        onType={(type) => show({ type })}
      />
      <h2 className={headings.second} ref={list} tabIndex={-1}>
        {writing.allReports(numberInWords(view.count, language))}
      </h2>
      <Filters view={view} chosen={chosen} onChange={setChosen} />
      <Workbook input={{ ...input, year: String(view.year) }} />
      <OverviewTable
        view={view}
        order={chosen.order}
        isDown={chosen.down === 'yes'}
        onSort={(order, isDown) => setChosen({ ...chosen, order, down: isDown ? 'yes' : '' })}
      />
    </>
  );
}

type FiltersProps = {
  readonly view: Sent<ReportOverview>;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
};

function Filters({ view, chosen, onChange }: FiltersProps) {
  const styles = useStyles();
  const { overview } = useText().pages;
  return (
    <div className={styles.filters}>
      {view.years.length > 1 && (
        <ChoiceField
          label={overview.year}
          value={String(view.year)}
          choices={view.years.map((year) => [String(year), String(year)])}
          choose={(year) => onChange({ ...chosen, year })}
        />
      )}
      <RegionFilter value={chosen.region} choose={(region) => onChange({ ...chosen, region })} />
      <TypeFilter value={chosen.type} choose={(type) => onChange({ ...chosen, type })} />
      <Field label={overview.name}>
        <Input
          type="search"
          value={chosen.name}
          maxLength={200}
          onChange={(_event, { value }) => onChange({ ...chosen, name: value })}
        />
      </Field>
      <Checkbox
        label={overview.onlyLate}
        checked={chosen.late === 'yes'}
        onChange={(_event, { checked }) => onChange({ ...chosen, late: checked === true ? 'yes' : '' })}
      />
    </div>
  );
}

function Workbook({ input }: { readonly input: Readonly<Record<string, string>> }) {
  const { overview, handedIn } = useText().pages;
  const { frame } = useReader();
  const { isBusy, said, fetches } = useDownload();
  if (frame.isPhone) return <p>{handedIn.onPhone}</p>;
  return (
    <>
      <Button disabled={isBusy} onClick={() => void fetches('overview-workbook', input)}>
        {overview.download}
      </Button>
      {said && <PressAnswer said={said} />}
    </>
  );
}
