import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { longestLink } from '../../domain/gathering.ts';
import type { MeetingVerb } from '../../domain/group-meeting.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { whereItIs } from '../../text/group-meeting-words.ts';
import { capital } from '../../text/lists.ts';
import { groupName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { FactList } from '../parts/fact-list.tsx';
import { useHeadings } from '../parts/headings.ts';
import { isFilledIn, MeetingFields, typedOf } from '../parts/meeting-fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { SeveralField } from '../parts/several-field.tsx';
import { useTables } from '../parts/tables.ts';
import { Unfold } from '../parts/unfold.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
});

type OfMeeting = { readonly view: Sent<GroupMeetingView>; readonly deed: Deed };

/** One meeting of a group: when and where, about what, who comes; and for whoever calls it, all that is done with it. */
export function GroupMeetingPage({ id }: { readonly id: string }) {
  const { view, problem, reread } = useView<GroupMeetingView>('group-meeting', { id });
  const headings = useHeadings();
  const styles = useStyles();
  const deed = useDeed(reread);
  const reading = useReading();
  const { groupMeeting } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  const { service, agenda, cancelledAt, recordedAt } = view;
  const isOver = new Date(view.startsAt) <= reading.now;
  const state = cancelledAt ? 'cancelled' : recordedAt ? 'recorded' : isOver ? 'over' : 'ahead';
  return (
    <>
      <h1 className={headings.first}>{groupMeeting.titles[state]}</h1>
      <p>
        <Link href={addressOf({ page: 'group', id: service.id })}>
          {capital(groupName(service, reading.language), reading.language)}
        </Link>
      </p>
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      <MeetingFacts view={view} />
      {agenda.length > 0 && (
        <>
          <h2 className={headings.second}>{groupMeeting.agenda}</h2>
          <ol>
            {agenda.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two items may be called the same, and none moves by itself
              <li key={`${index} ${item}`}>{item}</li>
            ))}
          </ol>
        </>
      )}
      <div className={styles.buttons}>
        <Answers view={view} deed={deed} />
      </div>
      <Guests view={view} />
      <Deeds view={view} deed={deed} />
    </>
  );
}

function MeetingFacts({ view }: Pick<OfMeeting, 'view'>) {
  const { language } = useReader();
  const reading = useReading();
  const { groupMeeting } = useText();
  const { facts } = groupMeeting;
  const times = { startsAt: new Date(view.startsAt), endsAt: new Date(view.endsAt) };
  const isOn = !view.cancelledAt && times.endsAt > reading.now;
  const ways = [
    ...(view.link && isOn ? [[view.link, groupMeeting.openMeeting] as const] : []),
    ...(isOn ? [[`calendar/${view.calendarKey}.ics`, groupMeeting.addToCalendar] as const] : []),
    ...(view.minutesLink ? [[view.minutesLink, groupMeeting.openMinutes] as const] : []),
  ];
  return (
    <>
      <FactList
        facts={[
          [facts.when, whenItIs(times, reading)],
          [facts.where, whereItIs(view, language)],
          [facts.pays, view.form === 'digital' ? groupMeeting.paysDigital : groupMeeting.paysInPerson],
          [facts.calledBy, view.calledBy],
        ]}
      />
      {ways.map(([to, title]) => (
        <p key={to}>
          <Link href={to} target="_blank" rel="noreferrer">
            {title}
          </Link>
        </p>
      ))}
    </>
  );
}

function Answers({ view, deed }: OfMeeting) {
  const { groupMeeting } = useText();
  const { answer, may } = view.viewer;
  if (!may.includes('answer-group-meeting')) return null;
  const press = (given: 'yes' | 'no', title: string, isPrimary = false) => (
    <Button
      {...(isPrimary && { appearance: 'primary' as const })}
      disabled={deed.isBusy}
      onClick={() =>
        void deed.does(
          'answer-group-meeting',
          { meetingId: view.id, answer: given },
          groupMeeting.thanks[given],
        )
      }
    >
      {title}
    </Button>
  );
  if (answer === 'yes') return press('no', groupMeeting.cannot);
  if (answer === 'no') return press('yes', groupMeeting.canYet);
  return (
    <>
      {press('yes', groupMeeting.yes, true)}
      {press('no', groupMeeting.no)}
    </>
  );
}

