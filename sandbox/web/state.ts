import type {
  AppState,
  ConversationDetail,
  ConversationSummary,
  Dialog,
  Fault,
  MessageView,
  TrafficEntry,
  WorldView,
} from '../api.ts';
import type { Seat } from './route.ts';
import type { Settings } from './settings.ts';

export type User = WorldView['users'][number];

/** A short-lived note in one person's column; a `notice` leads to its conversation. */
export type Toast = {
  id: number;
  kind: 'message' | 'error' | 'notice';
  text: string;
  title?: string;
  conversationId?: string;
};

/** A line of the person's activity list. */
export type Notice = { id: string; at: string; text: string; conversationId: string; seen: boolean };

export type OpenDialog = { dialog: Dialog; conversationId: string; messageId: string; version: number };

/** A page of the app over a conversation: where the tab of a channel or a meeting is set up. */
export type OpenPage = { conversationId: string; src: string; isValid: boolean };

/** What is open beside the meeting, and whether the app is shown on its stage. */
export type Meeting = { panel: 'app' | 'chat' | undefined; isOnStage: boolean };

/** Somebody is to be chosen from the directory; `chosen` hears whom, or that nobody was. */
export type Picking = { title: string; chosen(user: User | undefined): void };

/** The conversation that a person looks at. */
export type OpenChat = { detail: ConversationDetail; messages: Map<string, MessageView> };

/** All that one persona's Teams holds in this window. */
export type Person = {
  user: User;
  conversations: Map<string, ConversationSummary>;
  /** Id or alias that the address asked for; `chat` is what came of it. */
  wanted: string | undefined;
  chat: OpenChat | undefined;
  /** The page of the app's tab that is open over the conversation; '' its first page. */
  tab: string | undefined;
  /** While the person is in the meeting of the open chat. */
  meeting: Meeting | undefined;
  /** Compose texts by conversation and thread: Teams keeps them when the chat is switched. */
  drafts: Map<string, string>;
  toasts: Toast[];
  notices: Notice[];
  noticesOpen: boolean;
  dialog: OpenDialog | undefined;
  page: OpenPage | undefined;
  picking: Picking | undefined;
  /** Read aloud when it changes. */
  announcement: string;
};

export type Tools = {
  open: boolean;
  clock: string | undefined;
  faults: Fault[];
  untilOff: boolean;
  pressTwice: boolean;
  onlyViolations: boolean;
  traffic: TrafficEntry[];
  apps: Map<string, AppState>;
  note: string;
};

export type State = {
  settings: Settings;
  world: WorldView | undefined;
  seats: Seat[];
  people: Map<string, Person>;
  /** Unread messages of people, open or not. */
  unread: Map<string, number>;
  peopleFilter: string;
  online: boolean;
  botDown: boolean;
  tools: Tools;
};

export function firstState(settings: Settings): State {
  return {
    settings,
    world: undefined,
    seats: [],
    people: new Map(),
    unread: new Map(),
    peopleFilter: '',
    online: true,
    botDown: false,
    tools: {
      open: false,
      clock: undefined,
      faults: [],
      untilOff: false,
      pressTwice: false,
      onlyViolations: false,
      traffic: [],
      apps: new Map(),
      note: '',
    },
  };
}

export function newPerson(user: User): Person {
  return {
    user,
    conversations: new Map(),
    wanted: undefined,
    chat: undefined,
    tab: undefined,
    meeting: undefined,
    drafts: new Map(),
    toasts: [],
    notices: [],
    noticesOpen: false,
    dialog: undefined,
    page: undefined,
    picking: undefined,
    announcement: '',
  };
}
