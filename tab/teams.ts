import { app, authentication, people } from '@microsoft/teams-js';

export type Theme = 'light' | 'dark' | 'contrast';

/** What Teams says of the place that the page is shown in. */
export type Frame = {
  readonly theme: Theme;
  /** BCP 47, such as `nb-NO`. */
  readonly locale: string;
  /** The page that a link asked for, such as `section/<id>`. */
  readonly page: string;
  /**
   * `content` in a tab, `settings` where a tab is set up, `task` in a dialog, `sidePanel` beside a meeting and
   * `meetingStage` on its stage.
   */
  readonly place: string;
  /** The chat, or the meeting's, that the page is shown in; empty elsewhere. */
  readonly chatId: string;
  /** Whether that chat is a meeting's. */
  readonly isMeetings: boolean;
  /** Teams on a phone takes no files from a page. */
  readonly isPhone: boolean;
};

/** Meets Teams: without it there is no page, since nobody would say who is looking. */
export async function meetTeams(): Promise<Frame> {
  await app.initialize();
  const { app: client, page, chat, meeting } = await app.getContext();
  app.notifySuccess();
  return {
    theme: themeOf(client.theme),
    locale: client.locale,
    page: page.subPageId ?? '',
    place: page.frameContext ?? 'content',
    chatId: chat?.id ?? '',
    isMeetings: Boolean(meeting?.id),
    isPhone: ['android', 'ios'].includes(client.host.clientType),
  };
}

export function onThemeChange(changed: (theme: Theme) => void): void {
  app.registerOnThemeChangeHandler((theme) => changed(themeOf(theme)));
}

/** Opens a chat or another place in Teams. */
export function openLink(link: string): void {
  void app.openLink(link).catch(() => window.open(link, '_blank', 'noopener'));
}

export type PickedPerson = { readonly objectId: string; readonly name: string };

/** Whether Teams lets people be chosen from the organisation's directory here. */
export function canPickPeople(): boolean {
  return people.isSupported();
}

/** Somebody from the directory; null when nobody was chosen. The name is for the page alone. */
export async function pickPerson(title: string): Promise<PickedPerson | null> {
  const [chosen] = await people.selectPeople({ title, singleSelect: true }).catch(() => []);
  return chosen ? { objectId: chosen.objectId, name: chosen.displayName ?? chosen.email ?? '' } : null;
}

const beforeExpiryMilliseconds = 60_000;
let kept: { readonly token: string; readonly goodUntil: number } | null = null;

/** The token that says who is looking; `fresh` asks for a new one although the old one looks good. */
export async function signInToken(fresh = false): Promise<string> {
  if (kept && !fresh && kept.goodUntil > Date.now()) return kept.token;
  const token = await authentication.getAuthToken();
  kept = { token, goodUntil: expiryOf(token) - beforeExpiryMilliseconds };
  return token;
}

/** Only to know when to ask anew: whether a token is good is the server's to say. */
function expiryOf(token: string): number {
  try {
    const [, claims = ''] = token.split('.');
    const { exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as { exp: number };
    return exp * 1000;
  } catch {
    return 0;
  }
}

function themeOf(name: string): Theme {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' ? 'dark' : 'light';
}
