import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../lib/paths.ts';
import { useBlocked } from '../../hooks/use-blocked.ts';

/** In place of the composer: nobody receives here. Of a block, only who made it is told. */
export function NotReceivingNote({ others }: { others: readonly PersonSummary[] }) {
  const { t } = useTranslation('discussion');
  const blocked = useBlocked();
  const [other] = others;
  const isMine = others.length === 1 && other !== undefined && blocked.has(other.id);
  return (
    <Note role="note" data-region="composer">
      {isMine ? (
        <>
          {t('direct.blockedByMe', { name: other.name })}{' '}
          <Link to={paths.person(other.id)}>{t('direct.toPage')}</Link>
        </>
      ) : (
        t('direct.notReceiving')
      )}
    </Note>
  );
}

const Note = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  padding: `${theme.spacing(4)} var(--gutter)`,
  paddingBottom: `max(${theme.spacing(4)}, env(safe-area-inset-bottom))`,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
  '& a': { color: theme.vars.palette.knowledge.main },
}));
