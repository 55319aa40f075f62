import type { Actor } from '@sentiers/shared/actor.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { canAcknowledge, canFollowAcknowledgements } from '@sentiers/shared/threads/policy.ts';
import type { Asked } from '../dialogs/ThreadDialogs.tsx';
import { AcceptedAnswer } from './AcceptedAnswer.tsx';
import { AcknowledgementLine } from './AcknowledgementLine.tsx';
import { AddressedLine } from './AddressedLine.tsx';
import type { KnownThread } from './known-thread.ts';
import { OpportunityLine } from './OpportunityLine.tsx';

interface UnderOpeningProps {
  actor: Actor;
  thread: KnownThread;
  /** The message that was kept as the answer, where it is loaded. */
  answer: Message | undefined;
  onAsk: (asked: Asked) => void;
}

/** Under a thread's first message: what it offers, the answer to a question, « Bien reçu » of an announcement. */
export function UnderOpening({ actor, thread, answer, onAsk }: UnderOpeningProps) {
  const { facts, acknowledged, readers } = thread;
  return (
    <>
      {thread.addressed && <AddressedLine addressed={thread.addressed} waits={isAwaited(thread)} />}
      {thread.opportunity && <OpportunityLine opportunity={thread.opportunity} />}
      {thread.answer && (
        <AcceptedAnswer
          answer={thread.answer}
          place={{ channelId: thread.channelId, threadId: thread.id }}
          loaded={answer}
        />
      )}
      {acknowledged !== null && (
        <AcknowledgementLine
          threadId={thread.id}
          count={acknowledged}
          readers={readers && readers - 1}
          mayAnswer={canAcknowledge(actor, facts)}
          answered={thread.isAcknowledged}
          onNames={
            canFollowAcknowledgements(actor, facts) ? () => onAsk({ kind: 'acknowledgements' }) : undefined
          }
        />
      )}
    </>
  );
}

/** Until an answer is kept, or nobody writes there any more. */
function isAwaited({ answer, closing }: KnownThread): boolean {
  return answer === null && closing === null;
}
