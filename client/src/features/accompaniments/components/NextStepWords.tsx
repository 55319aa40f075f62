import { styled } from '@mui/material/styles';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

/** What comes next, who says it, and by when; that nothing is said where it is null. */
export function NextStepWords({ step }: { step: Accompaniment['nextStep'] }) {
  const { t } = useTranslation('accompaniments');
  const language = useLanguage();
  if (!step) return <Quiet>{t('nextStep.none')}</Quiet>;
  const due = step.dueOn && t('nextStep.due', { date: formatCalendarDay(step.dueOn, language) });
  return (
    <Step>
      <Balise size={20} />
      <div>
        <p>{step.words}</p>
        <small>{[due, t('nextStep.by', { name: step.by.name })].filter(Boolean).join(' · ')}</small>
      </div>
    </Step>
  );
}

const Step = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: theme.spacing(3),
  overflowWrap: 'anywhere',
  '& > svg': { marginTop: 5 },
  '& p': { margin: 0, fontWeight: 600, whiteSpace: 'pre-line' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
