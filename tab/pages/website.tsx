import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { Select } from '@fluentui/react-select';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import {
  longestLink,
  longestRegisterName,
  mostRegisters,
  type RegisterState,
  registerStates,
} from '../../domain/standing-facts.ts';
import type { Looked, ServiceFactsView } from '../../domain/views/standing-facts.ts';
import { shortDay } from '../../text/dates.ts';
import { nameIn, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import {
  type FactWords,
  factWords,
  noted,
  registersIn,
  type TypedRegister,
  wordsOfRegisters,
} from '../parts/fact-words.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useTables } from '../parts/tables.ts';
import { TwoTexts } from '../parts/two-texts.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useTyping } from '../use-typing.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  address: { maxWidth: '640px', margin: '16px 0' },
  link: { minWidth: '200px', width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
});

/** A service's website, point by point, and its registers: gone through between the reports, and who did when. */
export function WebsitePage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<ServiceFactsView>('service-facts', { id });
  const headings = useHeadings();
  const styles = useStyles();
  const reading = useReading();
  const deed = useDeed(reread);
  const { seesOverview } = useReader();
  const { page } = useText().standingFacts;
  if (!view) return <PageState problem={problem} reread={reread} about={id} />;
  const { looked, nextOn, fromYear } = view;
  const when = (day: string) => shortDay(dayOf(day), reading);
  return (
    <>
      <p>
        {seesOverview ? (
          <Link href={addressOf({ page: 'standing-facts' })}>{`← ${page.back}`}</Link>
        ) : (
          <Link
            href={addressOf({ page: 'group', id })}
          >{`← ${serviceName(view.service, reading.language)}`}</Link>
        )}
      </p>
      <h1 className={headings.first}>{`${page.title}: ${serviceName(view.service, reading.language)}`}</h1>
      <p>{page.lead}</p>
      <p className={styles.quiet}>
        {looked ? `${page.looked(looked.by, when(looked.on))}.` : page.never}
        {nextOn && ` ${page.next(when(nextOn))}.`}
      </p>
      {fromYear && <Notice kind="info" text={page.from(String(fromYear))} />}
      {deed.said && <PressAnswer said={deed.said} />}
      <FactsForm view={view} deed={deed} />
    </>
  );
}

