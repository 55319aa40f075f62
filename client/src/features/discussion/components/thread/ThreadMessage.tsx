import type { Actor } from '@sentiers/shared/actor.ts';
import { messageAbilities } from '@sentiers/shared/messages/policy.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { ThreadFacts } from '@sentiers/shared/threads/policy.ts';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { KeptFor } from '../../../../components/KeptFor.tsx';
import type { WaitingEntry } from '../../../../lib/journal/waiting.ts';
import type { Choosing } from '../../hooks/use-choosing.ts';
import type { Folding } from '../../hooks/use-folding.ts';
import type { MessageActs } from '../../hooks/use-message-acts.ts';
import type { MovedPlaces } from '../../hooks/use-movements.ts';
import type { MessagePlace } from '../../logic/message-acts.ts';
import { AnswerMark } from './AcceptedAnswer.tsx';
import { ChoosableRow } from './ChoosableRow.tsx';
import { FoldedMessage } from './FoldedMessage.tsx';
import { MessageActions } from './MessageActions.tsx';
import { MessageRow } from './MessageRow.tsx';
import { MovedIn, MovedOut } from './MovedLines.tsx';
import { Reactions } from './Reactions.tsx';
import { UndoSend } from './UndoSend.tsx';

/** What all messages of a thread share: each property the same object as long as nothing of it changes. */
export interface MessageWorld {
  actor: Actor;
  facts: ThreadFacts;
  place: MessagePlace;
  acts: MessageActs;
  folding: Folding;
  movedPlaces: MovedPlaces;
  choose: Choosing['choose'];
}

interface ThreadMessageProps {
  world: MessageWorld;
  message: Message;
  grouped: boolean;
  /** Whether an address led to it. */
  aimed: boolean;
  correction: WaitingEntry | null;
  /** It left a moment ago, and may be taken back in one gesture. */
  justSent: boolean;
  /** While messages are being chosen: whether this one is. */
  chosen: boolean | null;
  /** Ranks that are told with it, of messages that went elsewhere, or came from there. */
  movedOut: readonly number[];
  movedIn: readonly number[];
  /** Under the thread's first message. */
  under: ReactNode;
}

/**
 * A message among those of its thread, with what one may do to it. It is drawn again only where something of its own
 * has changed: the list asks for each of its rows at each step of a finger.
 */
export const ThreadMessage = memo(function ThreadMessage(props: ThreadMessageProps) {
  const { world, message, chosen, movedOut, movedIn } = props;
  const { folding, movedPlaces } = world;
  const { id, seq } = message;
  const isFolded = folding.folds(message);
  const asked = useFocusOnceShown(id, isFolded);
  if (isFolded) {
    return (
      <FoldedMessage
        message={message}
        onShow={() => {
          asked();
          folding.show(id);
        }}
      />
    );
  }
  if (message.state === 'moved') {
    return <MovedOut id={id} seq={seq} seqs={movedOut} placeOf={movedPlaces.out} />;
  }
  const { move } = abilitiesOn(message, world);
  const row = <Spoken {...props} />;
  return (
    <>
      {movedIn.length > 0 && <MovedIn seqs={movedIn} placeOf={movedPlaces.come} />}
      {chosen !== null && move ? (
        <ChoosableRow message={message} chosen={chosen} onChoose={world.choose}>
          {row}
        </ChoosableRow>
      ) : (
        row
      )}
    </>
  );
});

/** What was folded away has the focus once it is there: the button that asked for it is gone. */
function useFocusOnceShown(id: string, isFolded: boolean): () => void {
  const isAsked = useRef(false);
  useEffect(() => {
    if (isFolded || !isAsked.current) return;
    isAsked.current = false;
    document.getElementById(`message-${id}`)?.focus();
  }, [id, isFolded]);
  return () => {
    isAsked.current = true;
  };
}

function Spoken(props: ThreadMessageProps) {
  const { world, message, grouped, aimed, correction, justSent, chosen, under } = props;
  const { actor, place, acts } = world;
  const abilities = abilitiesOn(message, world);
  const shared = { message, me: actor.personId, onReact: acts.react };
  return (
    <MessageRow
      message={message}
      grouped={grouped}
      aimed={aimed}
      correction={correction}
      onHistory={acts.showHistory}
      onRetryCorrection={acts.retryCorrection}
      onWithdrawCorrection={acts.withdrawCorrection}
      reactions={
        <>
          {message.id === place.answerId && <AnswerMark />}
          {message.mark && <KeptFor mark={message.mark} />}
          <Reactions {...shared} allowed={abilities.react} />
          {justSent && abilities.delete && <UndoSend onUndo={() => acts.undoSend(message)} />}
          {under}
        </>
      }
      actions={
        chosen === null && <MessageActions {...shared} abilities={abilities} place={place} onAct={acts.act} />
      }
    />
  );
}

function abilitiesOn({ author, state }: Message, { actor, facts }: MessageWorld) {
  return messageAbilities(actor, { authorId: author.id, state }, facts);
}
