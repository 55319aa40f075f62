import { styled } from '@mui/material/styles';
import type { MatchReason } from '@sentiers/shared/mentoring/schema.ts';
import { useTranslation } from 'react-i18next';

const steps = ['readiness', 'territory', 'needs', 'model', 'means', 'launch'] as const;

/** Why these two, each as a sentence. */
export function Reasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const { t } = useTranslation('mentoring');
  const labelOf = ({ kind, label }: MatchReason) => {
    const step = kind === 'step' && steps.find((one) => one === label);
    return step ? t(`step.${step}`) : label;
  };
  return (
    <List>
      {reasons.map((reason) => (
        <li key={`${reason.kind} ${reason.label}`}>
          {reason.kind === 'load' ? t('reason.load') : t(`reason.${reason.kind}`, { label: labelOf(reason) })}
        </li>
      ))}
    </List>
  );
}

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gap: theme.spacing(0.5),
  margin: 0,
  paddingLeft: theme.spacing(4.5),
  '& > li::marker': { color: theme.vars.palette.knowledge.main },
}));
