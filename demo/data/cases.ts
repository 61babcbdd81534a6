import type { NominationVerb, RequestVerb } from '../../domain/verbs.ts';
import type { Region } from '../../domain/vocabulary.ts';

/** What happened to a nomination, and how many days ago; the last entry decides where it stands. */
export type Happening = readonly [verb: NominationVerb | 'propose-member', daysAgo: number];

/** The same for a request for a candidate (R21). */
export type RequestHappening = readonly [verb: RequestVerb | 'report-no-candidate', daysAgo: number];

/** An interesting seat: it was or is vacant, and somebody was or was not proposed for it. */
export type SeatCase = {
  readonly name: string;
  /** The service's responsible region. */
  readonly host: Region;
  readonly multiRegional?: true;
  /** A region for its regional seat. */
  readonly seat: Region | 'user' | 'service';
  /** How many days ago the seat became vacant, or it was recorded that its holder leaves. */
  readonly vacantFor: number;
  /** In so many days the holder leaves (R23): a successor can be proposed already. */
  readonly leavesIn?: number;
  readonly story: readonly Happening[];
  /** Nobody was found, and help was asked for, instead of a story. */
  readonly request?: readonly RequestHappening[];
  readonly effort?: number;
  readonly remark?: string;
  /** Who is outside every tenant, so that nothing reaches them in Teams. */
  readonly outside?: 'candidate' | 'line-leader';
  /** The cast's line leader clears, so the candidate works at the same trust. */
  readonly playedLineLeader?: true;
};

const returnedForMore = 'Fint forslag. Skriv litt mer om fagområdet, så sender vi det videre.';

/** Nobody has been proposed: old and new, every region, every kind of seat that can stand empty. */
const unproposed: readonly SeatCase[] = [
  { name: 'vacant-longest', host: 'sor-ost', seat: 'vest', vacantFor: 400, story: [] },
  { name: 'vacant-newest', host: 'vest', seat: 'sor-ost', vacantFor: 3, story: [] },
  { name: 'vacant-midt', host: 'sor-ost', seat: 'midt', vacantFor: 75, story: [] },
  { name: 'vacant-nord', host: 'sor-ost', seat: 'nord', vacantFor: 130, story: [] },
  { name: 'vacant-west-of-midt', host: 'midt', seat: 'vest', vacantFor: 210, story: [] },
  { name: 'vacant-midt-of-nord', host: 'nord', seat: 'midt', vacantFor: 17, story: [] },
  { name: 'vacant-nord-of-vest', host: 'vest', seat: 'nord', vacantFor: 260, story: [] },
  { name: 'vacant-own-region', host: 'sor-ost', seat: 'sor-ost', vacantFor: 55, story: [] },
  {
    name: 'vacant-multi-regional',
    host: 'sor-ost',
    multiRegional: true,
    seat: 'vest',
    vacantFor: 34,
    story: [],
  },
  { name: 'vacant-user', host: 'sor-ost', seat: 'user', vacantFor: 90, story: [] },
  { name: 'vacant-user-vest', host: 'vest', seat: 'user', vacantFor: 35, story: [] },
  { name: 'vacant-service', host: 'sor-ost', seat: 'service', vacantFor: 20, story: [] },
];

