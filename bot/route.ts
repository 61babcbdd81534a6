import type { Drawn } from './drawn.ts';
import type { Request, Service } from './service.ts';

/** What a verb leads to. */
export type Route = {
  /** Whether it may change something: a card's own refresh never does. */
  readonly writes: boolean;
  answer(service: Service, request: Request): Promise<Drawn>;
};
