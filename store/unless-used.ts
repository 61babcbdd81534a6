import { type Refusal, refuse } from '../domain/refusal.ts';

/** A row that others point to: Postgres says so where it is to go. */
const isPointedTo = '23503';

/**
 * Takes away what a press made, as long as nobody has built on it: whatever points there is somebody's work. The
 * transaction can do nothing more after a refusal.
 */
export async function unlessUsed(takeAway: () => Promise<void>): Promise<Refusal | null> {
  try {
    await takeAway();
    return null;
  } catch (error) {
    if ((error as { code?: unknown }).code === isPointedTo) return refuse('service-begun');
    throw error;
  }
}
