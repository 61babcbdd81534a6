import type { AssessmentFlag } from '../domain/assessment-flags.ts';
import type { Language } from '../domain/vocabulary.ts';
import { markInWords } from './group-words.ts';
import { listInWords, numberInWords } from './lists.ts';
import { nameIn, regionName } from './names.ts';
import { textIn } from './text-in.ts';

/** What the program noticed, in one sentence. */
export function flagText(flag: AssessmentFlag, language: Language): string {
  const { flags } = textIn(language).assessment;
  switch (flag.kind) {
    case 'volume': {
      const question = nameIn(flag.question, language);
      const asked = flag.site ? `${question}, ${flag.site}` : question;
      return flags.volume[flag.limit](asked, numberInWords(flag.count, language));
    }
    case 'region-missing': {
      const region = regionName(flag.region, language);
      return flag.isVacant ? flags.regionVacant(region) : flags.regionMissing(region);
    }
    case 'statement-missing':
      return flags.statementMissing;
    case 'group':
      return markInWords(flag.mark, language);
    case 'no-meeting':
      return flags.noMeeting;
    case 'website':
      return flags.website(
        listInWords(
          flag.missing.map((point) => nameIn(point, language)),
          language,
        ),
      );
  }
}