const standing: readonly SeatCase[] = [
  { name: 'consent', host: 'vest', seat: 'nord', vacantFor: 28, effort: 2, story: [['propose-member', 5]] },
  { name: 'consent-overdue', host: 'sor-ost', seat: 'midt', vacantFor: 61, story: [['propose-member', 20]] },
  {
    name: 'candidate-unreachable',
    host: 'sor-ost',
    seat: 'vest',
    vacantFor: 33,
    outside: 'candidate',
    story: [['propose-member', 9]],
  },
  {
    name: 'clearance',
    host: 'sor-ost',
    seat: 'nord',
    vacantFor: 47,
    effort: 4,
    playedLineLeader: true,
    story: [
      ['propose-member', 12],
      ['accept-nomination', 6],
    ],
  },
  {
    name: 'line-leader-unreachable',
    host: 'vest',
    seat: 'midt',
    vacantFor: 40,
    outside: 'line-leader',
    story: [
      ['propose-member', 15],
      ['accept-nomination', 10],
    ],
  },
  {
    name: 'forward',
    host: 'sor-ost',
    seat: 'vest',
    vacantFor: 50,
    effort: 3,
    story: [
      ['propose-member', 14],
      ['accept-nomination', 11],
      ['clear-candidate', 4],
    ],
  },
  {
    name: 'forward-overdue',
    host: 'midt',
    seat: 'sor-ost',
    vacantFor: 95,
    story: [
      ['propose-member', 40],
      ['accept-nomination', 33],
      ['clear-candidate', 16],
    ],
  },
  {
    name: 'forward-west',
    host: 'vest',
    seat: 'sor-ost',
    vacantFor: 44,
    story: [
      ['propose-member', 21],
      ['accept-nomination', 13],
      ['clear-candidate', 5],
    ],
  },
  {
    name: 'appointment',
    host: 'sor-ost',
    seat: 'nord',
    vacantFor: 66,
    effort: 5,
    story: [
      ['propose-member', 30],
      ['accept-nomination', 26],
      ['clear-candidate', 20],
      ['forward-nomination', 3],
    ],
  },
  {
    name: 'appointment-midt',
    host: 'vest',
    seat: 'midt',
    vacantFor: 71,
    story: [
      ['propose-member', 32],
      ['accept-nomination', 25],
      ['clear-candidate', 19],
      ['forward-nomination', 7],
    ],
  },
  {
    name: 'appointment-same-region',
    host: 'vest',
    seat: 'vest',
    vacantFor: 39,
    story: [
      ['propose-member', 18],
      ['accept-nomination', 15],
      ['clear-candidate', 8],
    ],
  },
  {
    name: 'returned-by-receiver',
    host: 'sor-ost',
    seat: 'midt',
    vacantFor: 58,
    remark: returnedForMore,
    story: [
      ['propose-member', 24],
      ['accept-nomination', 17],
      ['clear-candidate', 9],
      ['return-nomination', 2],
    ],
  },
  {
    name: 'returned-by-appointer',
    host: 'vest',
    seat: 'sor-ost',
    vacantFor: 88,
    effort: 5,
    remark: 'Vi trenger å vite om fem prosent er nok til møtene og årsrapporten.',
    story: [
      ['propose-member', 45],
      ['accept-nomination', 38],
      ['clear-candidate', 29],
      ['forward-nomination', 22],
      ['return-nomination', 6],
    ],
  },
  {
    name: 'sent-again',
    host: 'sor-ost',
    seat: 'vest',
    vacantFor: 92,
    remark: returnedForMore,
    story: [
      ['propose-member', 50],
      ['accept-nomination', 45],
      ['clear-candidate', 40],
      ['return-nomination', 36],
      ['resend-nomination', 5],
    ],
  },
  { name: 'user-consent', host: 'sor-ost', seat: 'user', vacantFor: 25, story: [['propose-member', 4]] },
  {
    name: 'user-appointment',
    host: 'sor-ost',
    seat: 'user',
    vacantFor: 48,
    story: [
      ['propose-member', 16],
      ['accept-nomination', 9],
    ],
  },
];

