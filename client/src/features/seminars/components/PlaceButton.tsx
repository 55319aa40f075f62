import Button from '@mui/material/Button';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { useNow } from '../../../components/use-now.ts';
import type { PlaceChoice } from '../hooks/use-place.ts';
import { isScarce, type Standing } from '../logic/standing.ts';

const loadDialog = async () => ({
  default: (await import('../../../components/ConfirmDialog.tsx')).ConfirmDialog,
});
const ConfirmDialog = lazy(loadDialog);
fetchSoon(loadDialog);

/** What the button says, and does. Where nothing can be done, there is none. */
const acts = {
  free: 'take',
  unlimited: 'take',
  full: 'wait',
  registered: 'giveUp',
  waiting: 'leave',
} as const satisfies Partial<Record<Standing['kind'], string>>;

function actOf(kind: Standing['kind']) {
  return kind in acts ? acts[kind as keyof typeof acts] : null;
}

interface PlaceButtonProps {
  seminar: Seminar;
  standing: Standing;
  place: PlaceChoice;
}

/**
 * One button that takes a place or gives it up, or takes back what waits to be said: it stays where it is, with the
 * focus, when the one becomes the other.
 */
export function PlaceButton({ seminar, standing: { kind }, place: { pending, choose } }: PlaceButtonProps) {
  const { t } = useTranslation('seminars');
  const [asking, setAsking] = useState(false);
  const now = useNow();
  const act = actOf(kind);
  const leaves = act === 'giveUp' || act === 'leave';
  const { register, unregister } = seminar.abilities;
  const isSettled = Date.parse(seminar.startsAt) <= now;
  const may = act !== null && !isSettled && (leaves ? unregister : register);
  if (pending === null && !may) return null;
  const words = pending === null ? act && t(`place.${act}`) : t(`place.change.${pending ? 'no' : 'yes'}`);
  const isComing = pending ?? leaves;
  const press = () => (pending === null && leaves && isScarce(seminar) ? setAsking(true) : choose(!isComing));
  return (
    <>
      <Button variant={isComing ? 'outlined' : 'contained'} onClick={press}>
        {words}
      </Button>
      {asking && leaves && (
        <LatePart>
          <ConfirmDialog
            open
            title={t(`place.${act}Title`)}
            confirm={t(`place.${act}`)}
            onConfirm={() => {
              setAsking(false);
              choose(false);
            }}
            onCancel={() => setAsking(false)}
          >
            {t(`place.${act}Words`)}
          </ConfirmDialog>
        </LatePart>
      )}
    </>
  );
}
