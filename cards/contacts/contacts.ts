import type { Contact, ContactsView, ServiceContactsView } from '../../domain/views/contacts.ts';
import { capital, listInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import type { ContactsText } from '../../text/nb/contacts.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { noChoice, type ServiceChoice, type ServiceField, serviceField } from '../service-field.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './contacts.card.json' with { type: 'json' };

/** The list in the tab has the rest. */
const mostServices = 3;
const mostNames = 4;

export type ContactsModel = Frame & {
  readonly facts: readonly Fact[];
  readonly services: readonly { readonly title: string; readonly facts: readonly Fact[] }[];
  readonly pick: ServiceField;
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

const draw = drawer<ContactsModel>(template);

/** Who answers in each region and for the whole, and for the services that the reader has to do with or chose. */
export function renderContacts(
  view: ContactsView,
  context: CardContext,
  choice: ServiceChoice = noChoice,
): RenderedCard {
  const model = contactsModel(view, context, choice);
  return { card: draw(model), summary: model.title };
}

export function contactsModel(
  view: ContactsView,
  context: CardContext,
  choice: ServiceChoice = noChoice,
): ContactsModel {
  const { language } = context.reading;
  const { common, contacts } = textIn(language);
  return {
    ...frame(context, contacts.title, contacts.lead),
    facts: facts(
      ...view.regions.map(
        (one) => [regionName(one.region, language), namesOf(one.contacts, 'region', context)] as const,
      ),
      [contacts.national, namesOf(view.coordinators, 'national', context)],
    ),
    services: view.services.slice(0, mostServices).map((one) => ({
      title: capital(asTyped(serviceName(one.service, language)), language),
      facts: factsOf(one, view, context),
    })),
    pick: serviceField(choice, 'open-contacts', context),
    links: tabLinks(context, 'contacts', contacts.open),
    buttons: [button(context, common.openHome, 'open-home')],
  };
}

function factsOf(of: ServiceContactsView, view: ContactsView, context: CardContext): Fact[] {
  const { language } = context.reading;
  const { contacts } = textIn(language);
  const unit = view.regions.find(({ region }) => region === of.region);
  const names = namesOf(unit?.contacts ?? [], 'region', context);
  return facts(
    [contacts.ofService, namesOf(of.leaders, 'service', context)],
    [
      contacts.ofGroup,
      of.hasGroup ? namesOf(of.groupLeader ? [of.groupLeader] : [], 'group', context) : null,
    ],
    [contacts.unit, contacts.unitIn(regionName(of.region, language), names)],
  );
}

/** Of whom nobody is there. */
type Kind = keyof ContactsText['nobody'];

function namesOf(people: readonly Contact[], kind: Kind, { reading: { language } }: CardContext): string {
  if (people.length === 0) return textIn(language).contacts.nobody[kind];
  return listInWords(
    people.map(({ name }) => asTyped(name)),
    language,
    mostNames,
  );
}
