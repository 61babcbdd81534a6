/** Where marks stand that have no room beside each other, from the ring outwards. */
export const wheelLanes = [104, 132, 160] as const;
/** As near as the middles of two marks of a lane may be: two squares whose corners meet are farther apart than their sides. */
const nearest = 26;

/** Which part of the circle a day is at, from January on. */
export function turnOf(day: string): number {
  const [, month = '1', date = '1'] = day.split('-');
  return (Number(month) - 1 + (Number(date) - 1) / 31) / 12;
}

/** For each day its lane: the first in which there is room, and the one with the most where there is none. */
export function laneOfEach(days: readonly string[]): number[] {
  const taken = wheelLanes.map((): number[] => []);
  return days.map((day) => {
    const turn = turnOf(day);
    const rooms = wheelLanes.map((radius, lane) => roomIn(taken[lane] ?? [], turn, radius));
    const free = rooms.findIndex((room) => room >= nearest);
    const lane = free === -1 ? rooms.indexOf(Math.max(...rooms)) : free;
    taken[lane]?.push(turn);
    return lane;
  });
}

/** How far the nearest mark of a lane is; the end of December is beside the beginning of January. */
function roomIn(taken: readonly number[], turn: number, radius: number): number {
  const distances = taken.map((one) => {
    const distance = Math.abs(one - turn);
    return 2 * radius * Math.sin(Math.PI * Math.min(distance, 1 - distance));
  });
  return Math.min(...distances, Number.POSITIVE_INFINITY);
}
