import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';

/** An article on its way: its kind, a title in two lines, a lede, who wrote it, and text. */
export function ArticleSkeleton() {
  const { t } = useTranslation('common');
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Lines aria-hidden="true">
        <Skeleton variant="rounded" height={24} width={220} />
        <Skeleton variant="rounded" height={44} width="92%" />
        <Skeleton variant="rounded" height={22} width="84%" />
        <Skeleton variant="rounded" height={22} width="60%" />
        <Skeleton variant="rounded" height={72} width="100%" />
        {['94%', '88%', '97%', '72%', '90%', '66%'].map((width) => (
          <Skeleton key={width} variant="rounded" height={16} width={width} />
        ))}
      </Lines>
    </div>
  );
}

const Lines = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(3.5) }));