/** What a colleague noted meanwhile is shown beside one's own, and not written over. */
function FactsForm({ view, deed }: { readonly view: Sent<ServiceFactsView>; readonly deed: Deed }) {
  const headings = useHeadings();
  const tables = useTables();
  const styles = useStyles();
  const { language } = useReader();
  const { page } = useText().standingFacts;
  const standing = { version: view.version, words: factWords(view) };
  const typing = useTyping<FactWords>(standing, `${view.service.id}/note-standing-facts`);
  const { typed, type } = typing;
  const isReadOnly = !view.mayNote;
  const save = () =>
    typing.save((words, version) =>
      deed.does(
        'note-standing-facts',
        { serviceId: view.service.id, version, ...noted(view, words) },
        page.saved,
      ),
    );
  const inWords = (key: string, text: string) => {
    if (key === 'registers') return registersIn(text).map(registerInWords).join('\n');
    return key.startsWith('isThere-') && text !== '' ? page[text as 'yes' | 'no'] : text;
  };
  const registerInWords = ({ name, link, state }: TypedRegister) =>
    [name, link, page.states[state]].filter((part) => part !== '').join(' · ');
  return (
    <>
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={{
          ...{ address: page.address, registers: page.registers },
          ...Object.fromEntries(
            view.points.flatMap(({ key, title }) => [
              [`isThere-${key}`, nameIn(title, language)],
              [`link-${key}`, `${page.link}: ${nameIn(title, language)}`],
            ]),
          ),
        }}
        inWords={inWords}
        by={view.looked?.by ?? null}
      />
      <Field className={styles.address} label={page.address}>
        <Input
          type="url"
          value={typed.address}
          readOnly={isReadOnly}
          maxLength={longestLink}
          placeholder="https://"
          onChange={(_event, { value }) => type({ address: value })}
        />
      </Field>
      {view.points.length > 0 && (
        <Sideways label={page.address}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{page.point}</th>
                <th scope="col">{page.answer}</th>
                <th scope="col">{page.link}</th>
              </tr>
            </thead>
            <tbody>
              {view.points.map(({ key, title, looked }) => (
                <tr key={key}>
                  <th scope="row">
                    {nameIn(title, language)}
                    <LookedBy looked={looked} />
                  </th>
                  <td>
                    <Select
                      aria-label={`${page.answer} ${nameIn(title, language)}`}
                      value={typed[`isThere-${key}`] ?? ''}
                      disabled={isReadOnly}
                      onChange={(_event, { value }) => type({ [`isThere-${key}`]: value })}
                    >
                      <option value="">{page.none}</option>
                      <option value="yes">{page.yes}</option>
                      <option value="no">{page.no}</option>
                    </Select>
                  </td>
                  <td>
                    <Input
                      className={styles.link}
                      type="url"
                      aria-label={`${page.link}: ${nameIn(title, language)}`}
                      value={typed[`link-${key}`] ?? ''}
                      readOnly={isReadOnly}
                      maxLength={longestLink}
                      onChange={(_event, { value }) => type({ [`link-${key}`]: value })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      )}
      <h2 className={headings.second}>{page.registers}</h2>
      <Registers
        registers={registersIn(typed.registers)}
        isReadOnly={isReadOnly}
        onChange={(registers) => type({ registers: wordsOfRegisters(registers) })}
      />
      {!isReadOnly && (
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={deed.isBusy || typing.isClash} onClick={() => void save()}>
            {page.save}
          </Button>
        </div>
      )}
    </>
  );
}

function LookedBy({ looked }: { readonly looked: Sent<Looked> | null }) {
  const styles = useStyles();
  const reading = useReading();
  const { page } = useText().standingFacts;
  if (!looked) return null;
  return <div className={styles.quiet}>{page.by(looked.by, shortDay(dayOf(looked.on), reading))}</div>;
}

type RegistersProps = {
  readonly registers: readonly TypedRegister[];
  readonly isReadOnly: boolean;
  readonly onChange: (registers: readonly TypedRegister[]) => void;
};

function Registers({ registers, isReadOnly, onChange }: RegistersProps) {
  const tables = useTables();
  const styles = useStyles();
  const { standingFacts } = useText();
  const { page } = standingFacts;
  const change = (at: number, changed: Partial<TypedRegister>) =>
    onChange(registers.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  return (
    <>
      {registers.length === 0 && <p>{standingFacts.noRegisters}</p>}
      {registers.length > 0 && (
        <Sideways label={page.registers}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{page.register}</th>
                <th scope="col">{page.link}</th>
                <th scope="col">{page.state}</th>
                {!isReadOnly && <td />}
              </tr>
            </thead>
            <tbody>
              {registers.map(({ name, link, state }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same while they are written
                <tr key={index}>
                  <td>
                    <Input
                      className={styles.link}
                      aria-label={page.register}
                      value={name}
                      readOnly={isReadOnly}
                      maxLength={longestRegisterName}
                      onChange={(_event, { value }) => change(index, { name: value })}
                    />
                  </td>
                  <td>
                    <Input
                      className={styles.link}
                      type="url"
                      aria-label={`${page.link}: ${name}`}
                      value={link}
                      readOnly={isReadOnly}
                      maxLength={longestLink}
                      onChange={(_event, { value }) => change(index, { link: value })}
                    />
                  </td>
                  <td>
                    <Select
                      aria-label={`${page.state}: ${name}`}
                      value={state}
                      disabled={isReadOnly}
                      onChange={(_event, { value }) => change(index, { state: value as RegisterState })}
                    >
                      {registerStates.map((one) => (
                        <option key={one} value={one}>
                          {page.states[one]}
                        </option>
                      ))}
                    </Select>
                  </td>
                  {!isReadOnly && (
                    <td>
                      <Button
                        size="small"
                        aria-label={page.remove(name)}
                        onClick={() => onChange(registers.filter((_one, at) => at !== index))}
                      >
                        ✕
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      )}
      {!isReadOnly && registers.length < mostRegisters && (
        <Button onClick={() => onChange([...registers, { name: '', link: '', state: 'running' }])}>
          {page.add}
        </Button>
      )}
    </>
  );
}
