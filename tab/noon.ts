/** A day such as `2027-02-10` as a moment of it: noon, so that no clock makes another day of it. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
