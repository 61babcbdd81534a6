import { Link } from '@fluentui/react-link';
import type { ErasurePreview, FoundObstacle, Obstacle } from '../../domain/views/erasure.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { dutyText } from '../../text/duty-text.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { nameIn, regionName, seatName, serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { addressOf, type Place } from '../address.ts';
import type { Sent } from '../json.ts';
import { pageOfDuty } from '../page-of-duty.ts';
import { useHeadings } from '../parts/headings.ts';
import { useReading, useText } from '../reader.ts';

type ObstaclesProps = { readonly obstacles: Sent<ErasurePreview>['obstacles'] };

/** What has to end before somebody's name can be taken away: what to do, which it is, and the way there. */
export function Obstacles({ obstacles }: ObstaclesProps) {
  const headings = useHeadings();
  const { language } = useReading();
  const { erasure } = useText().administration;
  const left = ({ count, found }: Sent<Obstacle>) => count - found.length;
  return (
    <section>
      <h3 className={headings.third}>{erasure.first}</h3>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle.kind}>
            {erasure.obstacles[obstacle.kind]} ({numberInWords(obstacle.count, language)})
            <ul>
              {obstacle.found.map((found) => (
                <Found key={found.id} found={found} />
              ))}
              {left(obstacle) > 0 && <li>{erasure.andMore(numberInWords(left(obstacle), language))}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ found }: { readonly found: Sent<FoundObstacle> }) {
  const { language } = useReading();
  const page = pageOf(found);
  const words = inWords(found, language);
  return <li>{page ? <Link href={addressOf(page)}>{words}</Link> : words}</li>;
}

/** Where it can be ended, or seen; null for a role, which the list above this ends, and what stands in the chat alone. */
function pageOf({ duty, gatheringTitle, id, role, service }: Sent<FoundObstacle>): Place | null {
  if (role) return null;
  if (gatheringTitle !== undefined) return { page: 'change-gathering', id };
  const own = duty ? pageOfDuty(duty) : null;
  const of = service ?? (duty && 'service' in duty ? duty.service : undefined);
  return own ?? (of ? { page: 'group', id: of.id } : null);
}

function inWords(found: Sent<FoundObstacle>, language: Language): string {
  const { common, home } = textIn(language);
  const { duty, gatheringTitle, personName, role, seat, service } = found;
  if (duty) return dutyText(duty, language);
  if (gatheringTitle !== undefined) return gatheringTitle;
  const of = service ? serviceName(service, language) : '';
  if (role) {
    const reach = [
      role.region && regionName(role.region, language),
      service && nameIn(service.name, language),
      role.site,
    ];
    return [capital(common.roles[role.role], language), ...reach.filter(Boolean)].join(', ');
  }
  if (!seat) return of;
  const which = seatName(seat, language);
  return personName
    ? home.waiting({ person: personName, seat: which, service: of })
    : `${capital(which, language)}, ${of}`;
}
