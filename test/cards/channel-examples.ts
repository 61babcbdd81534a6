import type { CardContext } from '../../cards/card-context.ts';
import { channelModel, renderChannel } from '../../cards/channel/channel.ts';
import {
  type ChannelQuestion,
  channelQuestionModel,
  renderChannelQuestion,
} from '../../cards/channel-question/channel-question.ts';
import { noAccessModel, renderNoAccess } from '../../cards/no-access/no-access.ts';
import { nominationModel } from '../../cards/nomination/nomination.ts';
import { renderNominationCard } from '../../cards/render-nomination-card.ts';
import { renderVacancy, vacancyModel } from '../../cards/vacancy/vacancy.ts';
import { asChannelSees } from '../../domain/channel-access.ts';
import { nominationSteps } from '../../domain/nomination.ts';
import { channelCauses } from '../../domain/views/cause.ts';
import type { ChannelProblem, ChannelView, NamedTarget } from '../../domain/views/channel.ts';
import { channelRelations } from '../../domain/views/nomination.ts';
import type { Example } from './every-card.ts';
import { nominationView, now, vacancyView } from './example-views.ts';

const service = vacancyView().service;
const region: NamedTarget = { kind: 'region', region: 'nord' };
const group: NamedTarget = { kind: 'group', service };

export function channelViewOf(more: Partial<ChannelView> = {}): ChannelView {
  return {
    id: '00000000-0000-4000-8000-00000000c4a1',
    version: 1,
    target: region,
    team: 'Helse *Nord*',
    language: 'nb',
    boundBy: 'Siv Demo',
    boundAt: now,
    ended: null,
    problem: null,
    viewer: { mayChange: true, isChannel: true },
    ...more,
  };
}

const problems: readonly ChannelProblem[] = [
  'not-installed',
  'not-in-roster',
  'blocked-by-user',
  'disabled-by-admin',
  'gone',
];
const aside = { mayChange: false, isChannel: false };

const shown: Readonly<Record<string, ChannelView>> = {
  'a region': channelViewOf(),
  'a group': channelViewOf({ target: group, language: 'en' }),
  'a contact elsewhere': channelViewOf({ viewer: aside, team: null }),
  ended: channelViewOf({
    ended: { by: 'Leif Kladd', at: now },
    viewer: { mayChange: false, isChannel: true },
  }),
  ...Object.fromEntries(
    problems.map((problem) => [problem, channelViewOf({ problem, team: null, viewer: aside })]),
  ),
};

const questions: Readonly<Record<string, ChannelQuestion>> = {
  'which one': { kind: 'choose', targets: [region, group] },
  'bind a region': { kind: 'bind', target: region, hasChannel: false },
  'bind a group that has one': { kind: 'bind', target: group, hasChannel: true },
  unbind: { kind: 'unbind', target: region },
};

const drawnFor = (context: CardContext, cause: (typeof channelCauses)[number]) =>
  renderChannel(channelViewOf({ viewer: aside }), context, cause);

/** Cards about channels, and the cards about cases as channels see them. */
export const channelExamples: readonly Example[] = [
  ...Object.entries(shown).map(
    ([of, view]): Example => ({
      card: 'channel',
      of,
      draw: (c) => renderChannel(view, c),
      model: (c) => channelModel(view, c),
    }),
  ),
  ...channelCauses.map(
    (cause): Example => ({
      card: 'channel',
      of: cause,
      draw: (c) => drawnFor(c, cause),
      model: (c) => channelModel(channelViewOf({ viewer: aside }), c),
    }),
  ),
  ...Object.entries(questions).map(
    ([of, question]): Example => ({
      card: 'channel-question',
      of,
      draw: (c) => renderChannelQuestion(question, c),
      model: (c) => channelQuestionModel(question, c),
    }),
  ),
  ...(['channel', 'newer-card'] as const).map(
    (lostBy): Example => ({
      card: 'no-access',
      of: lostBy,
      draw: (c) => renderNoAccess(c, lostBy),
      model: (c) => noAccessModel(c, lostBy),
    }),
  ),
  ...[null, 'x'].flatMap((nominationId) =>
    [vacancyView().vacantSince, null].map((vacantSince): Example => {
      const view = vacancyView({ inChannel: true, mayPropose: false, nominationId, vacantSince });
      return {
        card: 'vacancy',
        of: `a channel, ${nominationId ? 'proposed' : 'open'}`,
        draw: (c) => renderVacancy(view, c),
        model: (c) => vacancyModel(view, c),
      };
    }),
  ),
  ...nominationSteps.flatMap((step) =>
    channelRelations.map((relation): Example => {
      const view = asChannelSees(nominationView(step), [relation]);
      return {
        card: 'nomination',
        of: `${step} for ${relation}`,
        draw: (c) => renderNominationCard('nomination', view, c),
        model: (c) => nominationModel(view, c),
      };
    }),
  ),
];
