import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { onTheWall } from '../../domain/calendar.ts';
import { longestLink, longestPlace } from '../../domain/gathering.ts';
import { type MeetingForm, meetingForms } from '../../domain/group-meeting.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';

const useStyles = makeStyles({
  clocks: { display: 'grid', gridTemplateColumns: '1fr 1fr', alignItems: 'start', gap: '12px' },
});

/** A meeting as the inputs of its form hold it: day and clocks as the wall in Oslo shows them, an item a line. */
export type TypedMeeting = {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly form: MeetingForm;
  readonly place: string;
  readonly link: string;
  readonly agenda: string;
};

export const emptyMeeting: TypedMeeting = {
  day: '',
  from: '12:00',
  to: '14:00',
  form: 'digital',
  place: '',
  link: '',
  agenda: '',
};

export function typedOf(view: Sent<GroupMeetingView>): TypedMeeting {
  const { form, place, link, agenda } = view;
  const starts = onTheWall(new Date(view.startsAt));
  const ends = onTheWall(new Date(view.endsAt));
  return {
    day: starts.day,
    from: clockOf(starts.minutes),
    to: clockOf(ends.minutes),
    form,
    place: place ?? '',
    link: link ?? '',
    agenda: agenda.join('\n'),
  };
}

function clockOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function isFilledIn({ day, from, to, form, place }: TypedMeeting): boolean {
  return day !== '' && from !== '' && to !== '' && (form === 'digital' || place.trim() !== '');
}

type FieldsProps = { readonly typed: TypedMeeting; readonly onChange: (typed: TypedMeeting) => void };

/** When, how and where a group meets, and about what; who pays follows from how (R27, R28). */
export function MeetingFields({ typed, onChange }: FieldsProps) {
  const styles = useStyles();
  const { now } = useReading();
  const { groupMeeting } = useText();
  const { page } = groupMeeting;
  const put = (name: keyof TypedMeeting) => (_event: unknown, data: { readonly value: string }) =>
    onChange({ ...typed, [name]: data.value });
  return (
    <>
      <DayField
        label={page.day}
        day={typed.day}
        earliest={onTheWall(now).day}
        onChange={(day) => onChange({ ...typed, day })}
      />
      <div className={styles.clocks}>
        <Field label={page.from} required>
          <Input type="time" value={typed.from} onChange={put('from')} />
        </Field>
        <Field label={page.to} required>
          <Input type="time" value={typed.to} onChange={put('to')} />
        </Field>
      </div>
      <ChoiceField
        label={page.form}
        hint={typed.form === 'digital' ? groupMeeting.paysDigital : groupMeeting.paysInPerson}
        value={typed.form}
        choices={meetingForms.map((form) => [form, groupMeeting.forms[form]] as const)}
        choose={(form) => onChange({ ...typed, form })}
      />
      {typed.form !== 'digital' && (
        <Field label={page.place} hint={page.placeHint} required>
          <Input value={typed.place} maxLength={longestPlace} onChange={put('place')} />
        </Field>
      )}
      <Field label={page.link} hint={page.linkHint}>
        <Input type="url" value={typed.link} maxLength={longestLink} onChange={put('link')} />
      </Field>
      <Field label={page.items} hint={page.itemsHint}>
        <Textarea value={typed.agenda} resize="vertical" rows={5} onChange={put('agenda')} />
      </Field>
    </>
  );
}
