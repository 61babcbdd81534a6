import type {
  CaughtMail,
  Counters,
  Fault,
  NewFault,
  Outcome,
  Settings,
  TrafficEntry,
  TrafficList,
  World,
  WorldView,
} from '../api.ts';
import { Person } from './person.ts';
import { type SandboxApi, sandboxApi } from './sandbox-api.ts';

export type TrafficQuery = {
  /** Only what came after this number (`seq` of an entry). */
  readonly after?: number;
  readonly limit?: number;
  readonly direction?: 'fromBot' | 'toBot';
  readonly conversationId?: string;
  readonly violations?: true;
  /** Wait so many milliseconds for the first entry. */
  readonly waitMs?: number;
};

/** The sandbox in a test's hands: its people, and what can go wrong around them. */
export type ConnectedSandbox = {
  readonly url: string;
  /** Somebody of the world, by object id or by name. The same person each time. */
  person(idOrName: string): Promise<Person>;
  world(): Promise<WorldView>;
  /** Seeds the sandbox anew. People who were handed out before must be asked for again. */
  puts(world: World): Promise<WorldView>;
  settings(change?: Partial<Settings>): Promise<Settings>;
  readonly faults: {
    add(fault: NewFault): Promise<Fault>;
    list(): Promise<readonly Fault[]>;
    clear(): Promise<number>;
  };
  /** Hands the newest activity (of one person) to the bot once more; `newId`: as another layer would, under a new id. */
  redeliverLast(options?: { readonly of?: Person; readonly newId?: boolean }): Promise<Outcome>;
  /** The mail that the bot has written, the newest first. */
  mails(): Promise<readonly CaughtMail[]>;
  traffic(query?: TrafficQuery): Promise<readonly TrafficEntry[]>;
  counters(): Promise<Counters>;
  /** Every rule of Teams that the bot has broken since `after`, as `code: text (method path)`. */
  violations(after?: number): Promise<readonly string[]>;
  /**
   * Throws with all violations when there is one whose code is not excepted, or when one that is known to happen happens
   * more often than `atMost` says. A test ends with this.
   */
  expectNoViolations(options?: {
    readonly after?: number;
    readonly except?: readonly string[];
    readonly atMost?: Readonly<Record<string, number>>;
  }): Promise<void>;
};

/** Connects to a sandbox that runs. @param url such as `http://127.0.0.1:4000`; throws when nothing answers there. */
export const connectSandbox = async (url: string): Promise<ConnectedSandbox> => {
  const api = sandboxApi(url);
  await api.get('/api/version');
  const people = new Map<string, Person>();
  const world = () => api.get<WorldView>('/api/world');
  return {
    url,
    world,
    async person(idOrName) {
      const user = await userCalled(await world(), idOrName);
      const person = people.get(user.id) ?? new Person(api, user);
      people.set(user.id, person);
      return person;
    },
    async puts(next) {
      people.clear();
      return api.send<WorldView>('PUT', '/api/world', next);
    },
    settings: (change) =>
      change === undefined ? api.get('/api/settings') : api.send('PUT', '/api/settings', change),
    faults: {
      add: (fault) => api.send('POST', '/api/faults', fault),
      list: async () => (await api.get<{ faults: Fault[] }>('/api/faults')).faults,
      clear: async () => (await api.send<{ cleared: number }>('DELETE', '/api/faults')).cleared,
    },
    mails: async () => (await api.get<{ mails: CaughtMail[] }>('/api/mails')).mails,
    redeliverLast: ({ of, newId = false } = {}) =>
      api.send('POST', '/api/redeliver', { newId, ...(of === undefined ? {} : { userId: of.id }) }),
    traffic: (query = {}) => traffic(api, query),
    counters: () => api.get('/api/counters'),
    violations: async (after = 0) => (await violations(api, after)).map(({ text }) => text),
    async expectNoViolations({ after = 0, except = [], atMost = {} } = {}) {
      const all = await violations(api, after);
      const counted = await countsOf(api, after, all);
      const found = all.filter(
        ({ code }) => !except.includes(code) && (counted[code] ?? 0) > (atMost[code] ?? 0),
      );
      if (found.length > 0)
        throw new Error(`The bot broke rules of Teams:\n${found.map(({ text }) => text).join('\n')}`);
    },
  };
};

const userCalled = ({ users }: WorldView, idOrName: string) => {
  const found = users.filter(({ id, name }) => id === idOrName || name === idOrName);
  const [user] = found;
  if (user !== undefined && found.length === 1) return user;
  const names = users.map(({ name }) => name).join(', ');
  throw new Error(`The sandbox has ${found.length} people called "${idOrName}"; it has ${names}.`);
};

const traffic = async (api: SandboxApi, query: TrafficQuery): Promise<readonly TrafficEntry[]> => {
  const words = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]);
  return (await api.get<TrafficList>(`/api/traffic?${new URLSearchParams(words)}`)).entries;
};

type Broken = { readonly code: string; readonly text: string };

/** The log keeps the newest entries only; what it has let go is known by the counters, since the start. */
const mostEntries = 2_000;

const violations = async (api: SandboxApi, after: number): Promise<readonly Broken[]> => {
  const entries = await traffic(api, { after, violations: true, limit: mostEntries });
  const logged = entries.flatMap(({ method, path, violations: broken }) =>
    broken.map(({ code, text }) => ({ code, text: `${code}: ${text} (${method} ${path})` })),
  );
  return after > 0 ? logged : [...logged, ...(await noLongerLogged(api, logged))];
};

const countsOf = async (
  api: SandboxApi,
  after: number,
  all: readonly Broken[],
): Promise<Readonly<Record<string, number>>> => {
  if (after === 0) return (await api.get<Counters>('/api/counters')).violations;
  const counts: Record<string, number> = {};
  for (const { code } of all) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

const noLongerLogged = async (api: SandboxApi, logged: readonly Broken[]): Promise<readonly Broken[]> => {
  const counters = await api.get<Counters>('/api/counters');
  return Object.entries(counters.violations).flatMap(([code, count]) => {
    const more = count - logged.filter((one) => one.code === code).length;
    return more > 0 ? [{ code, text: `${code}: ${more} more, which the log no longer holds` }] : [];
  });
};
