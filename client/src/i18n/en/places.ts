import type { messages as french } from '../fr/places.ts';
import type { TranslationOf } from '../messages.ts';

export const messages: TranslationOf<typeof french> = {
  chosen: 'Chosen territories',
  remove: 'Remove {{name}}',
  search: 'Commune, intercommunality, département… or INSEE code',
  found: 'Territories found',
  full: 'You chose as many as possible: remove one to add another.',
  failed: 'The list of territories could not be read. Check your network.',
  none: 'No territory begins with “{{words}}”.',
  kind: {
    region: 'région',
    departement: 'département',
    epci: 'intercommunality',
    commune: 'commune',
  },
};
