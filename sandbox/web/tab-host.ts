import type { Client } from './client.ts';
import { server } from './server.ts';
import { effectiveTheme } from './settings.ts';
import { addSharedTab } from './shared-tabs.ts';
import type { Person, User } from './state.ts';
import { placeOfLink } from './teams-links.ts';

/** What a page asks through Microsoft's teams-js, and what Teams answers. */
type Ask = { id?: number; uuid?: unknown; uuidAsString?: string; func?: string; args?: unknown[] };

/** The version of teams-js whose protocol this speaks. */
const clientVersion = '2.58.0';
const supports = { pages: { config: {} }, dialog: { url: {} }, people: {}, authentication: {} };
/** What teams-js calls it when nobody was chosen. */
const userAborted = { errorCode: 8000 };

type Frame = { element: HTMLIFrameElement; person: Person };
type Answerer = (client: Client, frame: Frame, args: unknown[]) => unknown[] | Promise<unknown[]>;

const answerers: Readonly<Record<string, Answerer>> = {
  initialize: (_client, { element }) => [
    element.dataset.context ?? 'content',
    'web',
    JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports }),
    clientVersion,
  ],
  getContext: (client, frame) => [contextOf(client, frame)],
  'authentication.getAuthToken': async (_client, { person }) => [
    true,
    (await server.tabToken(person.user.id)).token,
  ],
  'people.selectPeople': async (client, { person }, [wish]) => {
    const user = await pick(client, person, String((wish as { title?: unknown })?.title ?? ''));
    return user ? [null, [{ objectId: user.id, displayName: user.name, email: user.mail }]] : [userAborted];
  },
  'settings.setValidityState': (client, { person }, [isValid]) => {
    if (person.page) person.page = { ...person.page, isValid: isValid === true };
    client.changed();
    return [true];
  },
  'settings.setSettings': () => [true],
  'settings.save.success': (client, { person }) => {
    if (person.page) addSharedTab(person.page.conversationId);
    person.page = undefined;
    client.changed();
    return [true];
  },
  'settings.save.failure': (client, { person }, [reason]) => {
    client.toast(person, { kind: 'error', text: String(reason ?? '') });
    return [true];
  },
  'tasks.completeTask': (client, { person }) => {
    person.dialog = undefined;
    client.changed();
    return [true];
  },
  executeDeepLink: (client, { person }, [link]) => [follow(client, person, String(link))],
};

/** Answers the pages of tabs as Teams would; a page is known by its frame, and a frame by its person. */
export function hostTabs(client: Client): void {
  addEventListener('message', (event) => {
    const frame = frameOf(client, event.source);
    if (!frame || event.origin !== location.origin) return;
    const { id, uuid, uuidAsString, func, args } = event.data as Ask;
    const answerer = func && Object.hasOwn(answerers, func) ? answerers[func] : undefined;
    if (!answerer) return;
    void Promise.resolve(answerer(client, frame, args ?? [])).then(
      (answer) => post(frame.element, { id, uuid, uuidAsString, args: answer }),
      () => post(frame.element, { id, uuid, uuidAsString, args: [false, 'CancelledByUser'] }),
    );
  });
}

/** Save was pressed where a channel's tab is set up: the page keeps what it has to, and says when it is done. */
export function savePage(userId: string): void {
  const frame = frames().find(({ dataset }) => dataset.context === 'settings' && dataset.user === userId);
  if (frame) post(frame, { func: 'settings.save', args: [{}] });
}

function pick(client: Client, person: Person, title: string): Promise<User | undefined> {
  return new Promise((resolve) => {
    person.picking = {
      title,
      chosen(user) {
        person.picking = undefined;
        client.changed();
        resolve(user);
      },
    };
    client.changed();
  });
}

/** Tells all pages which theme there is now. */
export function tellTheme(client: Client): void {
  for (const element of frames())
    post(element, { func: 'themeChange', args: [themeName(client.state.settings.theme)] });
}

/** Opens what a link into Teams names in the person's column; false for a link that leads elsewhere. */
export function follow(client: Client, person: Person, link: string): boolean {
  const bot = client.state.world?.bot;
  const place = bot && placeOfLink(link, bot);
  if (!place) return false;
  client.show(person.user.id, 'personal', false, place.kind === 'tab' ? place.page : undefined);
  return true;
}

function contextOf(client: Client, { element, person }: Frame): Record<string, unknown> {
  const { user, chat } = person;
  const { entityId, name } = client.state.world?.bot.tab ?? {};
  const { kind, id, meetingId } = chat?.detail ?? {};
  const channel = kind === 'channel' ? chat?.detail : undefined;
  return {
    userObjectId: user.id,
    tid: user.tenantId,
    userPrincipalName: user.mail,
    loginHint: user.mail,
    locale: user.locale.toLowerCase(),
    theme: themeName(client.state.settings.theme),
    entityId,
    subEntityId: element.dataset.page ?? '',
    appName: name,
    hostClientType: 'web',
    hostName: 'Teams',
    frameContext: element.dataset.context ?? 'content',
    ...(channel && { channelId: channel.id, channelName: channel.name, teamName: channel.team?.name }),
    ...(kind === 'groupChat' && { chatId: id }),
    ...(meetingId && { meetingId }),
  };
}

function themeName(theme: Parameters<typeof effectiveTheme>[0]): string {
  const drawn = effectiveTheme(theme);
  return drawn === 'light' ? 'default' : drawn;
}

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-user]')];
}

function frameOf(client: Client, source: MessageEventSource | null): Frame | undefined {
  const element = frames().find(({ contentWindow }) => contentWindow === source);
  const person = element && client.person(element.dataset.user ?? '');
  return element && person ? { element, person } : undefined;
}

function post(element: HTMLIFrameElement, message: object): void {
  element.contentWindow?.postMessage(message, location.origin);
}
