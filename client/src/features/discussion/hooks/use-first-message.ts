import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { queries } from '../../../lib/api/api.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { type Departure, useDeparture } from './use-departure.ts';

interface FirstMessage {
  to: readonly PersonSummary[];
  body: string;
}

interface SendingFirst {
  /** The message as it was written, while it leaves. */
  left: FirstMessage | null;
  send: (message: FirstMessage) => void;
}

/** Puts a first message to these people in the outbox with its draft, and says what becomes of it. */
export function useFirstMessage(draft: string, written: Departure): SendingFirst {
  const { outbox } = useJournal();
  const { left, leave } = useDeparture<FirstMessage>(queries.direct.key(), written);
  const send = ({ to, body }: FirstMessage) => {
    const message = {
      personIds: to.map(({ id }) => id),
      names: to.map(({ name }) => name).join(', '),
      body: body.trim(),
    };
    leave({ to, body }, () => outbox.writeTo(message, { draft }));
  };
  return { left, send };
}
