import {
  candidateRequestModel,
  renderCandidateRequest,
} from '../../cards/candidate-request/candidate-request.ts';
import type { CardContext } from '../../cards/card-context.ts';
import { namingFormModel, renderNamingForm } from '../../cards/proposal-form/proposal-form.ts';
import type { CardName, RenderedCard } from '../../cards/rendered-card.ts';
import { renderVacancies, vacanciesModel } from '../../cards/vacancies/vacancies.ts';
import { renderVacancy, vacancyModel } from '../../cards/vacancy/vacancy.ts';
import { requestSteps } from '../../domain/candidate-request.ts';
import { asChannelSeesRequest } from '../../domain/request-channel-access.ts';
import { requestCauses } from '../../domain/views/cause.ts';
import type { RequestView } from '../../domain/views/request.ts';
import { vacancyView } from './example-views.ts';
import { namingFormView, requestDeciders, requestView } from './request-views.ts';

type Example = {
  readonly card: CardName;
  readonly of: string;
  readonly draw: (context: CardContext) => RenderedCard;
  readonly model: (context: CardContext) => object;
};

function example(of: string, view: RequestView): Example {
  return {
    card: 'candidate-request',
    of,
    draw: (c) => renderCandidateRequest(view, c),
    model: (c) => candidateRequestModel(view, c),
  };
}

const user = { id: 'seat', kind: 'user', region: null } as const;
const askedOfRegion = { id: 'request', askedAt: new Date('2027-01-06T11:30:00Z'), region: 'nord' } as const;
const asked = vacancyView({ request: askedOfRegion });
const answered = vacancyView({ request: { ...askedOfRegion, region: null } });
const userForm = namingFormView({ seat: user });
const form = namingFormView();

function inChannelOf(region: 'vest' | 'nord', view: RequestView): RequestView {
  const target = { kind: 'region', region } as const;
  const channel = { kind: 'channel', conversationId: '19:k', target, language: 'nb' } as const;
  const about = { seat: { ...view.seat, serviceId: view.service.id }, serviceRegion: view.serviceRegion };
  return asChannelSeesRequest(view, channel, about);
}

/** Every card about a request for a candidate that looks different. */
export const requestExamples: readonly Example[] = [
  ...requestSteps.flatMap((step) => [
    ...(step in requestDeciders
      ? [
          example(
            `${step}, whoever has it`,
            requestView(step, requestDeciders[step as keyof typeof requestDeciders]),
          ),
        ]
      : []),
    example(step, requestView(step)),
    ...(['vest', 'nord'] as const).map((region) =>
      example(`${step}, the channel of ${region}`, inChannelOf(region, requestView(step))),
    ),
    example(
      `${step}, the service leader who waits`,
      requestView(step, { relations: ['service-leader'], may: ['remind-request', 'close-request'] }),
    ),
  ]),
  example(
    'everything at once',
    requestView('naming', {
      relations: ['service-leader', 'passing-contact', 'naming-contact'],
      may: ['name-candidate', 'return-request', 'close-request', 'remind-request'],
    }),
  ),
  ...requestCauses.map((cause): Example => {
    const view = requestView('named', requestDeciders.named);
    return {
      card: 'candidate-request',
      of: cause,
      draw: (c) => renderCandidateRequest(view, c, cause),
      model: (c) => candidateRequestModel(view, c, cause),
    };
  }),
  ...[form, userForm].map(
    (view): Example => ({
      card: 'proposal-form',
      of: `a name for a ${view.seat.kind} seat`,
      draw: (c) => renderNamingForm(view, c),
      model: (c) => namingFormModel(view, c),
    }),
  ),
  ...[asked, answered].map(
    (view): Example => ({
      card: 'vacancy',
      of: 'with a request',
      draw: (c) => renderVacancy(view, c),
      model: (c) => vacancyModel(view, c),
    }),
  ),
  {
    card: 'vacancies',
    of: 'with a request',
    draw: (c) => renderVacancies([asked], c),
    model: (c) => vacanciesModel([asked], c),
  },
];
