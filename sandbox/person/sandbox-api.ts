import type { Refusal } from '../api.ts';

/** The sandbox refused a call: `code` for programs, the message for people. */
export class SandboxRefusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'SandboxRefusal';
    this.status = status;
    this.code = code;
  }
}

/** Calls the sandbox's HTTP face. Throws {@link SandboxRefusal} for every answer that is no success. */
export type SandboxApi = {
  /** The sandbox's own address. */
  readonly origin: string;
  get<Answer>(path: string): Promise<Answer>;
  send<Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
};

/** @param url the sandbox's own address, such as `http://127.0.0.1:4000` */
export const sandboxApi = (url: string): SandboxApi => {
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(new URL(path, url), {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw refusalOf(response.status, text, `${method} ${path}`);
    return JSON.parse(text) as Answer;
  };
  return {
    origin: url,
    get: (path) => call('GET', path),
    send: (method, path, body) => call(method, path, body),
  };
};

const refusalOf = (status: number, text: string, call: string): SandboxRefusal => {
  try {
    const { error } = JSON.parse(text) as Refusal;
    return new SandboxRefusal(status, error.code, `${call}: ${error.message}`);
  } catch {
    return new SandboxRefusal(status, 'unreadable', `${call} answered ${status}: ${text.slice(0, 200)}`);
  }
};
