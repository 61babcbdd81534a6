import { pino } from 'pino';

type Fields = Readonly<Record<string, unknown>>;

/** What a part of the program may say about its work: codes, ids and numbers; never a token, never what a person wrote. */
export type Log = {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
};

export type LogSettings = {
  readonly level: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where the lines go; standard output when left out. */
  readonly destination?: { write(line: string): void };
};

const SECRET = ['authorization', 'token', 'access_token', 'accessToken', 'password', 'secret', 'cookie'];
const WRITTEN_BY_PEOPLE = [
  ...['text', 'data', 'value', 'body', 'headers', 'comment', 'reason', 'answer', 'question', 'content'],
  ...['name', 'displayName', 'email', 'mail', 'competence', 'leaderName', 'leaderEmail'],
];
const BLANKED = new Set([...SECRET, ...WRITTEN_BY_PEOPLE].map((name) => name.toLowerCase()));
/** Deeper than anything that is logged; what lies deeper is left out whole. */
const DEEPEST_FIELD = 8;
const DEEPEST_CAUSE = 4;

/**
 * The program's log: one JSON line per event. Fields that could carry a credential or somebody's words are
 * blanked however deep they lie, and of an error only the parts that name the fault are kept: an HTTP
 * client hangs the whole request on its errors, the bearer token included.
 */
export function createLog(settings: LogSettings): Log {
  const options = {
    level: settings.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: (fields: Record<string, unknown>) => blanked(fields, 0) as Record<string, unknown> },
    serializers: { err: (error: unknown) => describeError(error, DEEPEST_CAUSE) },
  };
  return settings.destination ? pino(options, settings.destination) : pino(options);
}

function blanked(value: unknown, depth: number): unknown {
  if (value instanceof Error) return depth === 1 ? value : describeError(value, DEEPEST_CAUSE);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > DEEPEST_FIELD) return leftOut;
  if (Array.isArray(value)) return value.map((one) => blanked(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      BLANKED.has(name.toLowerCase()) && one !== undefined ? leftOut : blanked(one, depth + 1),
    ]),
  );
}

const leftOut = '[left out]';

function describeError(error: unknown, depth: number): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const message = withoutValues(error);
  return {
    type: error.name,
    message,
    stack: error.stack?.replace(error.message, () => message),
    ...(code === undefined ? {} : { code }),
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(error.cause === undefined || depth === 0 ? {} : { cause: describeError(error.cause, depth - 1) }),
  };
}

/** Postgres says which value does not fit: of a data exception (class 22) what was sent is left out. */
function withoutValues(error: Error): string {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  const isData = typeof severity === 'string' && typeof code === 'string' && code.startsWith('22');
  return isData ? error.message.replace(/".*"/s, '"[left out]"') : error.message;
}
