import { lazy, type ReactNode, useEffect, useState } from 'react';
import { LatePart } from '../../../../components/LatePart.tsx';
import { useJournal } from '../../../../lib/journal/react.ts';
import { useComposerDraft } from '../../hooks/use-composer-draft.ts';
import { useSendingField } from '../../hooks/use-sending-field.ts';
import { useSayTyping } from '../../hooks/use-typing.ts';
import { countCharacters } from '../../logic/count-characters.ts';
import { withQuote } from '../../logic/markdown-editing.ts';
import { Composer } from './Composer.tsx';
import type { ComposerFrame } from './composer-frame.ts';
import { OtherDraft } from './OtherDraft.tsx';
import { replaceField } from './replace-field.ts';

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
  const { field, threadId, people } = frame;
  const context = `thread:${threadId}`;
  const draft = useComposerDraft(context, people);
  const { outbox } = useJournal();
  const typing = useSayTyping(threadId);
  const { text, setText, submit } = useSendingField(draft, async (body) => {
    await outbox.sendMessage({ conversationId: threadId }, body, { draft: context });
  });
  const [scheduling, setScheduling] = useState(false);
  useEffect(() => {
    const area = field.current;
    if (quote === null || !area) return;
    replaceField(area, withQuote(area.value, quote));
    onQuoted();
  }, [quote, onQuoted, field]);
  return (
    <>
      <Composer
        {...frame}
        text={text}
        onText={(next) => {
          setText(next);
          typing(next !== '');
        }}
        length={countCharacters(draft.bodyOf(text).trim())}
        send={send}
        onSend={() => {
          submit();
          typing(false);
        }}
        onSchedule={() => setScheduling(true)}
        onBlur={() => typing(false)}
        above={
          <>
            {reminder}
            {draft.other && <OtherDraft other={draft.other} onChoose={draft.choose} />}
          </>
        }
      />
      {scheduling && (
        <LatePart>
          <ScheduleDialog
            threadId={threadId}
            body={draft.body.trim()}
            onScheduled={() => void draft.discard()}
            onClose={() => setScheduling(false)}
          />
        </LatePart>
      )}
    </>
  );
}
