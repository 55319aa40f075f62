import { styled } from '@mui/material/styles';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import CircleDotDashedIcon from 'lucide-react/icons/circle-dot-dashed';
import CircleSlashIcon from 'lucide-react/icons/circle-slash';
import HourglassIcon from 'lucide-react/icons/hourglass';
import { useTranslation } from 'react-i18next';
import { Icon, type LucideIcon } from '../../../components/Icon.tsx';

type Result = 'worked' | 'mixed' | 'failed' | 'ongoing' | 'going';

const icons: Record<Result, LucideIcon> = {
  worked: CircleCheckIcon,
  mixed: CircleDotDashedIcon,
  failed: CircleSlashIcon,
  ongoing: HourglassIcon,
  going: HourglassIcon,
};

/** How it turned out, in words and by a mark. */
export function OutcomeMark({ result }: { result: Result }) {
  const { t } = useTranslation('library');
  return (
    <Words data-result={result}>
      <Icon of={icons[result]} size={16} />
      {t(`outcome.${result}`)}
    </Words>
  );
}

const Words = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
  '&[data-result="worked"]': { color: theme.vars.palette.primary.main },
  '&[data-result="mixed"]': { color: theme.vars.palette.knowledge.main },
  '&[data-result="ongoing"], &[data-result="going"]': { color: theme.vars.palette.waiting.main },
}));
