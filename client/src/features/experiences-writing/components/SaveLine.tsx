import { styled } from '@mui/material/styles';
import CheckIcon from 'lucide-react/icons/check';
import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import CloudOffIcon from 'lucide-react/icons/cloud-off';
import LoaderIcon from 'lucide-react/icons/loader-circle';
import { useTranslation } from 'react-i18next';
import { Icon, type LucideIcon } from '../../../components/Icon.tsx';
import { formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { PartPhase } from '../logic/part-state.ts';
import type { WholeState } from '../logic/whole-state.ts';

const icons: Record<PartPhase, LucideIcon> = {
  saved: CheckIcon,
  written: LoaderIcon,
  sending: LoaderIcon,
  waiting: CloudOffIcon,
  'signed-out': CloudOffIcon,
  refused: CircleAlertIcon,
  conflict: CircleAlertIcon,
};

/** In a few quiet words, where what is written is: on the server, or on this device, and why. */
export function SaveLine({ state }: { state: WholeState }) {
  const { t } = useTranslation('experience-writing');
  const language = useLanguage();
  const { phase, savedAt, wasAway } = state;
  const time = savedAt === null ? '' : formatTime(new Date(savedAt).toISOString(), language);
  const words = () => {
    if (phase !== 'saved') return t(`phase.${phase}`);
    if (savedAt === null) return t('phase.saved');
    return wasAway ? t('phase.savedLater', { time }) : t('phase.savedAt', { time });
  };
  return (
    <Line role="status" data-phase={phase}>
      <Icon of={icons[phase]} size={16} />
      {words()}
    </Line>
  );
}

const Line = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  color: theme.vars.palette.text.secondary,
  '&[data-phase="waiting"], &[data-phase="signed-out"]': { color: theme.vars.palette.waiting.main },
  '&[data-phase="refused"], &[data-phase="conflict"]': { color: theme.vars.palette.now.onSoft },
}));
