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
const WRITTEN_BY_PEOPLE = ['text', 'data', 'value', 'body', 'displayName', 'headers'];
const DEEPEST_CAUSE = 4;

/**
 * The program's log: one JSON line per event. Fields that could carry a credential or somebody's words are
 * blanked at the first three levels, and of an error only the parts that name the fault are kept: an HTTP
 * client hangs the whole request on its errors, the bearer token included.
 */
export function createLog(settings: LogSettings): Log {
  const names = [...SECRET, ...WRITTEN_BY_PEOPLE];
  const options = {
    level: settings.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: names.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[left out]',
    },
    serializers: { err: (error: unknown) => describeError(error, DEEPEST_CAUSE) },
  };
  return settings.destination ? pino(options, settings.destination) : pino(options);
}

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
