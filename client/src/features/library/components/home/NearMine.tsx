import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useNear } from '../../hooks/use-library.ts';
import { CardsSkeleton } from './CardsSkeleton.tsx';
import { ExperienceCard } from './ExperienceCard.tsx';

/** What is close to one's own way, each with what it shares with it. Nothing where one has no way, or nothing is near. */
export function NearMine() {
  const { t } = useTranslation('library');
  const near = useNear();
  // What stands under it waits for it, but not for a network that fails.
  if (near.isPending) return near.failureCount === 0 ? <CardsSkeleton /> : null;
  if (!near.data?.from || near.data.items.length === 0) return null;
  const { items, from } = near.data;
  type Reason = (typeof items)[number]['reasons'][number];
  const sayReason = ({ why, label }: Reason) =>
    // A step is named by its key: it is ours to say.
    t(`near.${why}`, { label: why === 'step' ? t(`step.${label}` as 'step.needs') : label });
  return (
    <Near aria-labelledby="near-mine">
      <h2 id="near-mine">{t('near.title')}</h2>
      <p>{t('near.lede', { organisation: from.organisation })}</p>
      {items.map(({ reasons, ...card }) => (
        <ExperienceCard key={card.id} card={card} rank={3} reason={reasons.map(sayReason).join(' · ')} />
      ))}
    </Near>
  );
}

const Near = styled('section')(({ theme }) => ({
  marginBottom: theme.spacing(8),
  '& > h2': theme.typography.h2,
  '& > p': { ...theme.typography.body2, color: theme.vars.palette.text.secondary },
}));
