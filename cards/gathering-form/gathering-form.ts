import { onTheWall } from '../../domain/calendar.ts';
import { audienceRoles, gatheringKinds } from '../../domain/gathering.ts';
import type { CurrentGathering, GatheringFormView } from '../../domain/views/gathering.ts';
import { languages, regions, serviceTypes } from '../../domain/vocabulary.ts';
import { capital } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Frame, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import template from './gathering-form.card.json' with { type: 'json' };

type Field = { readonly label: string; readonly value: string };
type NeededField = Field & { readonly needed: string };
type HintedField = Field & { readonly hint: string };
type Choices = Field & {
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

export type GatheringFormModel = Frame & {
  readonly kind: Choices;
  readonly name: NeededField;
  readonly language: Choices;
  readonly day: NeededField;
  readonly from: NeededField;
  readonly to: NeededField;
  readonly link: HintedField;
  readonly place: HintedField;
  readonly items: HintedField;
  readonly moderators: Choices & { readonly needed: string };
  readonly opens: Choices;
  readonly closes: Choices;
  readonly presentation: HintedField;
  readonly audienceTitle: string;
  readonly audienceNote: string;
  readonly regions: Choices;
  readonly roles: Choices;
  readonly types: Choices;
  readonly send: Button;
  readonly cancel: Button;
  /** Calling it off, which is asked for once more. */
  readonly callOff: {
    readonly title: string;
    readonly means: string;
    readonly send: Button;
    readonly shown: boolean;
  };
};

const draw = drawer<GatheringFormModel>(template);

/** The coordinator's form for a gathering, new or to be changed; what was filled in stands in it when it is not taken. */
export function renderGatheringForm(view: GatheringFormView, context: CardContext): RenderedCard {
  const model = gatheringFormModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function gatheringFormModel(view: GatheringFormView, context: CardContext): GatheringFormModel {
  const { language } = context.reading;
  const { common, gathering } = textIn(language);
  const { form } = gathering;
  const { current } = view;
  const before = current ? filledFrom(current) : null;
  const filled = (name: string, unless = '') => context.filled?.[name] ?? before?.[name] ?? unless;
  const about = current ? { gatheringId: current.id, version: current.version } : {};
  const keep = current ? { keep: form.keep } : {};
  return {
    ...(current ? frame(context, form.changeTitle, form.changeLead) : frame(context, form.title, form.lead)),
    kind: {
      label: form.kind,
      value: filled('kind', 'webinar'),
      choices: gatheringKinds.map((value) => ({ title: gathering.kinds[value], value })),
    },
    name: { label: form.name, value: filled('title'), needed: form.nameNeeded },
    language: {
      label: form.language,
      value: filled('language', language),
      choices: languages.map((value) => ({ title: textIn(value).common.languageName, value })),
    },
    day: { label: form.day, value: filled('day'), needed: form.dayNeeded },
    from: { label: form.from, value: filled('from'), needed: form.clockNeeded },
    to: { label: form.to, value: filled('to'), needed: form.clockNeeded },
    link: { label: form.link, value: filled('link'), hint: form.linkHint },
    place: { label: form.place, value: filled('place'), hint: form.placeHint },
    items: { label: form.items, value: filled('items'), hint: form.itemsHint },
    moderators: {
      label: form.moderators,
      value: filled('moderators'),
      needed: form.moderatorsNeeded,
      choices: view.moderators.map(({ id, name }) => ({ title: name, value: id })),
    },
    opens: choicesOf(form.opens, filled('opens', 'now'), { ...keep, ...form.opensChoices }),
    closes: choicesOf(form.closes, filled('closes', 'week'), { ...keep, ...form.closesChoices }),
    presentation: { label: form.presentation, value: filled('presentation'), hint: form.linkHint },
    audienceTitle: form.audience,
    audienceNote: form.audienceNote,
    regions: {
      label: form.regions,
      value: filled('regions'),
      choices: regions.map((value) => ({ title: regionName(value, language), value })),
    },
    roles: {
      label: form.roles,
      value: filled('roles'),
      choices: audienceRoles.map((value) => ({ title: gathering.roles[value], value })),
    },
    types: {
      label: form.types,
      value: filled('types'),
      choices: serviceTypes.map((value) => ({
        title: capital(common.serviceTypes[value], language),
        value,
      })),
    },
    send: current
      ? button(context, form.save, 'change-gathering', about, { style: 'positive' })
      : button(context, form.send, 'create-gathering', {}, { style: 'positive' }),
    cancel: current
      ? button(context, common.cancel, 'open-gathering', { gatheringId: current.id })
      : button(context, common.cancel, 'open-gatherings'),
    callOff: {
      title: form.cancelTitle,
      means: form.cancelMeans,
      send: button(context, form.cancelNow, 'cancel-gathering', about, { style: 'destructive' }),
      shown: current?.mayCancel === true,
    },
  };
}

/** As its inputs hold it: days and clocks as the wall in Oslo shows them, the programme a line an item. */
function filledFrom(current: CurrentGathering): Readonly<Record<string, string>> {
  const clock = (date: Date) => {
    const { minutes } = onTheWall(date);
    return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  };
  return {
    kind: current.kind,
    title: current.title,
    language: current.language,
    day: onTheWall(current.startsAt).day,
    from: clock(current.startsAt),
    to: clock(current.endsAt),
    link: current.link ?? '',
    place: current.place ?? '',
    items: current.items
      .map(({ title, speakers }) => (speakers ? `${title} v/ ${speakers}` : title))
      .join('\n'),
    moderators: current.moderatorIds.join(','),
    opens: 'keep',
    closes: 'keep',
    presentation: current.presentationLink ?? '',
    regions: current.regions.join(','),
    roles: current.roles.join(','),
    types: current.types.join(','),
  };
}

function choicesOf(label: string, value: string, choices: Readonly<Record<string, string>>): Choices {
  return { label, value, choices: Object.entries(choices).map(([key, title]) => ({ title, value: key })) };
}
