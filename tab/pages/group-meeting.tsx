import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { useRef } from 'react';
import { longestLink } from '../../domain/gathering.ts';
import { answersTo, type MeetingVerb, takesPart } from '../../domain/group-meeting.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import { fullDay } from '../../text/dates.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { meetingAnswerWords, whereItIs } from '../../text/group-meeting-words.ts';
import { capital, listInWords } from '../../text/lists.ts';
import { groupName, seatName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { FactList } from '../parts/fact-list.tsx';
import { useHeadings } from '../parts/headings.ts';
import { isFilledIn, MeetingFields, type TypedMeeting, typedOf } from '../parts/meeting-fields.tsx';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { SeveralField } from '../parts/several-field.tsx';
import { useTables } from '../parts/tables.ts';
import { TwoTexts } from '../parts/two-texts.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { WordsLeft } from '../parts/words-to-keep.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useTyping } from '../use-typing.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '8px', margin: '16px 0' },
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
  if (!view) return <PageState problem={problem} reread={reread} about={id} />;
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
      {deed.said && <PressAnswer said={deed.said} />}
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
    ...(isOn && view.viewer.answer !== 'no'
      ? [[`calendar/${view.calendarKey}.ics`, groupMeeting.addToCalendar] as const]
      : []),
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
  const { language } = useReader();
  const { answer, may } = view.viewer;
  if (!may.includes('answer-group-meeting')) return null;
  const words = meetingAnswerWords(answer, language);
  return answersTo(view.form)
    .filter((one) => one !== answer)
    .map((one) => (
      <Button
        key={one}
        {...(answer === null && one === 'yes' && { appearance: 'primary' as const })}
        disabled={deed.isBusy}
        onClick={() =>
          void deed.does(
            'answer-group-meeting',
            { meetingId: view.id, answer: one },
            groupMeeting.thanks[one],
          )
        }
      >
        {words[one]}
      </Button>
    ));
}

function Guests({ view }: Pick<OfMeeting, 'view'>) {
  const { language } = useReader();
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
            <th scope="col">{page.seat}</th>
            <th scope="col">{view.recordedAt ? page.state : page.answer}</th>
          </tr>
        </thead>
        <tbody>
          {view.guests.map(({ personId, name, seat, answer, wasThere }) => (
            <tr key={personId}>
              <th scope="row">{name}</th>
              <td>{seat && capital(seatName(seat, language), language)}</td>
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
      {may('record-group-meeting') ? (
        <Recording view={view} deed={deed} />
      ) : (
        <WordsLeft place={placeOfRecord(view.id)} />
      )}
      {may('change-group-meeting') ? (
        <Changing view={view} deed={deed} />
      ) : (
        <WordsLeft place={placeOfChange(view.id)} />
      )}
      {may('cancel-group-meeting') && (
        <Unfold
          title={cancel}
          does={cancel}
          isBusy={deed.isBusy}
          isReady
          isPrimary={false}
          press={() =>
            deed.does('cancel-group-meeting', { meetingId: view.id, version: view.version }, page.cancelled)
          }
        >
          <p>{isAhead ? page.cancelSure : view.recordedAt ? page.takeBackSure : page.notHeldSure}</p>
        </Unfold>
      )}
    </div>
  );
}

/** Stands for whom one has unticked all of; without it nobody has ticked anything yet. */
const nobody = '-';

/** Who was there, those who said that they come unless one says otherwise; what others wrote down meanwhile is shown beside it. */
function Recording({ view, deed }: OfMeeting) {
  const { language } = useReader();
  const { page } = useText().groupMeeting;
  const wereThere = view.guests.filter(({ answer, wasThere }) => wasThere ?? takesPart(answer));
  const usual = wereThere.map(({ personId }) => personId).join(',');
  const standing = {
    version: view.version,
    words: { minutesLink: view.minutesLink ?? '', present: view.recordedAt ? usual : '' },
  };
  const typing = useTyping(standing, placeOfRecord(view.id));
  const { minutesLink, present: ticked } = typing.typed;
  // From the first word on it is said who was there as it was seen then, whatever others say later.
  const seen = useRef(usual);
  if (!typing.isTouched) seen.current = usual;
  const idsIn = (words: string) =>
    (words || seen.current).split(',').filter((id) => id !== '' && id !== nobody);
  const presentIds = idsIn(ticked);
  const namesIn = (words: string) =>
    listInWords(
      view.guests.filter(({ personId }) => idsIn(words).includes(personId)).map(({ name }) => name),
      language,
    );
  const send = () =>
    typing.save((typed, version) =>
      deed.does(
        'record-group-meeting',
        { meetingId: view.id, version, presentIds: idsIn(typed.present), minutesLink: typed.minutesLink },
        page.recorded,
      ),
    );
  return (
    <Unfold
      title={view.recordedAt ? page.recordAgain : page.record}
      does={page.recordSend}
      isBusy={deed.isBusy}
      isReady={presentIds.length > 0 && !typing.isClash}
      opens={typing.wasFound}
      press={send}
    >
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={{ present: page.present, minutesLink: page.minutes }}
        inWords={(key, text) => (key === 'present' ? namesIn(text) : text)}
        by={view.recordedBy}
      />
      <SeveralField
        name="present"
        label={page.present}
        choices={view.guests.map(({ personId, name }) => [personId, name] as const)}
        chosen={presentIds.join(',')}
        onChange={(_event, { value }) => typing.type({ present: value || nobody })}
      />
      <Field label={page.minutes} hint={page.minutesHint}>
        <Input
          type="url"
          value={minutesLink}
          maxLength={longestLink}
          onChange={(_event, { value }) => typing.type({ minutesLink: value })}
        />
      </Field>
    </Unfold>
  );
}

function Changing({ view, deed }: OfMeeting) {
  const { language } = useReader();
  const { groupMeeting } = useText();
  const { page } = groupMeeting;
  const standing = { version: view.version, words: typedOf(view) };
  const typing = useTyping<TypedMeeting>(standing, placeOfChange(view.id));
  const send = () =>
    typing.save((typed, version) =>
      deed.does(
        'change-group-meeting',
        { meetingId: view.id, version, ...typed },
        isMoved(standing.words, typed) ? page.moved : page.changed,
      ),
    );
  return (
    <Unfold
      title={page.change}
      does={page.changeSend}
      isBusy={deed.isBusy}
      isReady={isFilledIn(typing.typed) && !typing.isClash}
      opens={typing.wasFound}
      press={send}
    >
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={{
          ...{ day: page.day, from: page.from, to: page.to, form: page.form },
          ...{ place: page.place, link: page.link, agenda: page.items },
        }}
        inWords={(key, text) => {
          if (key === 'day' && text !== '') return fullDay(dayOf(text), language);
          return key === 'form' ? groupMeeting.forms[text as TypedMeeting['form']] : text;
        }}
        by={view.changedBy}
      />
      <MeetingFields typed={typing.typed} onChange={typing.type} />
    </Unfold>
  );
}

function isMoved(before: TypedMeeting, after: TypedMeeting): boolean {
  return before.day !== after.day || before.from !== after.from || before.to !== after.to;
}

function placeOfRecord(meetingId: string): string {
  return `${meetingId}/record-group-meeting`;
}

function placeOfChange(meetingId: string): string {
  return `${meetingId}/change-group-meeting`;
}
