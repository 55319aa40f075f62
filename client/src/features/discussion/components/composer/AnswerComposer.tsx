import { namedFiles } from '@sentiers/shared/messages/body.ts';
import { lazy, type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { LatePart } from '../../../../components/LatePart.tsx';
import { useJournal } from '../../../../lib/journal/react.ts';
import { useComposerDraft } from '../../hooks/use-composer-draft.ts';
import { useGroupQuestion } from '../../hooks/use-group-question.tsx';
import { useMessageFiles } from '../../hooks/use-message-files.ts';
import { useQuoted } from '../../hooks/use-quoted.ts';
import { useSayNotKept } from '../../hooks/use-say-not-kept.ts';
import type { ForLater } from '../../hooks/use-scheduling.ts';
import { useSendingField } from '../../hooks/use-sending-field.ts';
import { useSayTyping } from '../../hooks/use-typing.ts';
import type { GoesOn } from '../../logic/goes-on.ts';
import { Composer } from './Composer.tsx';
import { useComposerFiles } from './ComposerFiles.tsx';
import type { ComposerFrame } from './composer-frame.ts';
import { OtherDraft } from './OtherDraft.tsx';

const ScheduleDialog = lazy(async () => ({
  default: (await import('../dialogs/ScheduleDialog.tsx')).ScheduleDialog,
}));

interface AnswerComposerProps extends ComposerFrame {
  /** Someone's words to put before what is written. */
  quote: string | null;
  onQuoted: () => void;
  send: string;
  reminder: ReactNode;
}

/** Where one answers: kept at each keystroke, and gone only once the message is in the outbox. */
export function AnswerComposer({ quote, onQuoted, send, reminder, ...frame }: AnswerComposerProps) {
  const { field, threadId } = frame;
  const context = `thread:${threadId}`;
  const draft = useComposerDraft(context);
  const { outbox } = useJournal();
  const typing = useSayTyping(threadId);
  const files = useMessageFiles(context);
  const { tools, tray } = useComposerFiles(files.attachments, field);
  const { body, setBody, submit } = useSendingField(
    draft,
    field,
    async (words) => {
      await outbox.sendMessage({ conversationId: threadId }, words, { draft: context });
      files.giveUpOthers(words);
    },
    files.complete,
  );
  const sayNotKept = useSayNotKept();
  const [scheduling, setScheduling] = useState<ForLater | null>(null);
  const { ask, question } = useGroupQuestion(frame.scope);
  const schedule = () => {
    const words = field.current?.read() ?? body;
    const what = { words, body: files.complete(words) };
    try {
      outbox.files.assertKept(what.body);
    } catch (error) {
      return sayNotKept(error);
    }
    ask(what.body, () => {
      setBody(words);
      setScheduling(what);
    });
  };
  const { state } = useLocation();
  const goesOn = (state as GoesOn | null)?.goesOn === true;
  useEffect(() => {
    if (goesOn) field.current?.goOn();
  }, [goesOn, field]);
  useQuoted(quote, onQuoted, field);
  return (
    <>
      <Composer
        {...frame}
        body={body}
        onBody={(next) => {
          setBody(next);
          typing(next !== '');
        }}
        files={files}
        tools={tools}
        send={send}
        onSend={() => {
          ask(field.current?.read() ?? body, submit);
          typing(false);
        }}
        {...(files.allThere && { onSchedule: schedule })}
        onBlur={() => typing(false)}
        above={
          <>
            {reminder}
            {tray}
            {draft.other && <OtherDraft other={draft.other} onChoose={draft.choose} />}
          </>
        }
      />
      {question}
      {scheduling && (
        <LatePart>
          <ScheduleDialog
            threadId={threadId}
            what={scheduling}
            onScheduled={() => files.attachments.release(namedFiles(scheduling.body))}
            onClose={() => setScheduling(null)}
          />
        </LatePart>
      )}
    </>
  );
}
