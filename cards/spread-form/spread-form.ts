import { onTheWall } from '../../domain/calendar.ts';
import type { GroupDeedsView } from '../../domain/views/group-deeds.ts';
import { textIn } from '../../text/text-in.ts';
import type { CardContext } from '../card-context.ts';
import { type GroupForm, groupForm, groupFormCard, type NeededField } from '../group-field.ts';
import template from './spread-form.card.json' with { type: 'json' };

export type SpreadFormModel = GroupForm & {
  readonly what: NeededField;
  readonly audience: NeededField;
  readonly day: NeededField;
};

/** The short form in which a member says what they told others of the service; today, unless told. */
export const renderSpreadForm = groupFormCard(template, spreadFormModel);

export function spreadFormModel(groups: readonly GroupDeedsView[], context: CardContext): SpreadFormModel {
  const { groupForm: words, checkIn } = textIn(context.reading.language);
  const { spread } = checkIn;
  const { what = '', audience = '', day = onTheWall(context.reading.now).day } = context.filled ?? {};
  const does = 'tell-spread';
  return {
    ...groupForm(groups, { title: spread.tell, lead: spread.lead, send: spread.send, does }, context),
    what: { label: spread.what, value: what, needed: words.textNeeded },
    audience: { label: spread.audience, value: audience, needed: words.audienceNeeded },
    day: { label: spread.day, value: day, needed: words.dayNeeded },
  };
}
