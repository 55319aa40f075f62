import { styled } from '@mui/material/styles';
import type { DraftSection } from '@sentiers/shared/experiences/schema.ts';
import QuoteIcon from 'lucide-react/icons/quote';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';

/** Whose words a section quotes: they are asked before these are read more widely. */
export function Quotations({ section: { quotations } }: { section: DraftSection }) {
  const { t } = useTranslation('experience-writing');
  if (quotations.length === 0) return null;
  const names = [...new Set(quotations.map(({ person }) => person.name))].join(', ');
  return (
    <Line>
      <Icon of={QuoteIcon} size={16} />
      <span>{t('section.quotes', { names })}</span>
    </Line>
  );
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  gap: theme.spacing(2),
  margin: 0,
  color: theme.vars.palette.text.secondary,
}));
