import { randomUUID } from 'node:crypto';
import type { WorldUser } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';
import { botMri, mriOf, stableGuid } from '../state/ids.ts';
import type { Place } from '../state/places.ts';
import type { BotActivity } from './sent-activities.ts';

const timeZone = 'Europe/Oslo';
const offsetFormat = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
const countries: Readonly<Record<string, string>> = { 'nb-NO': 'NO', 'nn-NO': 'NO', 'en-US': 'US' };

function localTime(now: Date): string {
  const zone = offsetFormat.formatToParts(now).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const offset = zone === 'GMT' ? '+00:00' : zone.slice(3);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const shifted = new Date(now.getTime() + (offset.startsWith('-') ? -minutes : minutes) * 60_000);
  return shifted.toISOString().replace('Z', offset);
}

/** The conversation as activities name it; in a channel with the thread. */
function conversationOf(
  place: Place,
  threadId: string | undefined,
): { id: string } & Record<string, unknown> {
  const common = { conversationType: place.kind, tenantId: place.tenantId };
  if (place.kind === 'personal') return { ...common, id: place.id };
  const id = threadId ? `${place.id};messageid=${threadId}` : place.id;
  const named = place.kind === 'groupChat' ? { name: place.name } : {};
  return { ...common, ...named, id, isGroup: true };
}

function channelDataOf(place: Place): Record<string, unknown> {
  const tenant = { id: place.tenantId };
  if (!place.team) return { tenant, ...(place.meetingId && { meeting: { id: place.meetingId } }) };
  return {
    tenant,
    teamsChannelId: place.id,
    teamsTeamId: place.team.threadId,
    channel: { id: place.id },
    team: { id: place.team.threadId, name: place.team.name, aadGroupId: stableGuid(`team ${place.team.id}`) },
  };
}

/**
 * An activity of a user in a place, with everything that Teams puts on all of them; `more` says what happened.
 * `channelData` of `more` is added to Teams' own.
 */
export function buildActivity(
  sandbox: Sandbox,
  about: { place: Place; user: WorldUser; threadId?: string | undefined },
  more: { type: string; id?: string } & Record<string, unknown>,
): BotActivity {
  const { place, user } = about;
  const { bot } = sandbox.state.world;
  const now = new Date();
  const { channelData, entities, ...rest } = more;
  const country = countries[user.locale] ?? 'US';
  return {
    id: `f:${randomUUID()}`,
    timestamp: now.toISOString(),
    localTimestamp: localTime(now),
    localTimezone: timeZone,
    channelId: 'msteams',
    serviceUrl: sandbox.serviceUrl(),
    from: { id: mriOf(user.id), name: user.name, aadObjectId: user.id },
    recipient: { id: botMri(bot.appId), name: bot.name },
    conversation: conversationOf(place, about.threadId),
    channelData: { ...channelDataOf(place), ...(channelData as object | undefined) },
    locale: user.locale,
    entities: [
      ...((entities as unknown[] | undefined) ?? []),
      { type: 'clientInfo', locale: user.locale, country, platform: 'Web', timezone: timeZone },
    ],
    ...rest,
  };
}
