import { onTheWall } from './calendar.ts';
import type { CurrentGathering } from './views/gathering.ts';

/**
 * A gathering as the inputs of its form hold it, in card and tab: days and clocks as the wall in Oslo shows them, the
 * programme a line an item, and what is chosen of several with commas between. When asking opens and closes stays.
 */
export function fieldsOfGathering(current: CurrentGathering): Readonly<Record<string, string>> {
  const clock = (date: Date) => {
    const { minutes } = onTheWall(date);
    return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  };
  return {
    kind: current.kind,
    title: current.title,
    language: current.language,
    day: onTheWall(current.startsAt).day,
    from: clock(current.startsAt),
    to: clock(current.endsAt),
    link: current.link ?? '',
    place: current.place ?? '',
    items: current.items
      .map(({ title, speakers }) => (speakers ? `${title} v/ ${speakers}` : title))
      .join('\n'),
    moderators: current.moderatorIds.join(','),
    opens: 'keep',
    closes: 'keep',
    presentation: current.presentationLink ?? '',
    regions: current.regions.join(','),
    roles: current.roles.join(','),
    types: current.types.join(','),
  };
}
