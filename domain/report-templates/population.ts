import type { Population } from '../report-template.ts';

/**
 * People in the four regions at the beginning of the year, to the nearest thousand. Rounded on purpose: they are the
 * scale behind numbers of patients, not statistics. A coordinator's own version of a template may have newer ones.
 */
export const population: Population = {
  year: 2025,
  'sor-ost': 3_190_000,
  vest: 1_166_000,
  midt: 752_000,
  nord: 486_000,
};
