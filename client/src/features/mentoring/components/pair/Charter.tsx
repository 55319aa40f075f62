import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

const lines = ['free', 'private', 'noOrders', 'time', 'end'] as const;

/** The charter of mentoring: what both promise each other. */
export function Charter() {
  const { t } = useTranslation('mentoring');
  return (
    <Details>
      <summary>{t('charter.title')}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{t(`charter.${line}`)}</li>
        ))}
      </ul>
    </Details>
  );
}

const Details = styled('details')(({ theme }) => ({
  ...theme.typography.body2,
  '& > summary': { minHeight: 44, alignContent: 'center', cursor: 'pointer', fontWeight: 600 },
  '& > ul': { display: 'grid', gap: theme.spacing(1), margin: 0, paddingLeft: theme.spacing(4.5) },
}));
