import type { MilestoneView } from '../../domain/views/milestone.ts';
import { dayWithDistance, shortDay } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import template from './milestone.card.json' with { type: 'json' };

export type MilestoneModel = Frame & {
  readonly rule: string;
  readonly facts: readonly Fact[];
  readonly dayLabel: string;
  readonly dayNeeded: string;
  readonly day: string;
  readonly earliest: string;
  readonly latest: string;
  readonly record: Button;
  readonly correct: readonly Button[];
  /** Where the whole process is begun, of which the day is the end. */
  readonly links: readonly TabLink[];
  /** Where there is room: a card has three buttons at the most. */
  readonly cancel: readonly Button[];
};

const draw = drawer<MilestoneModel>(template);

/** Asks when a meeting was held or an evaluation handed in, or how long a service lasts, and shows what is known. */
export function renderMilestone(view: MilestoneView, context: CardContext): RenderedCard {
  const model = milestoneModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function milestoneModel(view: MilestoneView, context: CardContext): MilestoneModel {
  const { kind, service, today, recordedOn } = view;
  const { language } = context.reading;
  const { common, milestone } = textIn(language);
  const isToCome = kind === 'term';
  const data = { serviceId: service.id, kind };
  const links = kind === 'meeting' ? [] : tabLinks(context, 'processes', milestone.begin[kind]);
  const correct =
    recordedOn === null || isToCome
      ? []
      : [button(context, milestone.correct, 'record-milestone', { ...data, corrects: 'yes' })];
  return {
    ...frame(context, milestone.titles[kind], capital(serviceName(allAsTyped(service), language), language)),
    rule: milestone.rules[kind],
    facts: factsOf(view, context),
    dayLabel: milestone.dayLabels[kind],
    dayNeeded: milestone.dayNeeded,
    day: context.filled?.day ?? (isToCome ? '' : today),
    earliest: isToCome ? today : '',
    latest: isToCome ? '' : today,
    record: button(context, milestone.record[kind], 'record-milestone', data, { style: 'positive' }),
    correct,
    links,
    cancel: links.length + correct.length > 1 ? [] : [button(context, common.openHome, 'open-home')],
  };
}

function factsOf(view: MilestoneView, { reading }: CardContext): Fact[] {
  const { kind, dueOn, recordedOn, recordedBy, startedOn } = view;
  const { milestone } = textIn(reading.language);
  return facts(
    [milestone.due, dueOn && dayWithDistance(dayOf(dueOn), reading)],
    [milestone.newest[kind], recordedOn ? shortDay(dayOf(recordedOn), reading) : milestone.never[kind]],
    [milestone.by, recordedBy && asTyped(recordedBy)],
    [milestone.started, kind === 'meeting' ? null : startedOn && shortDay(dayOf(startedOn), reading)],
  );
}
