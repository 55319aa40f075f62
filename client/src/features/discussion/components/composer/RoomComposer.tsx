import { styled } from '@mui/material/styles';
import HourglassIcon from 'lucide-react/icons/hourglass';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { formatDuration } from '../../../../i18n/format.ts';
import { useJournal } from '../../../../lib/journal/react.ts';
import { useComposerDraft } from '../../hooks/use-composer-draft.ts';
import { useGroupQuestion } from '../../hooks/use-group-question.tsx';
import { useQuoted } from '../../hooks/use-quoted.ts';
import { useSendingField } from '../../hooks/use-sending-field.ts';
import { useSayTyping } from '../../hooks/use-typing.ts';
import { Composer } from './Composer.tsx';
import type { ComposerFrame } from './composer-frame.ts';
import { OtherDraft } from './OtherDraft.tsx';

interface RoomComposerProps extends ComposerFrame {
  /** Someone's words to put before what is written. */
  quote: string | null;
  onQuoted: () => void;
  /** Seconds before one may write again in a room that was slowed down; 0: at once. */
  wait: number;
  reminder: ReactNode;
}

/** Where one writes in a live room: plain text, fast, kept at each keystroke like everywhere else. */
export function RoomComposer({ quote, onQuoted, wait, reminder, ...frame }: RoomComposerProps) {
  const { t } = useTranslation('discussion');
  const { field, threadId } = frame;
  const context = `thread:${threadId}`;
  const draft = useComposerDraft(context);
  const { outbox } = useJournal();
  const typing = useSayTyping(threadId);
  const { ask, question } = useGroupQuestion(frame.scope);
  const { body, setBody, submit } = useSendingField(draft, field, async (words) => {
    await outbox.sendMessage({ conversationId: threadId }, words, { draft: context });
  });
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
        send={t('composer.send')}
        onSend={() => {
          ask(field.current?.read() ?? body, submit);
          typing(false);
        }}
        {...(wait > 0 && { wait: <Countdown seconds={wait} /> })}
        onBlur={() => typing(false)}
        above={
          <>
            {reminder}
            {draft.other && <OtherDraft other={draft.other} onChoose={draft.choose} />}
          </>
        }
      />
      {question}
    </>
  );
}

/** In place of « Envoyer »: how long the room's pace asks one to wait. Said once to screen readers, not each second. */
function Countdown({ seconds }: { seconds: number }) {
  const { t } = useTranslation('discussion');
  return (
    <Wait role="timer" aria-label={t('room.wait')} title={t('room.wait')}>
      <Icon of={HourglassIcon} size={16} /> {formatDuration(seconds * 1000)}
    </Wait>
  );
}

const Wait = styled('span')(({ theme }) => ({
  ...theme.typography.subtitle2,
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: theme.spacing(1.5),
  minWidth: 84,
  minHeight: 44,
  color: theme.vars.palette.waiting.main,
  fontVariantNumeric: 'tabular-nums',
}));
