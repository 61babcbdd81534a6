import { expect, test } from 'vitest';
import { keepRunning, type RunningPart } from '../../../demo/supervisor/kept-part.ts';

/** A part whose end we decide. */
function makePart() {
  let end: (how: string) => void = () => undefined;
  const exited = new Promise<string>((resolve) => {
    end = resolve;
  });
  const part: RunningPart = { exited, stop: async () => end('told to') };
  return { part, end };
}

function setUp(...starts: readonly (() => Promise<RunningPart>)[]) {
  const left = [...starts];
  const said: string[] = [];
  let heard: () => void = () => undefined;
  const kept = keepRunning({
    name: 'The part',
    start: () => left.shift()?.() ?? Promise.reject(new Error('no more')),
    say: (line) => {
      said.push(line);
      heard();
    },
    pauses: [0],
  });
  const until = async (line: string) => {
    while (!said.includes(line)) await new Promise<void>((resolve) => (heard = resolve));
  };
  return { kept, said, until };
}

test('what dies is started again, and both are said', async () => {
  const [one, two] = [makePart(), makePart()];
  const { kept, said, until } = setUp(
    async () => one.part,
    async () => two.part,
  );
  await kept.first;

  one.end('SIGKILL');
  await until('The part runs again.');

  expect(said[0]).toBe('The part ended unexpectedly (SIGKILL); starting it again ...');
  expect(kept.current()).toBe(two.part);
  await kept.stop(false);
  expect(said).toHaveLength(2);
});

test('a failed attempt is not the last', async () => {
  const [one, two] = [makePart(), makePart()];
  const { kept, said, until } = setUp(
    async () => one.part,
    () => Promise.reject(new Error('no room')),
    async () => two.part,
  );
  await kept.first;

  one.end('exit code 1');
  await until('The part runs again.');

  expect(said[1]).toBe('The part ended unexpectedly (no room); starting it again ...');
  await kept.stop(false);
});

test('a first start that fails is the caller’s to handle', async () => {
  const { kept, said } = setUp(() => Promise.reject(new Error('no room')));

  await expect(kept.first).rejects.toThrow('no room');
  await kept.stop(false);
  expect(said).toEqual([]);
});

test('stopped while it starts, it does not stay', async () => {
  const one = makePart();
  const { kept } = setUp(async () => one.part);

  await kept.stop(false);

  expect(await one.part.exited).toBe('told to');
});
