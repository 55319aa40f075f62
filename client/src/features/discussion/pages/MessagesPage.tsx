import { useTranslation } from 'react-i18next';
import { useMatch, useOutlet, useParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ListAndReading } from '../../../components/PaneLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { DirectPane } from '../components/direct/DirectPane.tsx';

/** One's direct conversations, and the one that is read beside them (or a first message being written). */
export function MessagesPage() {
  const { t } = useTranslation('discussion');
  const { conversationId } = useParams();
  const alone = useMatch(paths.messages) !== null;
  const reading = useOutlet();
  return (
    <ListAndReading
      shows={alone ? 'list' : 'reading'}
      list={<DirectPane current={conversationId} alone={alone} />}
      reading={reading ?? <EmptyState title={t('direct.pickTitle')}>{t('direct.pick')}</EmptyState>}
    />
  );
}
