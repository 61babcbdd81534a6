import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Select } from '@fluentui/react-select';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { RoundsView, TemplateBrief, TemplatesView } from '../../domain/views/report-round.ts';
import { momentInWords } from '../../text/dates.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { framed, unmarked } from '../parts/lines.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  year: { maxWidth: '160px', marginBottom: '16px' },
  list: { ...unmarked, display: 'grid', gap: '8px' },
  line: framed,
  detail: { color: tokens.colorNeutralForeground3 },
});

/** What each type of service is asked: of the round that can be opened next, unless another year is chosen. */
export function TemplatesPage() {
  const { view, problem, reread } = useView<RoundsView>('rounds');
  if (!view) return <PageState problem={problem} reread={reread} />;
  return <OfYear next={view.next.year} opened={view.rounds.map(({ year }) => year)} />;
}

type YearProps = { readonly next: number; readonly opened: readonly number[] };

function OfYear({ next, opened }: YearProps) {
  const [year, setYear] = useState(next);
  const { view, problem, reread } = useView<TemplatesView>('templates', { year: String(year) });
  const headings = useHeadings();
  const styles = useStyles();
  const { templates } = useText().pages;
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{templates.title(String(view.year))}</h1>
      <p>{templates.lead}</p>
      {opened.includes(year) && <Notice kind="info" text={templates.isOpened(String(year), String(next))} />}
      <Field className={styles.year} label={templates.year}>
        <Select value={String(year)} onChange={(_event, { value }) => setYear(Number(value))}>
          {[next, ...opened].map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={styles.list}>
        {view.templates.map((one) => (
          <TemplateLine key={one.type} template={one} year={view.year} />
        ))}
      </ul>
    </>
  );
}

type LineProps = { readonly template: Sent<TemplateBrief>; readonly year: number };

function TemplateLine({ template, year }: LineProps) {
  const styles = useStyles();
  const reading = useReading();
  const { language } = reading;
  const { common, pages } = useText();
  const { templates } = pages;
  const name = capital(common.serviceTypes[template.type], language);
  const by =
    template.addedBy && template.addedAt
      ? templates.changedBy(template.addedBy, momentInWords(new Date(template.addedAt), reading))
      : templates.own;
  const details = [
    templates.version(numberInWords(template.version, language)),
    by,
    ...(template.reportCount > 0 ? [templates.used(numberInWords(template.reportCount, language))] : []),
  ];
  return (
    <li className={styles.line}>
      <Link href={addressOf({ page: 'template', type: template.type, year })}>{name}</Link>
      <div className={styles.detail}>{details.join('. ')}</div>
    </li>
  );
}
