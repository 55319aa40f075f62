import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotice } from '../../../../components/Notices.tsx';
import { useJournal } from '../../../../lib/journal/react.ts';
import type { WaitingEntry } from '../../../../lib/journal/waiting.ts';
import { paths } from '../../../../lib/paths.ts';
import { useMe } from '../../hooks/use-me.ts';
import { useWaitingState } from '../../hooks/use-waiting-state.ts';
import { WaitingLine } from '../list/WaitingLine.tsx';

/** A first message to someone that has not left yet, above the conversations. */
export function WaitingMessage({ waiting }: { waiting: WaitingEntry }) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const notify = useNotice();
  const me = useMe();
  const { outbox, drafts } = useJournal();
  const state = useWaitingState(waiting);
  const { entry } = waiting;
  if (entry.work.kind !== 'direct' || !me) return null;
  const { names, personIds, body } = entry.work;
  const takeBack = async () => {
    await drafts.write(`direct:${me.id}`, { body, title: personIds.join(' ') });
    const outcome = await outbox.takeBack(entry.id);
    if (outcome === 'under-way') notify({ text: t('waiting.underWay') });
    else void navigate(paths.newMessage);
  };
  return (
    <WaitingLine title={names} state={state} onRetry={() => void outbox.retry(entry.id)}>
      <Button size="small" onClick={() => void takeBack()}>
        {t('newThread.rewrite')}
      </Button>
    </WaitingLine>
  );
}
