import type { AnswerDutyKind } from '../domain/duty.ts';
import type { SeatBrief, ServiceBrief } from '../domain/views.ts';
import type { Language } from '../domain/vocabulary.ts';
import { seatName, serviceName } from './names.ts';
import { textIn } from './text-in.ts';

type Duty = {
  readonly kind: AnswerDutyKind;
  readonly personName: string | null;
  readonly service?: Pick<ServiceBrief, 'name'>;
  readonly seat?: Pick<SeatBrief, 'kind' | 'region'>;
};

/** What is to be done, in one line: "Finn ny regional representant for Helse Nord: tjenesten". */
export function dutyText({ kind, personName, service, seat }: Duty, language: Language): string {
  return textIn(language).home.duties[kind]({
    person: personName ?? '',
    seat: seat ? seatName(seat, language) : '',
    service: service ? serviceName(service, language) : '',
  });
}
