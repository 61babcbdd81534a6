import type { Outcome, WorldUser } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';
import { botMri } from '../state/ids.ts';
import type { Place } from '../state/places.ts';
import { buildActivity } from './build-activity.ts';
import { deliverToBot } from './deliver-to-bot.ts';

async function tellBot(
  sandbox: Sandbox,
  place: Place,
  user: WorldUser,
  what: { type: string } & Record<string, unknown>,
): Promise<Outcome> {
  const activity = buildActivity(sandbox, { place, user }, what);
  const { outcome } = await deliverToBot(sandbox, activity, { conversationId: place.id, userId: user.id });
  return outcome;
}

/** What the bot hears when it was added to a place that it is installed in already. */
export async function announceInstall(sandbox: Sandbox, place: Place, user: WorldUser): Promise<Outcome[]> {
  const { bot } = sandbox.state.world;
  const membersAdded = [{ id: botMri(bot.appId), name: bot.name }];
  const channelData = place.team ? { eventType: 'teamMemberAdded' } : {};
  return [
    await tellBot(sandbox, place, user, { type: 'conversationUpdate', membersAdded, channelData }),
    await tellBot(sandbox, place, user, { type: 'installationUpdate', action: 'add' }),
  ];
}

/** Adds the app to a place and tells the bot, as Teams does. Adding takes a block away. */
export async function installApp(sandbox: Sandbox, place: Place, user: WorldUser): Promise<Outcome[]> {
  sandbox.state.commit({ kind: 'app', key: place.appKey, mark: { installed: true, blocked: false } });
  return announceInstall(sandbox, place, user);
}

/** Takes the app away from a place and tells the bot, which can write there no more. */
export async function uninstallApp(sandbox: Sandbox, place: Place, user: WorldUser): Promise<Outcome[]> {
  sandbox.state.commit({ kind: 'app', key: place.appKey, mark: { installed: false, blocked: false } });
  return [await tellBot(sandbox, place, user, { type: 'installationUpdate', action: 'remove' })];
}
