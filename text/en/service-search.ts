import type { ServiceSearchText } from '../nb/service-search.ts';

export const serviceSearch: ServiceSearchText = {
  label: 'Choose one service',
  hint: 'Write some of its name',
  show: 'Show the service',
  only: (service) => `Only ${service}. Clear the field to see all.`,
};
