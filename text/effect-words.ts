import type { EffectLine } from '../domain/service-effects.ts';
import type { Language } from '../domain/vocabulary.ts';
import { fullDay } from './dates.ts';
import { capital, listInWords, numberInWords } from './lists.ts';
import { nameIn } from './names.ts';
import { dayOf } from './report-words.ts';
import { textIn } from './text-in.ts';

/** "Den starter mandag 1. mars 2027.": what will happen to a service, in a sentence. */
export function effectText(line: EffectLine, language: Language): string {
  const { common, servicePlan } = textIn(language);
  const words = servicePlan.effects;
  switch (line.what) {
    case 'founds':
      return words.founds(nameIn(line.name, language), common.serviceTypes[line.type]);
    case 'stands':
      return words.stands(listInWords(line.trusts, language));
    case 'starts':
    case 'lasts':
    case 'evaluated':
    case 'ends':
      return capital(words[line.what](fullDay(dayOf(line.on), language)), language);
    case 'renamed':
      return words.renamed(nameIn(line.from, language), nameIn(line.to, language));
    case 'retyped':
      return words.retyped(common.serviceTypes[line.from], common.serviceTypes[line.to]);
    case 'place-ends':
      return words.placeEnds(listInWords(line.trusts, language));
    case 'place-members':
      return words.placeMembers(listInWords(line.people, language));
    case 'moved':
      return words.moved(listInWords(line.from, language), listInWords(line.to, language));
    default:
      return 'count' in line
        ? words[counted[line.what]](numberInWords(line.count, language))
        : words[said[line.what]];
  }
}

const counted = {
  seats: 'seats',
  'seats-added': 'seatsAdded',
  'members-leave': 'membersLeave',
  'seats-end': 'seatsEnd',
  proposals: 'proposals',
  requests: 'requests',
} as const;

const said = {
  'no-group': 'noGroup',
  leaders: 'leaders',
  nothing: 'nothing',
  'group-begins': 'groupBegins',
  'group-ends': 'groupEnds',
  'may-undo': 'mayUndo',
  'last-report': 'lastReport',
  'place-leader': 'placeLeader',
  'cannot-undo': 'cannotUndo',
} as const;
