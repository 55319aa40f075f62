import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';

/** Experiences on their way, at the heights that they will have. */
export function CardsSkeleton() {
  const { t } = useTranslation('common');
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <div aria-hidden="true">
        {['a', 'b', 'c', 'd'].map((row) => (
          <Card key={row}>
            <Skeleton variant="rounded" height={22} width={180} />
            <Skeleton variant="rounded" height={24} width="72%" />
            <Skeleton variant="rounded" height={16} width="94%" />
            <Skeleton variant="rounded" height={16} width="58%" />
            <Skeleton variant="rounded" height={14} width="40%" />
          </Card>
        ))}
      </div>
    </div>
  );
}

const Card = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2.5),
  padding: theme.spacing(5, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
}));
