import type { CommandContext } from '../store/command.ts';
import type { Request, Service } from './service.ts';

/** What a command is given for a request. */
export function commandContext(service: Service, request: Request): CommandContext {
  return {
    store: service.store,
    actor: request.actor,
    correlationId: request.correlationId,
    submissionKey: request.submissionKey,
  };
}
