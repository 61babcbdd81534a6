import { type Actor, isContactOf, isCoordinator, leadsService, leadsSiteOf } from './actor.ts';
import {
  type CandidateRequest,
  namingRegion,
  type OpenRequestStep,
  type RequestStep,
} from './candidate-request.ts';
import type { RequestVerb } from './verbs.ts';
import { type RequestRelation, requestRelations } from './views/request.ts';

/** Every relation that the actor has to the request; rights and what is shown follow from them. */
export function relationsToRequest(actor: Actor, request: CandidateRequest): RequestRelation[] {
  const holds: Readonly<Record<RequestRelation, boolean>> = {
    'service-leader': leadsService(actor, request.serviceId),
    'site-leader': leadsSiteOf(actor, request.serviceId),
    'passing-contact': isContactOf(actor, request.serviceRegion),
    'naming-contact': isContactOf(actor, namingRegion(request)),
    organisation: actor.kind === 'person' && (request.organisationIds ?? []).includes(actor.personId),
    coordinator: isCoordinator(actor),
  };
  return requestRelations.filter((relation) => holds[relation]);
}

type Permission = { readonly relation: RequestRelation; readonly at: readonly OpenRequestStep[] };

/** Who may do what with a request, and while it stands where (R21). The whole of the rights, as data. */
const permissions: Readonly<Record<RequestVerb, readonly Permission[]>> = {
  'pass-request': [{ relation: 'passing-contact', at: ['passing'] }],
  'name-candidate': [
    { relation: 'naming-contact', at: ['naming'] },
    { relation: 'organisation', at: ['naming'] },
  ],
  'ask-organisation': [{ relation: 'naming-contact', at: ['naming'] }],
  'return-request': [{ relation: 'naming-contact', at: ['naming'] }],
  'accept-named': [{ relation: 'service-leader', at: ['named'] }],
  'comment-named': [{ relation: 'service-leader', at: ['named', 'returned'] }],
  'close-request': [{ relation: 'service-leader', at: ['passing', 'naming', 'named', 'returned'] }],
  'remind-request': [
    { relation: 'service-leader', at: ['passing', 'naming'] },
    { relation: 'naming-contact', at: ['named'] },
  ],
};

/** Whether the relations give a right to the verb at any step: without it, the request does not exist for them. */
export function mayEverWithRequest(relations: readonly RequestRelation[], verb: RequestVerb): boolean {
  return permissions[verb].some(({ relation }) => relations.includes(relation));
}

/** Whether the relations give a right to the verb while the request stands where it stands. */
export function mayNowWithRequest(
  relations: readonly RequestRelation[],
  verb: RequestVerb,
  step: RequestStep,
): boolean {
  return permissions[verb].some(
    ({ relation, at }) => relations.includes(relation) && (at as readonly string[]).includes(step),
  );
}

/** The buttons that somebody is offered. */
export function requestVerbsFor(relations: readonly RequestRelation[], step: RequestStep): RequestVerb[] {
  return (Object.keys(permissions) as RequestVerb[]).filter((verb) =>
    mayNowWithRequest(relations, verb, step),
  );
}
