import type { CardContext } from '../../cards/card-context.ts';
import { meetingFormModel, renderMeetingForm } from '../../cards/meeting-form/meeting-form.ts';
import { problemFormModel, renderProblemForm } from '../../cards/problem-form/problem-form.ts';
import type { CardName, RenderedCard } from '../../cards/rendered-card.ts';
import { renderSpreadForm, spreadFormModel } from '../../cards/spread-form/spread-form.ts';
import { groupDeeds } from '../../domain/group-deeds.ts';
import type { GroupDeedsView } from '../../domain/views/group-deeds.ts';
import type { Example } from './every-card.ts';
import { service } from './example-views.ts';

const own: GroupDeedsView = { service, may: groupDeeds, choosesRegion: false };
const led: GroupDeedsView = {
  ...own,
  service: {
    ...service,
    id: '00000000-0000-4000-8000-000000000961',
    name: { nb: 'en *annen*', nn: 'ei anna', en: 'another' },
  },
  choosesRegion: true,
};
const groups: Readonly<Record<string, readonly GroupDeedsView[]>> = {
  'in the one group': [own],
  'in the group of the service that one leads': [led],
  'in one of several': [own, led],
};

type Draw<Drawn> = (groups: readonly GroupDeedsView[], context: CardContext) => Drawn;
const forms: readonly (readonly [CardName, Draw<RenderedCard>, Draw<object>])[] = [
  ['meeting-form', renderMeetingForm, meetingFormModel],
  ['problem-form', renderProblemForm, problemFormModel],
  ['spread-form', renderSpreadForm, spreadFormModel],
];

/** The short forms about a group, by how many groups their reader has. */
export const groupFormExamples: readonly Example[] = forms.flatMap(([card, draw, model]) =>
  Object.entries(groups).map(([of, views]) => ({
    ...{ card, of },
    draw: (context) => draw(views, context),
    model: (context) => model(views, context),
  })),
);
