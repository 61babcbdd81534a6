import type { AppState } from '../api.ts';
import type { ChatState } from './chat-state.ts';
import type { Place } from './places.ts';

function installedByWorld(state: ChatState, place: Place): boolean {
  const { bot } = state.world;
  if (place.team) return bot.installedInTeams?.includes(place.team.id) ?? false;
  if (place.chat) return bot.installedInChats?.includes(place.chat.id) ?? false;
  if (Array.isArray(bot.installedFor)) return bot.installedFor.includes(place.user?.id ?? '');
  return bot.installedFor === 'everybody';
}

/** Whether the app is there, blocked by the person, or switched off by the organisation. */
export function appStateOf(state: ChatState, place: Place): AppState {
  const mark = state.appMark(place.appKey);
  return {
    installed: mark.installed ?? installedByWorld(state, place),
    blocked: mark.blocked ?? false,
    disabledByAdmin: state.isDisabledByAdmin(place.tenantId),
  };
}

/** Whether the bot is there and not switched off, so that it hears and may write. */
export function isInstalledHere(state: ChatState, place: Place): boolean {
  const app = appStateOf(state, place);
  return app.installed && !app.disabledByAdmin;
}
