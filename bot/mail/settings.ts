import { isLoopback } from '../teams/settings.ts';

/** A mail server, and in whose name mail goes out. */
export type MailSettings = {
  /** `smtps://user:password@host:465`, or `smtp://…:587`, which turns to TLS before anything is said. */
  readonly smtpUrl: string;
  /** `Samråd <samrad@example.org>`, or the address alone. */
  readonly from: string;
  /** Where the links of mails lead, without a slash at the end; null for the program's own port on this machine. */
  readonly publicUrl: string | null;
};

/** What is wrong with the address of a mail server, and what to do; null when nothing is. */
export function faultOfSmtpUrl(
  address: string,
): { readonly problem: string; readonly remedy: string } | null {
  const encoded = 'In user and password write % as %25, @ as %40, : as %3A, / as %2F, # as %23 and ? as %3F.';
  const remedy = `It looks like smtps://user:password@host:465 or smtp://user:password@host:587. ${encoded}`;
  if (!URL.canParse(address)) return { problem: 'is not the address of a mail server.', remedy };
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(address);
  if (![username, password].every(isPercentEncoded)) {
    return { problem: 'has a user or password with a % that begins no encoding.', remedy: encoded };
  }
  if (!['smtp:', 'smtps:'].includes(protocol) || hostname === '' || !['', '/'].includes(pathname)) {
    return { problem: 'is not the address of a mail server.', remedy };
  }
  // Nothing there may switch the check of certificates off.
  return search === '' && hash === ''
    ? null
    : { problem: 'has something after a question mark or a #.', remedy };
}

function isPercentEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

const addressOfSender = /^(?:[^<>\r\n"]*<([^\s@<>]+@[^\s@<>]+)>|([^\s@<>]+@[^\s@<>]+))$/;

export function isSender(text: string): boolean {
  return addressOfSender.test(text.trim());
}

/** The host of a mail server on this machine needs no TLS; any other does. */
export function isOnThisMachine(smtpUrl: string): boolean {
  return isLoopback(smtpUrl.replace(/^smtps?:/, 'http:'));
}
