import { z } from 'zod';
import type { ServiceChoice } from '../cards/service-field.ts';
import { isRefusal } from '../domain/refusal.ts';
import { choosesServices } from '../domain/service-search.ts';
import { chosenService } from '../store/queries/search-services.ts';
import { field, parseInput } from './input.ts';
import type { Request, Service } from './service.ts';

const chosenIn = z.object({ service: field.optionalId });

/** What a list is limited to: the service that was chosen in it, if it is one that the reader may choose. */
export async function serviceChoice(service: Service, { actor, data }: Request): Promise<ServiceChoice> {
  const mayChoose = choosesServices(actor);
  const input = parseInput(chosenIn, data);
  const id = isRefusal(input) ? null : input.service;
  const chosen = mayChoose && id ? await chosenService(service.store, actor, id) : null;
  return { mayChoose, chosen };
}
