import type { TabToken } from '../api.ts';
import type { SandboxApi } from './sandbox-api.ts';

/** What a page was answered: `body` is whatever came as JSON, null when nothing did. */
export type TabAnswer = { readonly status: number; readonly body: unknown };

export type TabFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** A page of the app's tab in a person's hands: it has the person's token and speaks with the bot as the real one. */
export class TabPage {
  readonly #origin: string;
  readonly #locale: string;
  /** Sent with every call; a test may put another one here. */
  token: string;

  private constructor(origin: string, locale: string, token: string) {
    this.#origin = origin;
    this.#locale = locale;
    this.token = token;
  }

  /** Opens it as Teams would: the person's token first. */
  static async open(
    api: SandboxApi,
    user: { readonly id: string; readonly locale: string },
    options: { readonly expiresInSeconds?: number } = {},
  ): Promise<TabPage> {
    const path = `/api/users/${encodeURIComponent(user.id)}/token`;
    const { token } = await api.send<TabToken>('POST', path, options);
    return new TabPage(api.origin, user.locale, token);
  }

  /** Asks for a view by its name in the address. */
  async asks(query: string, input: Readonly<Record<string, string>> = {}): Promise<TabAnswer> {
    const words = new URLSearchParams(input).toString();
    return await this.#call('GET', words === '' ? query : `${query}?${words}`);
  }

  /** Asks for a file; throws when there is none. */
  async fetches(query: string, input: Readonly<Record<string, string>>): Promise<TabFile> {
    const path = `${query}?${new URLSearchParams(input)}`;
    const response = await fetch(this.#address(path), { headers: this.#headers() });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    const [, name = ''] =
      /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return {
      name: decodeURIComponent(name),
      type: response.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  }

  /** Does something; two calls with the same submission are one. */
  async does(
    verb: string,
    data: Readonly<Record<string, unknown>>,
    submission: string = crypto.randomUUID(),
  ): Promise<TabAnswer> {
    return await this.#call('POST', verb, { submission, data });
  }

  /** Hears of changes until the signal says to stop; resolves when the line is open. */
  async listens(path: string, signal: AbortSignal): Promise<Response> {
    return await fetch(this.#address(path), { headers: this.#headers(), signal });
  }

  async #call(method: 'GET' | 'POST', path: string, body?: object): Promise<TabAnswer> {
    const response = await fetch(this.#address(path), {
      method,
      headers: { ...this.#headers(), ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  }

  #address(path: string): string {
    return new URL(`/api/tab/${path}`, this.#origin).href;
  }

  #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, 'accept-language': this.#locale };
  }
}
