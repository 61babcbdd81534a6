import { startBenchPostgres } from '../bench/postgres.ts';
import { compareYear } from '../test/year/compare-year.ts';
import { playYear } from '../test/year/play-year.ts';

/**
 * Plays a year of reminders for all services of the demo's country, and compares it, person by person and day by day,
 * with a model that was written from the rules alone. Ends with 1 when they differ. Another number is another year.
 *
 *     npm run year -- 7
 */
const seed = Number(process.argv[2] ?? 7);
const postgres = await startBenchPostgres();
let differences = 0;
try {
  const begun = performance.now();
  const database = await postgres.make('year', async () => undefined);
  const year = await playYear(database, { oneOf: 1, seed });
  const { asked, expected, told, faults } = compareYear(year);
  const [is, should] = [told, expected].map((some) => new Set(some.map((one) => JSON.stringify(one))));
  const wrong = [...(is ?? [])].filter((one) => !should?.has(one)).map((one) => `told: ${one}`);
  const missing = [...(should ?? [])].filter((one) => !is?.has(one)).map((one) => `should be told: ${one}`);
  const all = [...wrong, ...missing, ...faults, ...year.violations];
  differences = all.length;
  for (const one of all.slice(0, 40)) console.log(`✖ ${one}`);
  console.log(
    `${year.services} services, ${year.happenings.length} happenings, ${year.arrived.length} messages, ` +
      `${expected.length} by the model, ${asked} meetings, evaluations and ends of terms asked for, ${differences} differences, ${Math.round((performance.now() - begun) / 1000)} s.`,
  );
} finally {
  await postgres.stop();
}
process.exitCode = differences === 0 ? 0 : 1;
