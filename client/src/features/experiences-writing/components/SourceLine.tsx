import type { NewExperience } from '@sentiers/shared/experiences/schema.ts';
import { skipToken, useQuery } from '@tanstack/react-query';
import MessagesSquareIcon from 'lucide-react/icons/messages-square';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { queries } from '../../../lib/api/api.ts';

/** What a new experience begins with, in words: nothing is said where it begins with nothing. */
export function SourceLine({ source }: { source: NewExperience['source'] }) {
  const { t } = useTranslation('experience-writing');
  const threadId = source.from === 'thread' ? source.threadId : source.from === 'room' ? source.roomId : null;
  const thread = useQuery(queries.threads.get.queryOptions({ input: threadId ? { threadId } : skipToken }));
  const title = thread.data?.title ?? '';
  if (source.from === 'nothing') return null;
  const words = () => {
    switch (source.from) {
      case 'thread':
        return title ? t('source.thread', { title }) : t('source.someThread');
      case 'messages':
        return t('source.messages', { count: source.messageIds.length });
      case 'room':
        return title ? t('source.room', { title }) : t('source.someRoom');
      case 'codev':
        return t('source.codev');
    }
  };
  return (
    <Callout tone="knowledge" icon={MessagesSquareIcon}>
      {words()} {source.from !== 'codev' && t('source.asked')}
    </Callout>
  );
}
