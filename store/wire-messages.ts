import pg from 'pg';

/** `pg`'s own words for Postgres, which its types leave out or have otherwise. */
type Writer = {
  parse(about: { readonly name: string; readonly text: string }): void;
  bind(about: { readonly statement: string; readonly values: readonly unknown[] }): void;
  describe(about: { readonly type: 'P' }): void;
  execute(about: object): void;
  close(about: { readonly type: 'S'; readonly name: string }): void;
  sync(): void;
};
const { prepareValue } = (pg as unknown as { readonly utils: { prepareValue(value: unknown): unknown } })
  .utils;

let written: Buffer = Buffer.alloc(0);
const collector = {
  writable: true,
  on: () => undefined,
  write(bytes: Buffer) {
    written = bytes;
    return true;
  },
};
/** Connected to nothing: it only writes what would be sent. */
const writer = new pg.Connection({ stream: collector } as never) as unknown as Writer;

function bytesOf(write: () => void): Buffer {
  write();
  return written;
}

const execute = bytesOf(() => writer.execute({}));

/** Messages of Postgres's protocol, as bytes. */
export const message = {
  /** A value as it is written; throws for what cannot be. */
  value: prepareValue,
  parse: (name: string, text: string) => bytesOf(() => writer.parse({ name, text })),
  bind: (statement: string, values: readonly unknown[]) => bytesOf(() => writer.bind({ statement, values })),
  execute,
  describeAndExecute: Buffer.concat([bytesOf(() => writer.describe({ type: 'P' })), execute]),
  close: (name: string) => bytesOf(() => writer.close({ type: 'S', name })),
  sync: bytesOf(() => writer.sync()),
};
