import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { queries } from '../../../lib/api/api.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { type Departure, useDeparture } from './use-departure.ts';

/** Puts a first message to these people in the outbox with its draft, and says what becomes of it. */
export function useFirstMessage(
  draft: string,
  written: Departure,
): (to: readonly PersonSummary[], body: string) => void {
  const { outbox } = useJournal();
  const leave = useDeparture(queries.direct.key(), written);
  return (to, body) => {
    const message = {
      personIds: to.map(({ id }) => id),
      names: to.map(({ name }) => name).join(', '),
      body: body.trim(),
    };
    leave(() => outbox.writeTo(message, { draft }));
  };
}
