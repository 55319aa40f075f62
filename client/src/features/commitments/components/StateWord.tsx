import { styled } from '@mui/material/styles';
import type { CommitmentState } from '@sentiers/shared/commitments/schema.ts';
import CircleIcon from 'lucide-react/icons/circle';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import CircleSlashIcon from 'lucide-react/icons/circle-slash';
import FootprintsIcon from 'lucide-react/icons/footprints';
import OctagonAlertIcon from 'lucide-react/icons/octagon-alert';
import { useTranslation } from 'react-i18next';
import { Icon, type LucideIcon } from '../../../components/Icon.tsx';

const icons: Record<CommitmentState, LucideIcon> = {
  open: CircleIcon,
  advanced: FootprintsIcon,
  blocked: OctagonAlertIcon,
  abandoned: CircleSlashIcon,
  kept: CircleCheckIcon,
};

/** How a commitment goes: a shape and a word, never a colour alone. */
export function StateWord({ state }: { state: CommitmentState }) {
  const { t } = useTranslation('commitments');
  return (
    <Word data-state={state}>
      <Icon of={icons[state]} size={16} />
      {t(`state.${state}`)}
    </Word>
  );
}

const Word = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  padding: theme.spacing(0.5, 2.5),
  borderRadius: 999,
  fontWeight: 600,
  whiteSpace: 'nowrap',
  color: theme.vars.palette.text.secondary,
  border: `1px solid ${theme.vars.palette.divider}`,
  '&[data-state="advanced"], &[data-state="kept"]': {
    borderColor: 'transparent',
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '&[data-state="blocked"]': {
    borderColor: 'transparent',
    color: theme.vars.palette.waiting.onSoft,
    backgroundColor: theme.vars.palette.waiting.soft,
  },
}));
