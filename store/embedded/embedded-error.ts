/** Why the embedded server could not be had. The message names the cause and the remedy; print it as it is. */
export class EmbeddedPostgresError extends Error {
  readonly code:
    | 'no-package'
    | 'other-version'
    | 'no-server-user'
    | 'unreachable-folder'
    | 'not-ours'
    | 'port-busy'
    | 'no-start';

  constructor(code: EmbeddedPostgresError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}
