import { styled } from '@mui/material/styles';
import type { AuditEntry } from '@sentiers/shared/audit/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Time } from '../../../components/Time.tsx';
import { paths } from '../../../lib/paths.ts';

/** One line of the record: who, what, where; nobody's words. */
export function AuditLine({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('moderation');
  const { by, action, thread, channel, toThread, toChannel, messages, format } = entry;
  return (
    <Line>
      <p>
        <Link to={paths.person(by.id)}>{by.name}</Link>{' '}
        {t(`audit.did.${action}`, {
          count: messages ?? 1,
          format: format ? t(`audit.format.${format}`) : '',
        })}
      </p>
      <Places>
        <Place thread={thread} channel={channel} />
        {(action === 'thread.moved' || action === 'messages.moved') && (
          <>
            <span>{t('audit.to')}</span>
            <Place thread={action === 'messages.moved' ? toThread : null} channel={toChannel} />
          </>
        )}
      </Places>
      <Time at={entry.at} />
    </Line>
  );
}

function Place({ thread, channel }: Pick<AuditEntry, 'thread' | 'channel'>) {
  const { t } = useTranslation('moderation');
  const name = channel?.name ?? t('audit.unknown');
  return (
    <span>
      {thread && (
        <>
          <Link to={paths.threadById(thread.id)}>{t('audit.thread', { title: thread.name })}</Link>,{' '}
        </>
      )}
      {channel ? <Link to={paths.channel(channel.id)}>{name}</Link> : name}
    </span>
  );
}

const Line = styled('article')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  padding: `${theme.spacing(3.5)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
  '& > p > a': { fontWeight: 700, color: 'inherit', textDecoration: 'none' },
  '& > p > a:hover': { textDecoration: 'underline' },
  '& > time': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Places = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: theme.spacing(2),
  color: theme.vars.palette.text.secondary,
  '& a': { color: 'inherit', textUnderlineOffset: 3 },
}));
