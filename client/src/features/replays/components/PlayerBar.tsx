import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import LinkIcon from 'lucide-react/icons/link';
import RotateCcwIcon from 'lucide-react/icons/rotate-ccw';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { formatNumber } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { writeMoment } from '../logic/moments.ts';

const rates = [0.75, 1, 1.25, 1.5, 2] as const;

interface PlayerBarProps {
  replayId: string;
  /** Where it began; 0 from the beginning. */
  start: number;
  second: number;
  rate: number;
  onRate: (rate: number) => void;
  /** Null as long as the player can't be led. */
  onSeek: ((second: number) => void) | null;
}

/** Under a video: its speed, its address at this moment, and the way back to its beginning. */
export function PlayerBar({ replayId, start, second, rate, onRate, onSeek }: PlayerBarProps) {
  const { t } = useTranslation('replays');
  const language = useLanguage();
  const notify = useNotice();
  const id = useId();
  const moment = writeMoment(second);
  const copy = async () => {
    const address = new URL(paths.replayAt(replayId, Math.floor(second)), location.origin).href;
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    notify({ text: t(copied ? 'bar.copied' : 'bar.notCopied', { moment }) });
  };
  return (
    <Bar>
      <Rate>
        <label htmlFor={id}>{t('bar.rate')}</label>
        <SelectInput id={id} value={rate} onChange={({ target }) => onRate(Number(target.value))}>
          {rates.map((one) => (
            <option key={one} value={one}>
              {t('bar.times', { rate: formatNumber(one, language) })}
            </option>
          ))}
        </SelectInput>
      </Rate>
      <IconButton
        aria-label={t('bar.copy', { moment })}
        title={t('bar.copy', { moment })}
        onClick={() => void copy()}
      >
        <Icon of={LinkIcon} />
      </IconButton>
      {start > 0 && onSeek && (
        <IconButton aria-label={t('bar.again')} title={t('bar.again')} onClick={() => onSeek(0)}>
          <Icon of={RotateCcwIcon} />
        </IconButton>
      )}
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2),
  marginTop: theme.spacing(2),
  fontVariantNumeric: 'tabular-nums',
}));

const Rate = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  '& > select': { width: 'auto', minWidth: 92 },
}));
