import { mostServicesFound, servicesDataset } from '../../domain/service-search.ts';
import { searchServices } from '../../store/queries/search-services.ts';
import { capital } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import type { Request, Service } from '../service.ts';
import type { Answer } from '../turn.ts';

type Choices = Extract<Answer, { kind: 'choices' }>['choices'];
type Asked = { readonly text: string; readonly most: number };

/** More of a name than this says nothing more. */
const longestTyped = 100;

/** What can be chosen by typing, by the dataset that the card names. People are searched by the channel itself. */
const datasets: Readonly<
  Record<string, (service: Service, request: Request, asked: Asked) => Promise<Choices>>
> = {
  async [servicesDataset]({ store }, { actor, reading }, { text, most }) {
    const found = await searchServices(store, actor, text.slice(0, longestTyped));
    return found.slice(0, Math.min(most, mostServicesFound)).map((one) => ({
      value: one.id,
      title: capital(serviceName(one, reading.language), reading.language),
    }));
  },
};

export async function answerSearch(
  service: Service,
  request: Request,
  { dataset, ...asked }: Asked & { readonly dataset: string },
): Promise<Answer> {
  const search = Object.hasOwn(datasets, dataset) ? datasets[dataset] : undefined;
  return { kind: 'choices', choices: search ? await search(service, request, asked) : [] };
}
