import { meetingForms } from '../../domain/group-meeting.ts';
import type { GroupDeedsView } from '../../domain/views/group-deeds.ts';
import { textIn } from '../../text/text-in.ts';
import type { CardContext } from '../card-context.ts';
import {
  type Choices,
  type GroupForm,
  groupForm,
  groupFormCard,
  type HintedField,
  type NeededField,
} from '../group-field.ts';
import template from './meeting-form.card.json' with { type: 'json' };

export type MeetingFormModel = GroupForm & {
  readonly day: NeededField;
  readonly from: NeededField;
  readonly to: NeededField;
  readonly form: Choices;
  readonly place: HintedField;
  readonly agenda: HintedField;
};

/**
 * The short form that calls a group together (R25); its link and a long agenda are put in on the group's page. After the
 * remark that another meeting is near, `context.filled.confirmFor` holds which it was about, and the button says so.
 */
export const renderMeetingForm = groupFormCard(template, meetingFormModel);

export function meetingFormModel(groups: readonly GroupDeedsView[], context: CardContext): MeetingFormModel {
  const { groupForm: words, groupMeeting } = textIn(context.reading.language);
  const { page } = groupMeeting;
  const filled = (name: string, unless = '') => context.filled?.[name] ?? unless;
  const does = 'call-group-meeting';
  const confirmFor = filled('confirmFor');
  const send = confirmFor ? page.callAnyway : page.callSend;
  const data = confirmFor ? { confirmFor } : {};
  return {
    ...groupForm(groups, { title: page.call, lead: words.meetingLead, send, does, data }, context),
    day: { label: page.day, value: filled('day'), needed: words.dayNeeded },
    from: { label: page.from, value: filled('from', '12:00'), needed: words.clockNeeded },
    to: { label: page.to, value: filled('to', '14:00'), needed: words.clockNeeded },
    form: {
      label: page.form,
      value: filled('form', 'digital'),
      choices: meetingForms.map((value) => ({ title: groupMeeting.forms[value], value })),
    },
    place: { label: page.place, value: filled('place'), hint: page.placeHint },
    agenda: { label: page.items, value: filled('agenda'), hint: page.itemsHint },
  };
}
