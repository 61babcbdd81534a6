import { expect, it } from 'vitest';
import { faultsOf, type Hall, percentile, playHall } from '../../bench/webinar/hall.ts';
import { stepsIn } from '../stories/steps.ts';
import { gatheringAt } from '../support/gathering-steps.ts';
import type { PersonName } from '../support/group-fixture.ts';
import { startProgram } from '../support/running-bot.ts';

const guests = ['serviceLeader', 'otherLeader', 'receivingContact', 'secondReceiving', 'member'] as const;
const moderators = ['otherContact', 'coordinator', 'appointingContact'] as const;

/** Says nothing of how fast it is: that machine is busy with other tests. */
it('a webinar: 160 ask at once, a hall listens and votes, three moderate at three instances', async () => {
  const program = await startProgram();
  try {
    const { fixture, sandbox } = program;
    const { allIsDelivered } = stepsIn(() => program);
    const gatheringId = await gatheringAt(fixture, {
      moderatorIds: moderators.map((name) => fixture.people[name]),
    });
    const tokenOf = async (name: PersonName) =>
      (await (await sandbox.person(fixture.people[name])).opensTab()).token;
    const askers = await Promise.all(guests.map(tokenOf));
    const hall: Hall = {
      instances: [program.botUrl, await program.startAnother(), await program.startAnother()],
      gatheringId,
      askers,
      questions: 160,
      toShow: 30,
      answersEvery: 5,
      withinMilliseconds: 3_000,
      listeners: Array.from({ length: 12 }, (_, index) => askers[index % askers.length] ?? ''),
      moderators: await Promise.all(moderators.map(tokenOf)),
      patienceMilliseconds: 240_000,
    };
    const played = await playHall(hall);
    await allIsDelivered(60_000);
    const kept = await fixture.store.db
      .selectFrom('question')
      .select((one) => [
        'id',
        one
          .selectFrom('outgoing_message')
          .select(({ fn }) => fn.countAll<number>().as('told'))
          .whereRef('subject_id', '=', 'question.id')
          .where('cause', '=', 'question-answered')
          .where('lane', '!=', 'update')
          .where('state', '=', 'sent')
          .as('told'),
      ])
      .where('gathering_id', '=', gatheringId)
      .orderBy('ordinal')
      .execute();
    const votes = await fixture.store.db.selectFrom('question_vote').select('person_id').execute();
    expect(
      faultsOf(
        played,
        hall,
        kept.map(({ id, told }) => ({ id, told: Number(told) })),
        votes.length,
      ),
    ).toEqual([]);
    expect(played.answered.size).toBeGreaterThan(0);
    expect(percentile(played.lags, 99)).toBeGreaterThan(0);
    await sandbox.expectNoViolations();
  } finally {
    await program.close();
  }
}, 300_000);

it('finds what would be wrong: a question that is lost, there twice, shown twice, overtaken, never seen, or whose asker is not told', () => {
  const hall = { questions: 2, toShow: 2 } as Hall;
  const taken = [
    { id: 'a', sentAt: 0, answeredAt: 1 },
    { id: 'b', sentAt: 2, answeredAt: 3 },
  ];
  const well = {
    taken,
    shown: new Map([
      ['a', 1],
      ['b', 1],
    ]),
    answered: new Set(['a']),
    votes: new Set(['a 1']),
    lags: [1],
    missed: 0,
    failures: [],
  };
  const kept = [
    { id: 'a', told: 1 },
    { id: 'b', told: 0 },
  ];
  expect(faultsOf(well, hall, kept, 1)).toEqual([]);
  expect(faultsOf(well, hall, kept.toReversed(), 1)).toEqual(['1 questions were overtaken']);
  expect(faultsOf(well, hall, kept.slice(1), 1)).toContain('1 questions were lost');
  expect(faultsOf({ ...well, shown: new Map([['a', 2]]) }, hall, kept, 1)).toContain(
    '1 questions were shown twice',
  );
  const twice = [...kept, { id: 'c', told: 0 }];
  expect(faultsOf(well, hall, twice, 1)).toEqual(['3 questions are kept']);
  for (const told of [0, 2]) {
    const untold = kept.map((one) => ({ ...one, told }));
    expect(faultsOf(well, hall, untold, 1)).toEqual(['1 askers were not told of their answer once']);
  }
  expect(faultsOf({ ...well, failures: ['questions: 500'] }, hall, kept, 1)).toEqual(['questions: 500']);
  expect(faultsOf({ ...well, missed: 3 }, hall, kept, 0)).toHaveLength(2);
});
