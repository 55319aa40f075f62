import { styled } from '@mui/material/styles';
import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { LiveChip } from '../../../components/LiveChip.tsx';
import { isLive, type Standing, standingIn } from '../logic/standing.ts';

type Tone = 'now' | 'waiting' | 'primary' | 'quiet';

const tones: Record<Standing['kind'], Tone> = {
  ...{ draft: 'waiting', waiting: 'waiting', cancelled: 'now' },
  ...{ registered: 'primary', came: 'quiet' },
  ...{ unlimited: 'quiet', free: 'quiet', full: 'quiet' },
  ...{ closed: 'quiet', begun: 'quiet', over: 'quiet' },
};

/** Where I stand with a seminar, in a few words. */
export function StandingWord({ seminar, now }: { seminar: SeminarSummary; now: number }) {
  const { t } = useTranslation('seminars');
  const standing = standingIn(seminar, now);
  const live = isLive(seminar, now);
  if (standing.kind === 'over') return null;
  return (
    <Words>
      {live && <LiveChip>{t('standing.live')}</LiveChip>}
      {!(live && standing.kind === 'begun') && (
        <Word data-tone={tones[standing.kind]}>{wordsOf(standing, t)}</Word>
      )}
    </Words>
  );
}

function wordsOf(standing: Standing, t: TFunction<'seminars'>): string {
  if (standing.kind === 'free') return t('standing.free', { count: standing.places });
  if (standing.kind === 'full' && standing.waiting > 0) {
    return t('standing.full', { count: standing.waiting });
  }
  return t(`standing.${standing.kind}`);
}

const Words = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5, 2.5),
  marginTop: theme.spacing(1.5),
}));

const Word = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
  '&[data-tone="primary"]': { color: theme.vars.palette.primary.main },
  '&[data-tone="waiting"]': { color: theme.vars.palette.waiting.main },
  '&[data-tone="now"]': { color: theme.vars.palette.now.onSoft },
}));
