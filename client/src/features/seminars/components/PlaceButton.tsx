import Button from '@mui/material/Button';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { useNow } from '../../../components/use-now.ts';
import { usePlace } from '../hooks/use-place.ts';
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
}

/** One button that takes a place or gives it up: it stays where it is, with the focus, when the one becomes the other. */
export function PlaceButton({ seminar, standing: { kind } }: PlaceButtonProps) {
  const { t } = useTranslation('seminars');
  const [asking, setAsking] = useState(false);
  const now = useNow();
  const { take, giveUp } = usePlace(seminar);
  const act = actOf(kind);
  const leaves = act === 'giveUp' || act === 'leave';
  const { register, unregister } = seminar.abilities;
  const isSettled = Date.parse(seminar.startsAt) <= now;
  if (act === null || isSettled || !(leaves ? unregister : register)) return null;
  const leave = () => {
    setAsking(false);
    void giveUp();
  };
  const press = () => {
    if (!leaves) void take();
    else if (isScarce(seminar)) setAsking(true);
    else leave();
  };
  return (
    <>
      <Button variant={leaves ? 'outlined' : 'contained'} onClick={press}>
        {t(`place.${act}`)}
      </Button>
      {asking && leaves && (
        <LatePart>
          <ConfirmDialog
            open
            title={t(`place.${act}Title`)}
            confirm={t(`place.${act}`)}
            onConfirm={leave}
            onCancel={() => setAsking(false)}
          >
            {t(`place.${act}Words`)}
          </ConfirmDialog>
        </LatePart>
      )}
    </>
  );
}
