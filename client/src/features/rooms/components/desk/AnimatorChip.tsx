import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import HandIcon from 'lucide-react/icons/hand';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { LatePart } from '../../../../components/LatePart.tsx';
import { useAnimator } from '../../hooks/use-animator.ts';
import type { KnownRoom } from '../../hooks/use-room.ts';

const HandOverDialog = lazy(async () => ({ default: (await import('./HandOverDialog.tsx')).HandOverDialog }));

/** Who animates the room now, with the way to take it over, or to hand it over. */
export function AnimatorChip({ room, me }: { room: KnownRoom; me: string }) {
  const { t } = useTranslation('desk');
  const { isMine, take, pending } = useAnimator(room, me);
  const [handing, setHanding] = useState(false);
  const { animator } = room;
  const who = isMine
    ? t('animator.me')
    : animator
      ? t('animator.other', { name: animator.name })
      : t('animator.nobody');
  return (
    <Group>
      <Who role="status">
        <Icon of={HandIcon} size={16} />
        {who}
      </Who>
      {isMine ? (
        <Button size="small" aria-haspopup="dialog" onClick={() => setHanding(true)}>
          {t('animator.handOver')}
        </Button>
      ) : (
        <Button size="small" variant={animator ? 'outlined' : 'text'} disabled={pending} onClick={take}>
          {t('animator.take')}
        </Button>
      )}
      {handing && (
        <LatePart>
          <HandOverDialog room={room} me={me} onClose={() => setHanding(false)} />
        </LatePart>
      )}
    </Group>
  );
}

const Group = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2),
}));

const Who = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  overflowWrap: 'anywhere',
  '& > svg': { flex: 'none' },
}));
