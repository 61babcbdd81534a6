import type { NominationView, TimelineEntry } from '../domain/views/nomination.ts';

/** Nobody's id. */
export const noId = '00000000-0000-4000-8000-000000000000';

const day = new Date(Date.UTC(2026, 0, 15));

function entry(kind: TimelineEntry['kind'], by: string): TimelineEntry {
  const how = { onBehalfOf: null, how: null, remark: null, undone: false, byLink: false };
  return { at: day, kind, by, region: kind === 'appointed' ? 'nord' : null, ...how };
}

/** A case that nobody has, for drawing a card when nothing is to be shown. */
export const exampleCase: NominationView = {
  id: noId,
  version: 5,
  step: 'appointed',
  stepSince: day,
  dueAt: null,
  service: {
    id: noId,
    type: 'national-treatment',
    name: { nb: 'Øvingstjenesten', nn: 'Øvingstenesta', en: null },
  },
  seat: { id: noId, kind: 'regional', region: 'nord', standsFor: null },
  serviceRegion: 'vest',
  appointingRegion: 'nord',
  route: 'service-region',
  candidate: { name: 'Anne Eksempel', trust: 'Nordlandssykehuset' },
  proposer: 'Kari Demo',
  lineLeader: 'Per Prøve',
  competence: 'Ortopedi',
  suggestedBy: null,
  effortPercent: 2.5,
  startsOn: day,
  replaces: null,
  consentedAt: day,
  clearedAt: day,
  ball: null,
  unreachable: null,
  mailed: null,
  timeline: [
    entry('proposed', 'Kari Demo'),
    entry('accepted', 'Anne Eksempel'),
    entry('cleared', 'Per Prøve'),
    entry('forwarded', 'Rune Kladd'),
    entry('appointed', 'Siv Demo'),
  ],
  viewer: { relations: ['appointing-contact'], may: ['undo-answer'] },
};
