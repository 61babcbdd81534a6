import { expect, it } from 'vitest';
import { renderCandidateRequest } from '../../cards/candidate-request/candidate-request.ts';
import { cardToOpen, renderNominationCard } from '../../cards/render-nomination-card.ts';
import { requestSteps } from '../../domain/candidate-request.ts';
import { asChannelSees } from '../../domain/channel-access.ts';
import { nominationSteps } from '../../domain/nomination.ts';
import { asChannelSeesRequest } from '../../domain/request-channel-access.ts';
import { channelRelations } from '../../domain/views/nomination.ts';
import { regions } from '../../domain/vocabulary.ts';
import { deciders, nominationView, now } from './example-views.ts';
import { requestView } from './request-views.ts';

const context = { reading: { language: 'nb', now }, submissionKey: 'key' } as const;

/** In a channel the picker finds members of the team alone: whoever names somebody does so in private. */
const picker = 'graph.microsoft.com/users';

it.each(nominationSteps)('no card of a nomination asks for a person in a channel (%s)', (step) => {
  for (const relation of channelRelations) {
    const view = asChannelSees(nominationView(step), [relation]);
    expect(JSON.stringify(renderNominationCard(cardToOpen(view), view, context))).not.toContain(picker);
  }
});

it.each(requestSteps)('nor does one of a request for a candidate (%s)', (step) => {
  const seat = { kind: 'regional', region: 'nord' } as const;
  const about = { seat: { ...seat, id: 's', serviceId: 't' }, serviceRegion: 'vest' } as const;
  for (const region of regions) {
    const channel = {
      kind: 'channel',
      conversationId: '19:k',
      target: { kind: 'region', region },
      language: 'nb',
    } as const;
    const view = asChannelSeesRequest(requestView(step), channel, about);
    expect(JSON.stringify(renderCandidateRequest(view, context, null))).not.toContain(picker);
  }
});

it('whoever stands in for a region is told why they are asked', () => {
  const ball = { kind: 'coordinators', region: 'nord', names: ['Nina Skisse'] } as const;
  const view = { ...nominationView('appointment', deciders.appointment), ball };
  const card = JSON.stringify(renderNominationCard('appointment', view, context));
  expect(card).toContain('Ingen andre i servicemiljøet i Helse Nord kan avgjøre saken.');
});
