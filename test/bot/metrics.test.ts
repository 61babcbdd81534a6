import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepsIn } from '../stories/steps.ts';
import { type RunningProgram, startProgram } from '../support/running-bot.ts';

let program: RunningProgram;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

async function scrape(): Promise<string[]> {
  const answer = await fetch(`${program.botUrl}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  return (await answer.text()).split('\n').filter((line) => line.startsWith('samrad_'));
}
const numberAt = (lines: readonly string[], start: string) =>
  Number(
    lines
      .find((line) => line.startsWith(start))
      ?.split(' ')
      .at(-1),
  );

describe('What Prometheus reads', () => {
  it('counts turns, answers and messages, and names nobody', async () => {
    const { person, propose } = stepsIn(() => program);
    await propose();
    const kari = await person('Kari Demo');
    await kari.forges({ verb: 'no such verb', data: {}, on: 'Venter på svar fra' });
    await fetch(`${program.botUrl}/api/${'x'.repeat(40)}`);
    const lines = await scrape();
    const done = 'samrad_turn_seconds_count{kind="action",verb="propose-member",answer="card"}';
    expect(numberAt(lines, done)).toBe(1);
    expect(lines.join('\n')).toContain('verb="unknown"');
    const posts = 'samrad_http_request_seconds_count{method="POST",route="/api/messages",status="200"}';
    expect(numberAt(lines, posts)).toBeGreaterThan(1);
    expect(numberAt(lines, 'samrad_http_request_seconds_count{method="GET",route="none",status="404"}')).toBe(
      1,
    );
    expect(numberAt(lines, 'samrad_messages_total{outcome="sent"}')).toBeGreaterThan(0);
    expect(numberAt(lines, 'samrad_database_up')).toBe(1);
    expect(numberAt(lines, 'samrad_waiting_messages{state="waiting"}')).toBe(0);
    const { people, serviceId } = program.fixture;
    for (const secret of [...Object.values(people), serviceId, 'Kari', 'Ortopedi', 'no such verb', 'xxx']) {
      expect(lines.join('\n')).not.toContain(secret);
    }
  });

  it('says so when the database is away', async () => {
    await program.fixture.drop();
    expect(numberAt(await scrape(), 'samrad_database_up')).toBe(0);
  });
});
