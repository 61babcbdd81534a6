import { expect, it } from 'vitest';
import { burn } from '../../scripts/chaos/reminders.ts';

it('instances that are killed in the claim, in putting up and in delivery remind everybody, once', {
  timeout: 400_000,
}, async () => {
  const { figures, faults } = await burn({
    ...{ duties: 3_000, people: 300 },
    ...{ instances: 2, killsInClaim: 1 },
    pauseMilliseconds: 300,
    patienceMilliseconds: 300_000,
  });
  expect(faults).toEqual([]);
  expect(figures).toMatchObject({
    'kills during the claim': 2,
    'kills while messages were put up': 2,
    reminders: 3_000,
    'messages put up': 300,
  });
});