function Guests({ view }: Pick<OfMeeting, 'view'>) {
  const headings = useHeadings();
  const tables = useTables();
  const { page } = useText().groupMeeting;
  return (
    <section>
      <h2 className={headings.second}>{page.guests}</h2>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{page.name}</th>
            <th scope="col">{page.answer}</th>
          </tr>
        </thead>
        <tbody>
          {view.guests.map(({ personId, name, answer, wasThere }) => (
            <tr key={personId}>
              <th scope="row">{name}</th>
              <td>
                {wasThere === null ? page.answers[answer ?? 'none'] : page.wasThere[wasThere ? 'yes' : 'no']}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What whoever calls meetings does with it. */
function Deeds({ view, deed }: OfMeeting) {
  const styles = useStyles();
  const { page } = useText().groupMeeting;
  const { now } = useReading();
  const may = (verb: MeetingVerb) => view.viewer.may.includes(verb);
  const isAhead = new Date(view.startsAt) > now;
  const cancel = isAhead ? page.cancel : page.notHeld;
  return (
    <div className={styles.buttons}>
      {may('record-group-meeting') && <Recording view={view} deed={deed} />}
      {may('change-group-meeting') && <Changing view={view} deed={deed} />}
      {may('cancel-group-meeting') && (
        <Unfold
          title={cancel}
          does={cancel}
          isBusy={deed.isBusy}
          isReady
          isPrimary={false}
          press={() => deed.does('cancel-group-meeting', { meetingId: view.id }, page.cancelled)}
        >
          <p>{isAhead ? page.cancelSure : page.notHeldSure}</p>
        </Unfold>
      )}
    </div>
  );
}

function Recording({ view, deed }: OfMeeting) {
  const { page } = useText().groupMeeting;
  const wereThere = view.guests.filter(({ answer, wasThere }) => wasThere ?? answer === 'yes');
  const present = wereThere.map(({ personId }) => personId).join(',');
  // It follows what others write until one begins to fill it in.
  const newest = { present, minutesLink: view.minutesLink ?? '', version: view.version };
  const [began, setBegan] = useState<typeof newest | null>(null);
  const filled = began ?? newest;
  const presentIds = filled.present.split(',').filter((id) => id !== '');
  // Whoever was told what others wrote meanwhile sees it, and may put it right.
  const isTold = deed.refused?.code === 'meeting-written-meanwhile';
  const send = async () => {
    const given = {
      meetingId: view.id,
      version: isTold ? view.version : filled.version,
      ...{ presentIds, minutesLink: filled.minutesLink },
    };
    const isDone = await deed.does('record-group-meeting', given, page.recorded);
    if (isDone) setBegan(null);
    return isDone;
  };
  return (
    <Unfold
      title={view.recordedAt ? page.recordAgain : page.record}
      does={page.recordSend}
      isBusy={deed.isBusy}
      isReady={presentIds.length > 0}
      press={send}
    >
      <SeveralField
        name="present"
        label={page.present}
        choices={view.guests.map(({ personId, name }) => [personId, name] as const)}
        chosen={filled.present}
        onChange={(_event, { value }) => setBegan({ ...filled, present: value })}
      />
      <Field label={page.minutes} hint={page.minutesHint}>
        <Input
          type="url"
          value={filled.minutesLink}
          maxLength={longestLink}
          onChange={(_event, { value }) => setBegan({ ...filled, minutesLink: value })}
        />
      </Field>
    </Unfold>
  );
}

function Changing({ view, deed }: OfMeeting) {
  const { page } = useText().groupMeeting;
  // It follows what others change until one begins to type.
  const [began, setBegan] = useState<{
    readonly typed: ReturnType<typeof typedOf>;
    readonly version: number;
  } | null>(null);
  const { typed, version } = began ?? { typed: typedOf(view), version: view.version };
  const send = async () => {
    const given = { meetingId: view.id, version, ...typed };
    const isDone = await deed.does('change-group-meeting', given, page.changed);
    if (isDone) setBegan(null);
    return isDone;
  };
  return (
    <Unfold
      title={page.change}
      does={page.changeSend}
      isBusy={deed.isBusy}
      isReady={isFilledIn(typed)}
      press={send}
    >
      <MeetingFields typed={typed} onChange={(changed) => setBegan({ typed: changed, version })} />
    </Unfold>
  );
}
