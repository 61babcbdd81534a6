import { createTransport } from 'nodemailer';
import type { MailResult } from '../../domain/sending.ts';
import type { Log } from '../log.ts';
import { isOnThisMachine, type MailSettings } from './settings.ts';

/** A mail as it goes out. */
export type Mail = {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  /** A file for calendars that goes along. */
  readonly calendar?: string | null;
};

export type Smtp = {
  send(mail: Mail, about: Readonly<Record<string, unknown>>): Promise<MailResult>;
  /** Connects, turns to TLS and signs in; throws what went wrong. */
  verify(): Promise<void>;
  /** Milliseconds for which the mail server is left alone, since it could not be reached just now; 0 otherwise. */
  restMs(): number;
  /** Cuts what is under way: it counts as not sent. */
  close(): void;
};

type SmtpFailure = {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  /** The server's words, with its own finer code, such as 5.1.1. */
  readonly response?: string;
};

const patienceMs = 15_000;
const firstRestMs = 5_000;
/** Somebody may wait for a code: never long. */
const longestRestMs = 60_000;

/** Failures of the way to the server, or of its taking us at all; a letter of another kind fares no better. */
const ofServer = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EAUTH', 'ENOAUTH'];

/** Over TLS that is checked, or not at all; without it only to this machine. Never follows what is in a mail. */
export function connectSmtp(settings: MailSettings, log: Pick<Log, 'warn'>): Smtp {
  const { protocol, hostname, port, username, password } = new URL(settings.smtpUrl);
  const isSecure = protocol === 'smtps:';
  const isLocal = isOnThisMachine(settings.smtpUrl);
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: !isSecure && !isLocal,
    ignoreTLS: !isSecure && isLocal,
    tls: { minVersion: 'TLSv1.2' },
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = settings.from.replace(/^.*@|[>\s]+$/g, '');
  const rest = createRest();
  return {
    async send({ id, to, language, calendar, ...mail }, about) {
      try {
        await transport.sendMail({
          ...mail,
          ...(calendar && {
            // Beside the text and not in its place: some mail programs show an invitation instead of what is written.
            attachments: [
              { filename: 'samrad.ics', content: calendar, contentType: 'text/calendar; charset=utf-8' },
            ],
          }),
          from: settings.from,
          to,
          // The same again when it is sent again: a reader's program may tell that it is one.
          messageId: `<${id}@${domain}>`,
          headers: {
            'Content-Language': language,
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
          },
        });
        rest.over();
        return { kind: 'sent' };
      } catch (error) {
        const failure = error as SmtpFailure;
        const { code, command, responseCode } = failure;
        // Not the server's words: they may name the address.
        log.warn({ ...about, code, command, status: responseCode }, 'mail was not taken');
        // A server that is told of one address and says something is there.
        if (ofServer.includes(code ?? '') || responseCode === 421) rest.begin();
        else if (responseCode) rest.over();
        return resultOf(failure);
      }
    },
    async verify() {
      await transport.verify();
    },
    restMs: rest.leftMs,
    close: () => transport.close({ force: true }),
  };
}

/** Twice as long each time, until something is taken again; those that fail together count once. */
function createRest(now = () => performance.now()) {
  let times = 0;
  let until = 0;
  return {
    leftMs: () => Math.max(0, until - now()),
    begin() {
      if (until > now()) return;
      until = now() + Math.min(longestRestMs, firstRestMs * 2 ** times);
      times += 1;
    },
    over() {
      times = 0;
      until = 0;
    },
  };
}

/** A refusal of ours, by what the server allows us (5.7): it says nothing of the address. */
const ofPolicy = /^5\d\d[ -]5\.7\./;

function resultOf({ code, command, responseCode = 0, response = '' }: SmtpFailure): MailResult {
  const isFinal = responseCode >= 500 && code !== 'EAUTH';
  if (isFinal && command === 'RCPT TO' && !ofPolicy.test(response)) return { kind: 'refused' };
  if (isFinal && (command === 'DATA' || command === 'RCPT TO'))
    return { kind: 'rejected', code: `mail-${responseCode}` };
  return { kind: 'retry', unknown: command === 'DATA' && responseCode === 0 };
}
