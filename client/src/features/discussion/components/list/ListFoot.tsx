import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

interface ListFootProps {
  loading: boolean;
  failed: boolean;
  onRetry: () => void;
}

/** The end of a list that goes on: more is coming, or could not be read. */
export function ListFoot({ loading, failed, onRetry }: ListFootProps) {
  const { t } = useTranslation('discussion');
  if (failed) {
    return (
      <Foot role="alert">
        {t('list.moreFailed')}
        <Button size="small" onClick={onRetry}>
          {t('channel.retry')}
        </Button>
      </Foot>
    );
  }
  return loading ? <Foot role="status">{t('list.loadingMore')}</Foot> : null;
}

const Foot = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: theme.spacing(3),
  minHeight: 48,
  color: theme.vars.palette.text.secondary,
}));
