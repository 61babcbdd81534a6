import type { GroupView } from '../../domain/views/group.ts';
import { dateIn } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { groupName, seatName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './group-leader.card.json' with { type: 'json' };

export type GroupLeaderModel = Frame & {
  readonly rule: string;
  readonly personLabel: string;
  readonly personHint: string;
  readonly personNeeded: string;
  readonly person: string;
  readonly people: readonly { readonly title: string; readonly value: string }[];
  readonly decidedByLabel: string;
  readonly decidedByHint: string;
  readonly decidedByNeeded: string;
  readonly decidedBy: string;
  readonly decidedOnLabel: string;
  readonly decidedOnNeeded: string;
  readonly decidedOn: string;
  readonly today: string;
  readonly send: Button;
  readonly undo: readonly Button[];
  readonly cancel: Button;
};

const draw = drawer<GroupLeaderModel>(template);

/**
 * The form in which the service's leader records who leads the group (R8, R9). After the warning that somebody is no
 * regional member, `context.filled.confirmFor` holds whom it was about, and the button says so.
 */
export function renderGroupLeader(view: GroupView, context: CardContext): RenderedCard {
  const model = groupLeaderModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function groupLeaderModel(view: GroupView, context: CardContext): GroupLeaderModel {
  const { language } = context.reading;
  const { common, group } = textIn(language);
  const form = group.leaderForm;
  const { person = '', decidedBy = '', decidedOn = '' } = context.filled ?? {};
  const people = peopleOf(view, context);
  const today = dateIn(context.reading.now);
  const serviceId = view.service.id;
  return {
    ...frame(context, form.title, capital(groupName(allAsTyped(view.service), language), language)),
    rule: form.rule,
    personLabel: form.person,
    personHint: form.personHint,
    personNeeded: form.personNeeded,
    // Whoever left the group meanwhile is no choice any more.
    person: people.some(({ value }) => value === person) ? person : '',
    people,
    decidedByLabel: form.decidedBy,
    decidedByHint: form.decidedByHint,
    decidedByNeeded: form.decidedByNeeded,
    decidedBy,
    decidedOnLabel: form.decidedOn,
    decidedOnNeeded: form.decidedOnNeeded,
    decidedOn: decidedOn || today,
    today,
    send: sendButton(view, context),
    undo: view.viewer.mayUndoLeader ? [button(context, form.undo, 'undo-leader', { serviceId })] : [],
    cancel: button(context, common.cancel, 'open-group', { serviceId }),
  };
}

function sendButton({ service }: GroupView, context: CardContext): Button {
  const { leaderForm } = textIn(context.reading.language).group;
  const { confirmFor = '' } = context.filled ?? {};
  return button(
    context,
    confirmFor ? leaderForm.sendAnyway : leaderForm.send,
    'designate-leader',
    { serviceId: service.id, ...(confirmFor && { confirmFor }) },
    { style: 'positive' },
  );
}

/** Everybody who sits in the group, with the seat; regional members stand first, as the seats do. */
function peopleOf({ seats }: GroupView, { reading }: CardContext): GroupLeaderModel['people'] {
  const people = new Map<string, string>();
  for (const { seat, holder } of seats) {
    if (!holder || people.has(holder.personId)) continue;
    people.set(holder.personId, `${holder.name} (${seatName(seat, reading.language)})`);
  }
  return [...people].map(([value, title]) => ({ title, value }));
}
