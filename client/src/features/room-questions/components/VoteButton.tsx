import { styled } from '@mui/material/styles';
import ChevronUpIcon from 'lucide-react/icons/chevron-up';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';

interface VoteButtonProps {
  /** Id of the words of the question. */
  describedBy: string;
  voted: boolean;
  count: number;
  /** Undefined where one can't vote: the number stands alone. */
  onPress: (() => void) | undefined;
}

/** « Je la soutiens », with the number of those who do: as large as a thumb. */
export function VoteButton({ describedBy, voted, count, onPress }: VoteButtonProps) {
  const { t } = useTranslation('room-questions');
  const language = useLanguage();
  const shown = formatNumber(count, language);
  if (!onPress) {
    return (
      <Place role="img" aria-label={t('vote.count', { count })} data-voted={voted || undefined}>
        <b>{shown}</b>
        <small>{t('vote.short', { count })}</small>
      </Place>
    );
  }
  return (
    <Place
      as="button"
      type="button"
      aria-pressed={voted}
      aria-label={t('vote.press', { count })}
      aria-describedby={describedBy}
      data-voted={voted || undefined}
      onClick={onPress}
    >
      <Icon of={ChevronUpIcon} />
      <b>{shown}</b>
    </Place>
  );
}

const Place = styled('div')<{ type?: 'button' }>(({ theme }) => ({
  flex: 'none',
  alignSelf: 'flex-start',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  width: 56,
  minHeight: 60,
  padding: theme.spacing(1),
  font: 'inherit',
  lineHeight: 1.2,
  fontVariantNumeric: 'tabular-nums',
  color: theme.vars.palette.text.secondary,
  border: '1px solid transparent',
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  '& small': { ...theme.typography.caption, lineHeight: 1.2 },
  '&[aria-pressed]': {
    cursor: 'pointer',
    color: theme.vars.palette.primary.main,
    borderColor: theme.vars.palette.control,
    backgroundColor: theme.vars.palette.background.paper,
  },
  '&[aria-pressed]:hover': { borderColor: theme.vars.palette.primary.main },
  '&[aria-pressed="true"]': {
    color: theme.vars.palette.primary.contrastText,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.main,
  },
  '&:focus-visible': focusRing(theme),
}));
