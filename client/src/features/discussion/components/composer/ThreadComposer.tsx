import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { canPostInThread, canWriteInThread } from '@sentiers/shared/threads/policy.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { useShortcut } from '../../../../components/shortcuts.ts';
import { useChannelPeople } from '../../hooks/use-channel-people.ts';
import { actorOf } from '../../hooks/use-me.ts';
import { useTypingPeople } from '../../hooks/use-typing.ts';
import type { KnownThread } from '../thread/known-thread.ts';
import { AccompaniedReminder } from './AccompaniedReminder.tsx';
import { AnswerComposer } from './AnswerComposer.tsx';
import { ClosedNote } from './ClosedNote.tsx';
import { DirectReaders } from './DirectReaders.tsx';
import { EditComposer } from './EditComposer.tsx';
import { NotReceivingNote } from './NotReceivingNote.tsx';
import { ReadersLine, type ReadersLineProps, readersAmong } from './ReadersLine.tsx';
import { RewriteComposer } from './RewriteComposer.tsx';
import { RoomComposer } from './RoomComposer.tsx';
import { RoomNote } from './RoomNote.tsx';
import { TypingLine } from './TypingLine.tsx';

/** What the composer is asked to do, beside answering. */
export type ComposerTask =
  | { kind: 'quote'; quote: string }
  | { kind: 'edit'; message: Message }
  | { kind: 'rewrite'; entryId: string; body: string };

interface ThreadComposerProps {
  me: Me;
  thread: KnownThread;
  detail: Thread | undefined;
  channel: Channel | undefined;
  task: ComposerTask | null;
  onTask: (task: ComposerTask) => void;
  onTaskDone: () => void;
  /** Of a live room: seconds before one may write again; 0: at once. */
  wait: number;
  /** Whom its readers are to who writes, where its channel isn't known. */
  among?: ReadersLineProps['among'] | undefined;
}

/** The foot of a thread: where one answers or corrects, or why one can't. */
export const ThreadComposer = memo(function ThreadComposer(props: ThreadComposerProps) {
  const { me, thread, detail, channel, task, onTask, onTaskDone } = props;
  const { t } = useTranslation('discussion');
  const field = useRef<WritingHandle>(null);
  const people = useChannelPeople(thread.channelId, detail?.people).filter(({ id }) => id !== me.id);
  const typing = useTypingPeople(thread.id).filter(({ id }) => id !== me.id);
  useShortcut('c', () => field.current?.focus());
  const actor = actorOf(me);
  const others = (thread.direct?.people ?? []).filter(({ id }) => id !== me.id);
  if (!canPostInThread(actor, thread.facts)) {
    if (thread.room) return <RoomNote me={me.id} room={thread.room} />;
    if (thread.closing) return <ClosedNote closing={thread.closing} />;
    if (thread.kind === 'direct') return <NotReceivingNote others={others} />;
    if (!canWriteInThread(actor, thread.facts)) return <ClosedNote closing={null} />;
  }
  const readers = channel?.readers ?? detail?.readers;
  const shared = {
    field,
    threadId: thread.id,
    scope: { people, channelId: thread.channelId, threadId: thread.id },
    enterSends: me.preferences.enterSends,
    plain: thread.kind === 'room',
    below: (
      <>
        {thread.kind === 'direct' ? (
          <DirectReaders people={others} />
        ) : (
          readers && (
            <ReadersLine
              readers={readers}
              among={
                props.among ??
                (me.guest ? 'theCohort' : readersAmong(channel ?? { kind: 'cohort', cohortId: thread.id }))
              }
              guests={thread.room?.guests ?? false}
            />
          )
        )}
        <TypingLine people={typing} />
      </>
    ),
  };
  if (task?.kind === 'edit') {
    return <EditComposer key={task.message.id} {...shared} message={task.message} onDone={onTaskDone} />;
  }
  if (task?.kind === 'rewrite') {
    const { entryId, body } = task;
    return (
      <RewriteComposer
        key={entryId}
        {...shared}
        entryId={entryId}
        initial={body}
        onDone={onTaskDone}
        onCorrect={(message) => onTask({ kind: 'edit', message })}
      />
    );
  }
  const answer = {
    ...{ ...shared, quote: task?.quote ?? null, onQuoted: onTaskDone },
    reminder: <AccompaniedReminder me={me.id} />,
  };
  if (thread.kind === 'room') return <RoomComposer {...answer} wait={props.wait} />;
  return <AnswerComposer {...answer} send={t('composer.send')} />;
});
