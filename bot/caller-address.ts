import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** An address, and how many of its first bits a network has. */
export type Network = { readonly address: string; readonly bits: number };

/** Where a proxy of the operator's own may stand, without being told. */
const nearby: readonly Network[] = [
  { address: '127.0.0.0', bits: 8 },
  { address: '10.0.0.0', bits: 8 },
  { address: '172.16.0.0', bits: 12 },
  { address: '192.168.0.0', bits: 16 },
  { address: '::1', bits: 128 },
  { address: 'fc00::', bits: 7 },
];

/** A network as `100.64.0.0/10`, or one address; null for anything else. */
export function networkOf(written: string): Network | null {
  const [address = '', bits, ...more] = written.trim().split('/');
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : 0;
  return most === 0 || more.length > 0 || length < 1 || length > most ? null : { address, bits: length };
}

type Call = Pick<IncomingMessage, 'socket' | 'headers'>;

/** The network that a call counts for. */
export type CallerNetwork = (call: Call) => string;

/** @param trusted where proxies stand besides those of a private network */
export function createCallerNetwork(trusted: readonly Network[] = []): CallerNetwork {
  const proxies = new BlockList();
  for (const { address, bits } of [...nearby, ...trusted]) {
    proxies.addSubnet(address, bits, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  const isProxy = (address: string) => {
    const version = isIP(address);
    return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4');
  };
  return (call) => networkAround(callerAddress(call, isProxy));
}

/**
 * The address that a call came from, for measuring how much comes from it. Behind the operator's proxy it is the last
 * that the proxy wrote down; what stands before that anybody may have written.
 */
function callerAddress({ socket, headers }: Call, isProxy: (address: string) => boolean): string {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (!isProxy(peer)) return peer;
  const told = withoutPort(
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '',
  );
  return isIP(told) ? told : peer;
}

/** Some proxies write the port too: `192.0.2.1:80`, `[2001:db8::1]:80`. */
function withoutPort(told: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(told)?.[1] ?? /^([\d.]+):\d+$/.exec(told)?.[1] ?? told;
  return bare.replace(/^::ffff:(?=[\d.]+$)/i, '');
}

/** Whoever has one address of version 6 has the whole network of it, the first 64 bits. */
function networkAround(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string) =>
    text
      .split(':')
      .filter(Boolean)
      .flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
  const [start, end] = [groups(before), groups(after ?? '')];
  const all = [...start, ...Array.from({ length: 8 - start.length - end.length }, () => '0'), ...end];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
