import { Field } from '@fluentui/react-field';
import { Link } from '@fluentui/react-link';
import { Radio, RadioGroup } from '@fluentui/react-radio';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { HandedInView } from '../../domain/views/tab.ts';
import { type Language, languages } from '../../domain/vocabulary.ts';
import { momentInWords } from '../../text/dates.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { nameIn, regionName, seatName, serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { Downloads } from '../parts/downloads.tsx';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useTables } from '../parts/tables.ts';
import { useReader, useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  hash: { overflowWrap: 'anywhere', fontFamily: 'monospace' },
});

/** A report as it was handed in: documents to keep, who wrote what, who sat in the group, what came late. */
export function HandedInPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<HandedInView>('submission', { id });
  const headings = useHeadings();
  const reading = useReading();
  const { pages, writing } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { handedIn } = pages;
  return (
    <>
      <p>
        <Link href={addressOf({ page: 'report', id })}>{`← ${writing.backToReport}`}</Link>
      </p>
      <h1 className={headings.first}>
        {`${handedIn.title(String(view.year))}: ${serviceName(view.service, reading.language)}`}
      </h1>
      <p>{handedIn.by(view.submittedBy, momentInWords(new Date(view.submittedAt), reading))}</p>
      {view.number > 1 && <p>{handedIn.again(numberInWords(view.number, reading.language))}</p>}
      <Documents reportId={id} />
      <Supplements view={view} />
      <Chapters view={view} />
      <Members view={view} />
      <Checksum sha256={view.sha256} />
    </>
  );
}

type OfHandedIn = { readonly view: Sent<HandedInView> };

function Documents({ reportId }: { readonly reportId: string }) {
  const headings = useHeadings();
  const reader = useReader();
  const { handedIn } = useText().pages;
  const [language, setLanguage] = useState<Language>(reader.language);
  if (reader.frame.isPhone) return <Notice kind="info" text={handedIn.onPhone} />;
  return (
    <section>
      <h2 className={headings.second}>{handedIn.download}</h2>
      <Field label={handedIn.documentLanguage}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_event, { value }) =>
            setLanguage(languages.find((one) => one === value) ?? reader.language)
          }
        >
          {languages.map((one) => (
            <Radio key={one} value={one} label={handedIn.languages[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Downloads
        query="report-document"
        about={{ id: reportId, language }}
        formats={['pdf', 'word', 'json']}
        primary="pdf"
      />
    </section>
  );
}

function Chapters({ view }: OfHandedIn) {
  const headings = useHeadings();
  const tables = useTables();
  const { language } = useReader();
  const { pages, reportDocument, writing } = useText();
  const { handedIn } = pages;
  return (
    <section>
      <h2 className={headings.second}>{handedIn.chapters}</h2>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{reportDocument.chapter}</th>
            <th scope="col">{reportDocument.writers}</th>
          </tr>
        </thead>
        <tbody>
          {view.sections.map((section) => {
            const { names = [] } = view.writers.find(({ sectionId }) => sectionId === section.id) ?? {};
            const { region, site } = section.place;
            const place = region ? regionName(region, language) : site;
            const title = writing.chapter(
              numberInWords(section.ordinal, language),
              nameIn(section.title, language),
            );
            return (
              <tr key={section.id}>
                <th scope="row">{place ? `${title}, ${place}` : title}</th>
                <td>
                  {section.leftOut
                    ? section.leftOut.reason
                      ? handedIn.leftOut(section.leftOut.reason)
                      : handedIn.leftOutVacant
                    : listInWords(names, language) || handedIn.noWriters}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Members({ view }: OfHandedIn) {
  const headings = useHeadings();
  const tables = useTables();
  const { language } = useReader();
  const { pages, reportDocument } = useText();
  if (view.members.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{pages.handedIn.members}</h2>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{reportDocument.seat}</th>
            <th scope="col">{reportDocument.name}</th>
          </tr>
        </thead>
        <tbody>
          {view.members.map((member, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was handed in never changes
            <tr key={index}>
              <th scope="row">{capital(seatName({ ...member, standsFor: null }, language), language)}</th>
              <td>{member.name || reportDocument.vacant}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Supplements({ view }: OfHandedIn) {
  const headings = useHeadings();
  const reading = useReading();
  const { handedIn } = useText().pages;
  if (view.supplements.length === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{handedIn.supplements}</h2>
      <ul>
        {view.supplements.map((one) => (
          <li key={one.id}>
            <Link href={addressOf({ page: 'section', id: one.sectionId })}>
              {handedIn.supplement(one.addedBy, momentInWords(new Date(one.addedAt), reading))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Checksum({ sha256 }: { readonly sha256: string }) {
  const styles = useStyles();
  const { handedIn } = useText().pages;
  return (
    <p>
      {handedIn.locked} <span className={styles.hash}>{sha256}</span>
    </p>
  );
}
