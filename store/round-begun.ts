import { sql } from 'kysely';

/**
 * For a statement with a round as `cycle`: services were told of it, or no earlier one runs any more. Until then nobody
 * owes anything in it, and it is not the round that is shown first (R38).
 */
export const hasBegun = sql<boolean>`(cycle.services_told_on <= (select oslo_today()) or not exists (
  select from report_cycle earlier where earlier.year < cycle.year and earlier.closed_at is null
    and earlier.submission_due_on >= (select oslo_today())))`;
