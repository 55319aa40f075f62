import { styled } from '@mui/material/styles';
import type { RecapPassage } from '@sentiers/shared/recaps/schema.ts';
import HighlighterIcon from 'lucide-react/icons/highlighter';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';

/** What words are kept for, or what they were. */
export function PassageKindLine({
  passage: { kind, mark, codevText },
}: {
  passage: Pick<RecapPassage, 'kind' | 'mark' | 'codevText'>;
}) {
  const { t } = useTranslation('recaps');
  return (
    <Kind>
      <Icon of={HighlighterIcon} size={16} />
      {codevText ? t(`codev.${codevText}`) : mark ? t(`mark.${mark}`) : t(`kind.${kind}`)}
    </Kind>
  );
}

const Kind = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  fontWeight: 600,
  color: theme.vars.palette.knowledge.main,
}));

/** Words as someone said them. */
export const Said = styled('div')(({ theme }) => ({
  paddingLeft: theme.spacing(3),
  borderLeft: `3px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
  '&[data-own]': { borderLeftColor: theme.vars.palette.primary.main },
}));

/** A recap to read: its sections stand apart. */
export const RecapProse = styled('div')(({ theme }) => ({
  '& .prose > :is(h2, h3, h4, h5):not(:first-child)': { marginTop: theme.spacing(7) },
}));
