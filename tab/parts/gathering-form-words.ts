import type { AudienceRole } from '../../domain/gathering.ts';
import type { GatheringFormPage } from '../../domain/views/gathering.ts';
import type { Language, Region, ServiceType } from '../../domain/vocabulary.ts';
import { fullDay } from '../../text/dates.ts';
import { regionName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';

/** What a gathering's form calls its fields, and what is filled in as it is read. */
export function useGatheringFormWords({ moderators }: Sent<GatheringFormPage>) {
  const { language } = useReader();
  const { common, gathering } = useText();
  const { form } = gathering;
  const nameOf = (id: string) => moderators.find((one) => one.id === id)?.name ?? '';
  const each = (text: string, name: (one: never) => string) =>
    listed(text)
      .map((one) => name(one as never))
      .join(', ');
  const read: Readonly<Record<string, (text: string) => string>> = {
    kind: (text) => gathering.kinds[text as keyof typeof gathering.kinds],
    language: (text) => textIn(text as Language).common.languageName,
    day: (text) => (text === '' ? '' : fullDay(dayOf(text), language)),
    moderators: (text) => each(text, nameOf),
    opens: (text) => ({ keep: form.keep, ...form.opensChoices })[text as 'keep'],
    closes: (text) => ({ keep: form.keep, ...form.closesChoices })[text as 'keep'],
    regions: (text) => each(text, (one: Region) => regionName(one, language)),
    roles: (text) => each(text, (one: AudienceRole) => gathering.roles[one]),
    types: (text) => each(text, (one: ServiceType) => common.serviceTypes[one]),
  };
  const { kind, name: title, day, from, to, link, place, items, opens, closes, presentation } = form;
  return {
    labels: {
      ...{ kind, title, language: form.language, day, from, to, link, place, items },
      ...{ moderators: form.moderators, opens, closes, presentation },
      ...{ regions: form.regions, roles: form.roles, types: form.types },
    },
    inWords: (key: string, text: string) => read[key]?.(text) ?? text,
  };
}

function listed(text: string): readonly string[] {
  return text.split(',').filter((one) => one !== '');
}
