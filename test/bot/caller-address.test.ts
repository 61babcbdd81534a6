import { expect, it } from 'vitest';
import { createCallerNetwork, networkOf } from '../../bot/caller-address.ts';

it.each([
  ['192.0.2.1', '198.51.100.7', '192.0.2.1'],
  ['::ffff:10.0.0.1', '1.2.3.4, 198.51.100.7', '198.51.100.7'],
  ['10.0.0.1', '198.51.100.7:4711', '198.51.100.7'],
  ['10.0.0.1', '[2001:DB8:0:1::7]:80', '2001:db8:0:1::/64'],
  ['10.0.0.1', '[2001:db8::7]', '2001:db8:0:0::/64'],
  ['10.0.0.1', '::ffff:198.51.100.7', '198.51.100.7'],
  ['10.0.0.1', 'nonsense:80', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '', '2001:db8:1:2::/64'],
  ['::1', '', '0:0:0:0::/64'],
])('a call from %s that was passed on for %s counts for %s', (remoteAddress, told, network) => {
  const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': told } };
  expect(createCallerNetwork()(request as never)).toBe(network);
});

const from = (peer: string, told: string) =>
  ({ socket: { remoteAddress: `::ffff:${peer}` }, headers: { 'x-forwarded-for': told } }) as never;

it.each([
  ['Azure Container Apps', '100.100.0.12', '100.64.0.0/10'],
  ['Azure App Service', '169.254.129.1', '169.254.0.0/16'],
])(
  'callers behind the proxy of %s are told apart once it is trusted, and not before',
  (_name, peer, written) => {
    const network = networkOf(written);
    const trusting = createCallerNetwork(network ? [network] : []);
    expect(trusting(from(peer, '203.0.113.7'))).toBe('203.0.113.7');
    expect(trusting(from('198.51.100.1', '203.0.113.7'))).toBe('198.51.100.1');
    expect(createCallerNetwork()(from(peer, '203.0.113.7'))).toBe(peer);
  },
);

it.each(['', 'proxy', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.0/8/8', '::/129', '10.0.0.0/'])(
  'what is no network is none: %s',
  (written) => expect(networkOf(written)).toBeNull(),
);
