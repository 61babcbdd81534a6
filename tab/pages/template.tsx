import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { withChapter } from '../../domain/edit-template.ts';
import { type Field, fieldsOf } from '../../domain/report-field.ts';
import type { ReportTemplate } from '../../domain/report-template.ts';
import type { TemplateFault } from '../../domain/template-faults.ts';
import type { TemplateView } from '../../domain/views/report-round.ts';
import type { ServiceType } from '../../domain/vocabulary.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReader, useText } from '../reader.ts';
import { ChapterEditor } from '../templates/chapter-editor.tsx';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  chapter: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 0' },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  detail: { color: tokens.colorNeutralForeground3, fontWeight: 'normal' },
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type TemplateProps = { readonly type: ServiceType; readonly year: number };

/** What one type of service is asked about a year, to be read and changed; saving makes a new version. */
export function TemplatePage({ type, year }: TemplateProps) {
  const { view, problem, reread } = useView<TemplateView>('template', { type, year: String(year) });
  if (!view) return <PageState problem={problem} reread={reread} />;
  // A newer version than the one that is being changed is another thing to begin from.
  return <Editor key={`${type} ${year}`} view={view} reread={reread} />;
}

type EditorProps = { readonly view: Sent<TemplateView>; readonly reread: () => void };

function Editor({ view, reread }: EditorProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { common, pages } = useText();
  const { templates } = pages;
  const [changed, setChanged] = useState<ReportTemplate | null>(null);
  const deed = useDeed(reread);
  // A template is plain JSON: it arrives as it is kept.
  const shown = changed ?? (view.content as ReportTemplate);
  const faults = (deed.refused?.details.templateFaults ?? []) as readonly TemplateFault[];
  const save = async () => {
    const { type, year } = view;
    const next = templates.saved(numberInWords(view.version + 1, language));
    if (await deed.does('add-template-version', { type, year, content: shown }, next)) setChanged(null);
  };
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'templates' })}>{`← ${templates.back}`}</Link>
      </p>
      <h1 className={headings.first}>
        {`${capital(common.serviceTypes[view.type], language)}: ${templates.title(String(view.year))}`}
      </h1>
      <p>{templates.version(numberInWords(view.version, language))}</p>
      {view.reportCount > 0 && <Notice kind="info" text={templates.inUse} />}
      {shown.sections.map((section) => (
        <details key={section.key} className={styles.chapter}>
          <summary className={styles.summary}>
            {`${section.ordinal}. ${nameIn(section.title, language)} `}
            <span className={styles.detail}>
              {`${templates.questionCount(numberInWords(fieldsOf(section).length, language))}. ${templates.chapterOwner[section.owner]}`}
            </span>
          </summary>
          <ChapterEditor
            chapter={section}
            onChange={(one) => setChanged(withChapter(shown, section.key, () => one))}
          />
        </details>
      ))}
      {deed.said && <PressAnswer said={deed.said} />}
      <Faults faults={faults} template={shown} />
      {changed && (
        <div className={styles.bar}>
          <Button appearance="primary" disabled={deed.isBusy} onClick={() => void save()}>
            {templates.save}
          </Button>
          <Button onClick={() => setChanged(null)}>{templates.discard}</Button>
          <span role="status">{templates.unsaved}</span>
        </div>
      )}
    </>
  );
}

type FaultsProps = { readonly faults: readonly TemplateFault[]; readonly template: ReportTemplate };

/** Where something has to be mended, in words; the path is for the program. */
function Faults({ faults, template }: FaultsProps) {
  const headings = useHeadings();
  const { language } = useReader();
  const { pages, reportForm } = useText();
  if (faults.length === 0) return null;
  const place = (path: string) => {
    const [, chapter, question] = path.split('/');
    const section = template.sections.find(({ key }) => key === chapter);
    const field: Field | undefined = section && fieldsOf(section).find(({ key }) => key === question);
    const names = [section?.title, field?.title].flatMap((title) => (title ? [nameIn(title, language)] : []));
    return names.length > 0 ? `${names.join(', ')}: ` : '';
  };
  return (
    <section>
      <h2 className={headings.second}>
        {pages.templates.faultsTitle(numberInWords(faults.length, language))}
      </h2>
      <ul>
        {faults.map(({ path, code }) => (
          <li key={`${path} ${code}`}>{place(path) + reportForm.templateFaults[code]}</li>
        ))}
      </ul>
    </section>
  );
}
