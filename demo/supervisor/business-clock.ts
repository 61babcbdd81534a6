import pg from 'pg';

export type ClockReading = { readonly now: string; readonly offsetSeconds: number };

/** Ten years: enough for every deadline, and far from where dates run out. */
const furthestSeconds = 10 * 366 * 24 * 3600;

/** Whether the clock may be moved by so much: forwards only, since what has happened cannot lie in the future. */
export function isAdvance(seconds: unknown): seconds is number {
  return Number.isSafeInteger(seconds) && (seconds as number) > 0 && (seconds as number) <= furthestSeconds;
}

/** The demo's business time (ISO 8601, UTC), and how far it is ahead of the real one. */
export async function readClock(ownerUrl: string): Promise<ClockReading> {
  const reading = await ask(
    ownerUrl,
    `with clock as (select coalesce((select offset_seconds from business_clock), 0) as ahead)
     select ahead, now() + make_interval(secs => ahead::double precision) as now from clock`,
  );
  if (reading === null) throw new Error('The database did not tell the time.');
  return reading;
}

/** Moves business time forwards. Null when it would go too far. */
export async function advanceClock(ownerUrl: string, seconds: number): Promise<ClockReading | null> {
  return ask(
    ownerUrl,
    `insert into business_clock as clock (only_row, offset_seconds) values (true, $1)
     on conflict (only_row) do update set offset_seconds = clock.offset_seconds + excluded.offset_seconds
       where clock.offset_seconds + excluded.offset_seconds <= $2
     returning offset_seconds as ahead, now() + make_interval(secs => offset_seconds::double precision) as now`,
    [seconds, furthestSeconds],
  );
}

async function ask(url: string, statement: string, values: unknown[] = []): Promise<ClockReading | null> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ now: Date; ahead: string }>(statement, values);
    const [row] = rows;
    return row === undefined ? null : { now: row.now.toISOString(), offsetSeconds: Number(row.ahead) };
  } finally {
    await client.end().catch(() => undefined);
  }
}
