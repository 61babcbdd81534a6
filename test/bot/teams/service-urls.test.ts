import { expect, it } from 'vitest';
import { isTrustedServiceUrl } from '../../../bot/teams/service-urls.ts';

it.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.trafficmanager.net/no/aaaaaaaa-0000-4000-8000-000000000001/', true],
  ['https://smba.onyx.prod.teams.trafficmanager.net/', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://smba.trafficmanager.net:8443/emea/', false],
  ['https://evil.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.example.org/', false],
  ['https://smba.trafficmanager.net@example.org/', false],
  ['https://user:pass@smba.trafficmanager.net/', false],
  ['urn:botframework:websocket:x', false],
  ['http://127.0.0.1:3979/', false],
  ['', false],
  [undefined, false],
  [['https://smba.trafficmanager.net/'], false],
])('in the public cloud %s: %s', (url, trusted) => {
  expect(isTrustedServiceUrl('public-cloud', url)).toBe(trusted);
});

it.each([
  ['http://127.0.0.1:3979/emea', true],
  ['http://127.0.0.1:3979/emea/', true],
  ['http://127.0.0.1:3979/emea/deeper/', true],
  ['http://127.0.0.1:3979/', false],
  ['http://127.0.0.1:3979/emea/../', false],
  ['http://127.0.0.1:3979/emea2/', false],
  ['http://127.0.0.1:3980/emea/', false],
  ['http://localhost:3979/emea/', false],
  ['https://smba.trafficmanager.net/emea/', false],
])('with a list %s: %s', (url, trusted) => {
  expect(isTrustedServiceUrl(['http://127.0.0.1:3979/emea/'], url)).toBe(trusted);
});

it('a list cannot make plain HTTP over the network trusted', () => {
  expect(isTrustedServiceUrl(['http://example.org/'], 'http://example.org/')).toBe(false);
});
