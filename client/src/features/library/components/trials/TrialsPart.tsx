import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { LatePart } from '../../../../components/LatePart.tsx';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { useTrials } from '../../hooks/use-article.ts';
import { useRemoveTrial } from '../../hooks/use-trial.ts';
import { placesOf, trialsAnchor } from '../../logic/parts.ts';
import { departementOf, triedPlaces } from '../../logic/trials-map.ts';
import { TrialEntry } from './TrialEntry.tsx';
import { TrialsTable } from './TrialsTable.tsx';

/** The outlines of the départements are heavy: they come once there is something to show on them. */
const TrialsMap = lazy(async () => ({ default: (await import('./TrialsMap.tsx')).TrialsMap }));

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
  const remove = useRemoveTrial();
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
        <>
          <Places>
            <LatePart waiting={<MapPlace />}>
              <TrialsMap tried={triedPlaces(items)} origin={departementsOf(article)} />
            </LatePart>
            <TrialsTable trials={items} />
          </Places>
          <Timeline>
            {items.map((trial) => (
              <TrialEntry
                key={trial.id}
                trial={trial}
                onEdit={() => onTry(trial)}
                onRemove={() => setRemoving(trial)}
              />
            ))}
          </Timeline>
        </>
      )}
      <ConfirmDialog
        open={removing !== null}
        title={t('trials.removeTitle')}
        confirm={t('trials.remove')}
        destructive
        busy={remove.isPending}
        onConfirm={() => removing && remove.mutate(removing.id, { onSettled: () => setRemoving(null) })}
        onCancel={() => setRemoving(null)}
      >
        {t('trials.removeLede')}
      </ConfirmDialog>
    </Part>
  );
}

function departementsOf({ sections }: Article): string[] {
  return placesOf(sections)
    .map(({ code }) => departementOf(code))
    .filter((code) => code !== null);
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

const Places = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '240px minmax(0, 1fr)',
  gap: theme.spacing(6),
  marginBottom: theme.spacing(8),
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}));

const MapPlace = styled('div')({ aspectRatio: '613 / 585', maxWidth: 340 });

const Timeline = styled('ol')({ listStyle: 'none', margin: 0, padding: 0 });
