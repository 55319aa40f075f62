import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LatePart } from '../../../../components/LatePart.tsx';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { useTrials } from '../../hooks/use-article.ts';
import { trialsAnchor } from '../../logic/parts.ts';

const TrialsTrail = lazy(async () => ({
  default: (await import('./TrialsTrail.tsx')).TrialsTrail,
}));
const RemoveTrialDialog = lazy(async () => ({
  default: (await import('./RemoveTrialDialog.tsx')).RemoveTrialDialog,
}));

interface TrialsPartProps {
  article: Article;
  /** Opens the form, for a new one or for this one. */
  onTry: (trial: Trial | null) => void;
}

/** The trail of trials: who took it up, where on the map, and what came of it in time. */
export function TrialsPart({ article, onTry }: TrialsPartProps) {
  const { t } = useTranslation('experience');
  const trials = useTrials(article.id);
  const [removing, setRemoving] = useState<Trial | null>(null);
  const items = trials.data?.items ?? [];
  return (
    <Part id={trialsAnchor} aria-labelledby="trials" tabIndex={-1}>
      <h2 id="trials">
        {items.length > 0 ? t('trials.title', { count: trials.data?.organisations ?? 0 }) : t('trials.none')}
      </h2>
      <Lead>
        <p>{items.length > 0 ? t('trials.lede') : t('trials.noneLede')}</p>
        {article.abilities.try && (
          <Button data-screen variant="contained" onClick={() => onTry(null)}>
            {t('trials.try')}
          </Button>
        )}
      </Lead>
      {trials.isPending && !trials.isPaused && <LinesSkeleton count={2} />}
      {!trials.data && (trials.isError || trials.isPaused) && (
        <QuietFailure retry={{ label: t('retry'), onClick: () => void trials.refetch() }}>
          {t('trials.failed')}
        </QuietFailure>
      )}
      {items.length > 0 && (
        <LatePart waiting={<LinesSkeleton count={3} />}>
          <TrialsTrail article={article} trials={items} onTry={onTry} onRemove={setRemoving} />
        </LatePart>
      )}
      {removing && (
        <LatePart>
          <RemoveTrialDialog trial={removing} onClose={() => setRemoving(null)} />
        </LatePart>
      )}
    </Part>
  );
}

const Part = styled('section')(({ theme }) => ({
  scrollMarginTop: theme.spacing(4),
  outline: 'none',
  '& > h2': theme.typography.h2,
}));

const Lead = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(3, 5),
  margin: theme.spacing(1, 0, 5),
  '& > p': { flex: '1 1 260px', margin: 0, color: theme.vars.palette.text.secondary },
}));
