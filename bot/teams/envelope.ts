import type { ActorKey, Envelope, Place } from '../turn.ts';
import { type Fields, fieldsOf, guidOf, listOf, textOf } from './untrusted.ts';

export type Reading = {
  /** Tenants whose people may be actors. */
  readonly tenantIds: readonly string[];
  readonly correlationId: string;
};

const PLACES: Readonly<Record<string, Place['kind']>> = {
  personal: 'personal',
  groupChat: 'group',
  channel: 'channel',
};
/** Teams' ids of people have about a hundred signs. */
const longestUserId = 200;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i;

/** Who, where and which activity; null when there is no conversation to answer in. */
export function readEnvelope(activity: Fields, reading: Reading): Envelope | null {
  const conversation = fieldsOf(activity.conversation);
  const conversationId = textOf(conversation?.id);
  const serviceUrl = textOf(activity.serviceUrl);
  if (!conversation || conversationId === null || serviceUrl === null) return null;
  const from = fieldsOf(activity.from);
  const tenantId = tenantOf(activity, conversation);
  return {
    actor: actorOf(from, tenantId, reading.tenantIds),
    channelUserId: textOf(from?.id)?.slice(0, longestUserId) ?? null,
    place: placeOf(activity, conversation, { conversationId, serviceUrl, tenantId }),
    activityId: textOf(activity.id) ?? reading.correlationId,
    replyToId: textOf(activity.replyToId),
    locale: localeOf(activity),
    correlationId: reading.correlationId,
  };
}

/** A thread of a channel is named after the channel and the message that began it; the place is the channel. */
function placeOf(
  activity: Fields,
  conversation: Fields,
  where: Pick<Place, 'conversationId' | 'serviceUrl' | 'tenantId'>,
): Place {
  const kind = kindOf(conversation);
  if (kind !== 'channel') return { kind, ...where };
  const [conversationId = ''] = where.conversationId.split(';messageid=');
  const team = fieldsOf(fieldsOf(activity.channelData)?.team);
  const teamId = textOf(team?.id);
  return { kind, ...where, conversationId, team: teamId ? { id: teamId, name: textOf(team?.name) } : null };
}

/** A kind we do not know counts as one where others read along. */
function kindOf(conversation: Fields): Place['kind'] {
  const type = textOf(conversation.conversationType);
  return type !== null && Object.hasOwn(PLACES, type) ? (PLACES[type] ?? 'group') : 'group';
}

/** Teams names the tenant twice; where the two differ there is no telling which is right. */
function tenantOf(activity: Fields, conversation: Fields): string | null {
  const named = guidOf(conversation.tenantId);
  const channelTenant = guidOf(fieldsOf(fieldsOf(activity.channelData)?.tenant)?.id);
  if (named !== null && channelTenant !== null && named !== channelTenant) return null;
  return named ?? channelTenant;
}

/** Identity is tenant + object id. Somebody of a tenant that is not on the list is nobody here. */
function actorOf(from: Fields | null, tenantId: string | null, allowed: readonly string[]): ActorKey | null {
  const objectId = guidOf(from?.aadObjectId);
  if (objectId === null || tenantId === null) return null;
  const isAllowed = allowed.some((id) => id.toLowerCase() === tenantId);
  return isAllowed ? { tenantId, objectId } : null;
}

function localeOf(activity: Fields): string | null {
  const clientInfo = listOf(activity.entities)
    .map(fieldsOf)
    .find((entity) => entity?.type === 'clientInfo');
  const candidates = [activity.locale, clientInfo?.locale];
  return candidates.find((tag): tag is string => typeof tag === 'string' && LANGUAGE_TAG.test(tag)) ?? null;
}
