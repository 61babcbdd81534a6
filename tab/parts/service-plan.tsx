import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { hasSeveralPlaces, placesToChooseFrom, type ServicePlan } from '../../domain/service-plan.ts';
import type { PlanChoices, PlanView, ProcessView } from '../../domain/views/process.ts';
import { type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import { fullDay } from '../../text/dates.ts';
import { capital, listInWords } from '../../text/lists.ts';
import { planFacts } from '../../text/plan-words.ts';
import { dayOf } from '../../text/report-words.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { useTyping } from '../use-typing.ts';
import { useView } from '../use-view.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { PlanEffect } from './effect-preview.tsx';
import { FactList } from './fact-list.tsx';
import { useHeadings } from './headings.ts';
import { TwoTexts } from './two-texts.tsx';
import { Unfold } from './unfold.tsx';

type PlanProps = {
  readonly view: Sent<ProcessView>;
  readonly plan: Sent<PlanView>;
  readonly deed: Deed;
};

/** The service as the process is to make it, and the form in which that is written down. */
export function ServicePlanPart({ view, plan, deed }: PlanProps) {
  const headings = useHeadings();
  const { language } = useReader();
  const { servicePlan } = useText();
  const facts = planFacts(plan, language);
  const isEmpty = facts.every(([, value]) => !value);
  if (view.state !== 'open' && isEmpty) return null;
  return (
    <section>
      <h2 className={headings.second}>{view.service ? servicePlan.change : servicePlan.title}</h2>
      {view.state === 'open' && <p>{view.service ? servicePlan.leadChange : servicePlan.leadNew}</p>}
      {isEmpty ? <p>{servicePlan.none}</p> : <FactList facts={facts} />}
      {view.viewer.mayPlan && <PlanForm view={view} plan={plan} deed={deed} />}
    </section>
  );
}

/** What somebody else wrote down meanwhile is shown beside one's own, and not written over. */
function PlanForm({ view, plan, deed }: PlanProps) {
  const { view: choices } = useView<PlanChoices>('plan-choices', { id: view.id });
  const { common, servicePlan: words } = useText();
  const { language } = useReader();
  const standing = { version: view.version, words: wordsOf(plan) };
  const typing = useTyping<PlanWords>(standing, `${view.id}/plan-service`);
  const { typed, type } = typing;
  const isChange = view.service !== null;
  const press = () =>
    typing.save((own, version) =>
      deed.does('plan-service', { processId: view.id, version, plan: planIn(own, choices) }, words.saved),
    );
  const none = isChange ? words.asIs : words.noPlace;
  const trusts = (choices?.trusts ?? []).filter(({ region }) => isChange || region === view.region);
  const second = (choices?.trusts ?? []).filter(({ id }) => id !== typed.first);
  const named = (list: typeof trusts, empty = none) => [
    ['', empty] as const,
    ...list.map(({ id, name }) => [id, name] as const),
  ];
  const kind = (typed.type || choices?.standing?.type || view.type) as ServiceType;
  const isTwice = hasSeveralPlaces(kind);
  const staying = trustsThatMayStay(kind, choices);
  const stays = staying.some(({ id }) => id === typed.first) ? typed.first : '';
  const fault = deed.refused?.code === 'plan-place-not-standing' ? deed.said?.text : undefined;
  const inWords = (key: string, text: string) => {
    if (key === 'type') return text === '' ? '' : common.serviceTypes[text as ServiceType];
    if (key === 'first' || key === 'second') return choices?.trusts.find(({ id }) => id === text)?.name ?? '';
    return key.endsWith('On') && text !== '' ? fullDay(dayOf(text), language) : text;
  };
  return (
    <Unfold
      title={words.edit}
      does={words.save}
      isBusy={deed.isBusy}
      isReady={choices !== null && !typing.isClash}
      isPrimary={false}
      opens={typing.wasFound}
      press={press}
    >
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={{
          ...{ nb: words.name, nn: words.nameNn, en: words.nameEn, type: words.type },
          ...{ first: words.place, second: words.secondPlace },
          ...{ startsOn: words.startsOn, termEndsOn: words.termEndsOn },
        }}
        inWords={inWords}
        by={view.history.findLast(({ what }) => what === 'planned')?.by ?? null}
      />
      <Field label={words.name} required={!isChange}>
        <Input
          value={typed.nb}
          placeholder={choices?.standing?.name.nb ?? ''}
          onChange={(_event, { value }) => type({ nb: value })}
        />
      </Field>
      <Field label={words.nameNn}>
        <Input value={typed.nn} onChange={(_event, { value }) => type({ nn: value })} />
      </Field>
      <Field label={words.nameEn}>
        <Input value={typed.en} onChange={(_event, { value }) => type({ en: value })} />
      </Field>
      <ChoiceField
        label={words.type}
        value={typed.type}
        choices={[
          ...(isChange ? [['', words.asIs] as const] : []),
          ...serviceTypes.map((one) => [one, capital(common.serviceTypes[one], language)] as const),
        ]}
        choose={(value) => type({ type: value })}
      />
      {staying.length > 0 ? (
        <ChoiceField
          label={words.stays}
          hint={words.stayingHint(
            listInWords(
              staying.map(({ name }) => name),
              language,
            ),
          )}
          isRequired
          // It is about the choice that was sent: once one is made, it is answered.
          fault={stays === '' ? fault : undefined}
          value={stays}
          choices={named(staying, words.chooseStaying)}
          choose={(value) => type({ first: value })}
        />
      ) : (
        <ChoiceField
          label={words.place}
          value={typed.first}
          choices={named(trusts)}
          choose={(value) => type({ first: value })}
        />
      )}
      {isTwice && typed.first !== '' && (
        <ChoiceField
          label={words.secondPlace}
          value={typed.second}
          choices={named(second)}
          choose={(value) => type({ second: value })}
        />
      )}
      {isChange && choices && <PlanEffect asked={askedOf(view.id, planIn(typed, choices))} />}
      {!isChange && (
        <DayField
          label={words.startsOn}
          day={typed.startsOn}
          onChange={(value) => type({ startsOn: value })}
        />
      )}
      <DayField
        label={words.termEndsOn}
        hint={words.termHint}
        isOptional
        day={typed.termEndsOn}
        onChange={(value) => type({ termEndsOn: value })}
      />
    </Unfold>
  );
}

/** The service's own places, where one of them is chosen to stay; in the order in which it stands there. */
function trustsThatMayStay(kind: ServiceType, choices: Sent<PlanChoices> | null) {
  const standing = choices?.standing;
  if (!standing) return [];
  const ids = placesToChooseFrom(kind, standing);
  return ids.flatMap((id) => choices.trusts.find((one) => one.id === id) ?? []);
}

/** What follows is asked of type and places alone, and so not anew with each letter of a name. */
function askedOf(id: string, { type, trustIds }: ServicePlan): Readonly<Record<string, string>> {
  const [first, second] = trustIds;
  return { id, ...(type && { type }), ...(first && { first }), ...(second && { second }) };
}

type PlanWords = ReturnType<typeof wordsOf>;

function wordsOf({ name, type, trustIds, startsOn, termEndsOn }: Sent<PlanView>) {
  const [first = '', second = ''] = trustIds;
  return {
    ...{ nb: name?.nb ?? '', nn: name?.nn ?? '', en: name?.en ?? '', type: type ?? '' },
    ...{ first, second, startsOn: startsOn ?? '', termEndsOn: termEndsOn ?? '' },
  };
}

function planIn(typed: PlanWords, choices: Sent<PlanChoices> | null): ServicePlan {
  const { nb, nn, en, type, first, second, startsOn, termEndsOn } = typed;
  const standing = choices?.standing ?? null;
  const kind = (type || standing?.type || null) as ServiceType | null;
  const mayStay = kind && standing ? placesToChooseFrom(kind, standing) : [];
  const places =
    kind && hasSeveralPlaces(kind)
      ? [first, second]
      : [mayStay.length > 0 && !mayStay.includes(first) ? '' : first];
  const isNamed = [nb, nn, en].some((text) => text.trim() !== '');
  return {
    // A language that is left empty keeps the name that it has.
    name: isNamed
      ? {
          nb: nb.trim() || (standing?.name.nb ?? ''),
          nn: nn.trim() || (nb.trim() ? nb.trim() : (standing?.name.nn ?? '')),
          en: en.trim() || (standing?.name.en ?? null),
        }
      : null,
    type: (type || null) as ServiceType | null,
    trustIds: places.filter((id) => id !== ''),
    startsOn: startsOn || null,
    termEndsOn: termEndsOn || null,
  };
}
