import type { Message } from '@sentiers/shared/messages/schema.ts';
import type { Thread } from '@sentiers/shared/threads/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { MarkChoice } from '../../../../components/MarkChoice.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { ReasonDialog } from '../../../../components/ReasonDialog.tsx';
import { api, queries } from '../../../../lib/api/api.ts';
import { useJournal } from '../../../../lib/journal/react.ts';
import type { KnownThread } from '../thread/known-thread.ts';
import { AcknowledgementsDialog } from './AcknowledgementsDialog.tsx';
import { BookmarkDialog } from './BookmarkDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { OpportunityDialog } from './OpportunityDialog.tsx';
import { RemindDialog } from './RemindDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';

/** What asks for a word before it is done. */
export type Asked =
  | { kind: 'rename' }
  | { kind: 'close' }
  | { kind: 'leave' }
  | { kind: 'opportunity' }
  | { kind: 'acknowledgements' }
  | { kind: 'export' }
  | { kind: 'move'; messages: readonly Message[] | null; onMoved: () => void }
  | { kind: 'delete' | 'report' | 'hide' | 'history' | 'remind' | 'bookmark' | 'mark'; message: Message };

interface ThreadDialogsProps {
  asked: Asked;
  thread: KnownThread;
  onClose: () => void;
}

/** The one dialog that is open over a thread. */
export function ThreadDialogs({ asked, thread, onClose }: ThreadDialogsProps) {
  if (asked.kind === 'rename') return <RenameDialog thread={thread} onClose={onClose} />;
  if (asked.kind === 'opportunity') {
    if (!thread.opportunity) return null;
    return <OpportunityDialog threadId={thread.id} opportunity={thread.opportunity} onClose={onClose} />;
  }
  if (asked.kind === 'leave') return <LeaveDialog thread={thread} onClose={onClose} />;
  if (asked.kind === 'acknowledgements') {
    return <AcknowledgementsDialog threadId={thread.id} onClose={onClose} />;
  }
  if (asked.kind === 'export') return <ExportDialog thread={thread} onClose={onClose} />;
  if (asked.kind === 'move') {
    return <MoveDialog thread={thread} messages={asked.messages} onMoved={asked.onMoved} onClose={onClose} />;
  }
  if (asked.kind === 'close') return <CloseDialog thread={thread} onClose={onClose} />;
  if (asked.kind === 'delete') return <DeleteDialog message={asked.message} onClose={onClose} />;
  if (asked.kind === 'report')
    return <ReportDialog message={asked.message} direct={thread.kind === 'direct'} onClose={onClose} />;
  if (asked.kind === 'remind') return <RemindDialog message={asked.message} onClose={onClose} />;
  if (asked.kind === 'bookmark') return <BookmarkDialog message={asked.message} onClose={onClose} />;
  if (asked.kind === 'mark') return <Marking message={asked.message} onClose={onClose} />;
  if (asked.kind === 'history') return <HistoryDialog message={asked.message} onClose={onClose} />;
  return <HideDialog message={asked.message} onClose={onClose} />;
}

function Marking({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('discussion');
  const { id: messageId, mark: now } = message;
  return (
    <MarkChoice
      title={t('mark.title')}
      mark={now}
      onMark={(mark) => api.messages.setMark({ messageId, mark })}
      onClose={onClose}
    />
  );
}

function RenameDialog({ thread, onClose }: { thread: KnownThread; onClose: () => void }) {
  const { t } = useTranslation('discussion');
  const remember = useRememberThread(thread.id);
  return (
    <ReasonDialog
      title={thread.direct ? t('direct.nameTitle') : t('thread.renameTitle')}
      label={thread.direct ? t('direct.name') : t('newThread.subject')}
      confirm={t('thread.save')}
      initial={thread.direct?.named === false ? '' : thread.title}
      least={3}
      most={200}
      line
      missing={t('newThread.subjectTooShort')}
      onConfirm={async (title) =>
        remember(await api.threads.rename({ threadId: thread.id, title }), t('thread.renamed'))
      }
      onClose={onClose}
    />
  );
}

function CloseDialog({ thread, onClose }: { thread: KnownThread; onClose: () => void }) {
  const { t } = useTranslation('discussion');
  const remember = useRememberThread(thread.id);
  return (
    <ReasonDialog
      title={t('thread.closeTitle')}
      label={t('thread.closeReason')}
      confirm={t('thread.close')}
      onConfirm={async (reason) =>
        remember(
          await api.threads.setClosed({ threadId: thread.id, closed: true, reason }),
          t('thread.closedNotice'),
        )
      }
      onClose={onClose}
    >
      {t('thread.closeBody')}
    </ReasonDialog>
  );
}

function DeleteDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const { outbox } = useJournal();
  const remove = () => {
    void outbox.remove(message);
    notify({ text: t('delete.done') });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      destructive
      title={t('delete.title')}
      confirm={t('delete.confirm')}
      onConfirm={remove}
      onCancel={onClose}
    >
      {t('delete.body')}
    </ConfirmDialog>
  );
}

function HideDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  return (
    <ReasonDialog
      title={t('hide.title')}
      label={t('hide.reason')}
      confirm={t('hide.confirm')}
      least={3}
      destructive
      missing={t('hide.reasonMissing')}
      onConfirm={async (reason) => {
        await api.messages.hide({ messageId: message.id, reason });
        notify({ text: t('hide.done') });
      }}
      onClose={onClose}
    >
      {t('hide.body')}
    </ReasonDialog>
  );
}

function useRememberThread(threadId: string): (thread: Thread, said: string) => void {
  const cache = useQueryClient();
  const notify = useNotice();
  return (thread, said) => {
    cache.setQueryData(queries.threads.get.queryKey({ input: { threadId } }), thread);
    notify({ text: said });
  };
}