const closed: readonly SeatCase[] = [
  {
    name: 'appointed',
    host: 'sor-ost',
    seat: 'nord',
    vacantFor: 80,
    effort: 4,
    story: [
      ['propose-member', 42],
      ['accept-nomination', 37],
      ['clear-candidate', 31],
      ['forward-nomination', 27],
      ['appoint-member', 8],
    ],
  },
  {
    name: 'appointed-user',
    host: 'sor-ost',
    seat: 'user',
    vacantFor: 70,
    story: [
      ['propose-member', 34],
      ['accept-nomination', 28],
      ['appoint-member', 14],
    ],
  },
  {
    name: 'declined-by-candidate',
    host: 'sor-ost',
    seat: 'midt',
    vacantFor: 52,
    remark: 'Takk for at dere spør. Jeg rekker det dessverre ikke ved siden av forskningen.',
    story: [
      ['propose-member', 23],
      ['decline-invitation', 11],
    ],
  },
  {
    name: 'not-cleared',
    host: 'sor-ost',
    seat: 'nord',
    vacantFor: 57,
    remark: 'Seksjonen mangler folk til våren. Spør gjerne igjen til høsten.',
    story: [
      ['propose-member', 26],
      ['accept-nomination', 18],
      ['refuse-clearance', 10],
    ],
  },
  {
    name: 'declined-by-region',
    host: 'vest',
    seat: 'nord',
    vacantFor: 99,
    remark: 'Vi vil gjerne ha noen som arbeider med voksne pasienter også.',
    story: [
      ['propose-member', 53],
      ['accept-nomination', 46],
      ['clear-candidate', 41],
      ['forward-nomination', 35],
      ['decline-nomination', 12],
    ],
  },
  {
    name: 'withdrawn',
    host: 'sor-ost',
    seat: 'vest',
    vacantFor: 63,
    story: [
      ['propose-member', 29],
      ['accept-nomination', 24],
      ['withdraw-nomination', 15],
    ],
  },
];

/** A request for a candidate stands at each step, and one for a user representative (R21, R22). */
const requested: readonly SeatCase[] = [
  {
    name: 'request-passing',
    host: 'sor-ost',
    seat: 'nord',
    vacantFor: 64,
    remark: 'Vi har spurt tre på fagmøtet, og alle har takket nei.',
    story: [],
    request: [['report-no-candidate', 23]],
  },
  {
    name: 'request-naming',
    host: 'vest',
    seat: 'nord',
    vacantFor: 77,
    remark: 'Vi kjenner ingen i regionen som arbeider med dette.',
    story: [],
    request: [
      ['report-no-candidate', 41],
      ['pass-request', 38],
    ],
  },
  {
    name: 'request-named',
    host: 'sor-ost',
    seat: 'vest',
    vacantFor: 81,
    story: [],
    request: [
      ['report-no-candidate', 52],
      ['pass-request', 47],
      ['name-candidate', 6],
    ],
  },
  {
    name: 'request-returned',
    host: 'sor-ost',
    seat: 'midt',
    vacantFor: 118,
    remark: 'Alle fem sykehus er spurt. Ingen har tid før sommeren.',
    story: [],
    request: [
      ['report-no-candidate', 65],
      ['pass-request', 60],
      ['return-request', 8],
    ],
  },
  {
    name: 'request-user',
    host: 'sor-ost',
    seat: 'user',
    vacantFor: 37,
    remark: 'Brukerutvalget har ingen å peke ut akkurat nå.',
    story: [],
    request: [['report-no-candidate', 12]],
  },
];

/** Somebody is known to leave: a successor is wanted, or on the way (R23). */
const leaving: readonly SeatCase[] = [
  { name: 'leaving', host: 'sor-ost', seat: 'midt', vacantFor: 2, leavesIn: 31, story: [] },
  {
    name: 'successor',
    host: 'sor-ost',
    seat: 'nord',
    vacantFor: 24,
    leavesIn: 25,
    story: [
      ['propose-member', 18],
      ['accept-nomination', 12],
      ['clear-candidate', 8],
      ['forward-nomination', 3],
    ],
  },
];

export const seatCases: readonly SeatCase[] = [
  ...unproposed,
  ...standing,
  ...closed,
  ...requested,
  ...leaving,
];

/** Kari Demo's vacancy, which nobody has been proposed for: the first thing to try. */
export const mainCase: SeatCase = { name: 'main', host: 'sor-ost', seat: 'nord', vacantFor: 43, story: [] };
