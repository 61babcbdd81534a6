import { startEcho } from './start-echo.ts';

/** The echo by itself, for measuring how it starts: on the port that is its only argument. */
await startEcho({
  port: Number(process.argv[2]),
  appId: '8a7c4f0e-1111-4222-8333-944445555666',
  tenantId: 'aaaaaaaa-0000-4000-8000-000000000001',
  openIdUrl: 'http://127.0.0.1:9/openid',
  answer: {},
});
