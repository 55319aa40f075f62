import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ExternalLinkIcon from 'lucide-react/icons/external-link';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { useHandClock } from '../hooks/use-hand-clock.ts';
import { readMoment, writeMoment } from '../logic/moments.ts';
import { Elsewhere } from './Elsewhere.tsx';
import type { PlayerProps } from './playing.ts';

/**
 * A video behind a link: it plays in another tab, which tells us nothing. Whoever watches it says where they are, and what
 * goes with it follows from there by the clock.
 */
export function LinkedPlayer({ address, ...player }: PlayerProps & { address: string }) {
  const { t } = useTranslation('replays');
  const { second, follows, setFollows, set } = useHandClock(player);
  return (
    <Elsewhere>
      <p>{t('player.elsewhere', { host: new URL(address).host })}</p>
      <Button
        variant="contained"
        component="a"
        href={address}
        target="_blank"
        rel="noreferrer"
        endIcon={<Icon of={ExternalLinkIcon} />}
      >
        {t('player.open')}
      </Button>
      <Follow>
        <MomentField second={second} onSet={set} />
        <Button variant="outlined" aria-pressed={follows} onClick={() => setFollows(!follows)}>
          {t(follows ? 'player.stop' : 'player.follow')}
        </Button>
      </Follow>
      <p>{t('player.followHint')}</p>
    </Elsewhere>
  );
}

/** Where someone is in the video; what is typed stays until it is said, and goes if it is no moment. */
function MomentField({ second, onSet }: { second: number; onSet: (second: number) => void }) {
  const { t } = useTranslation('replays');
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const say = () => {
    const moment = written === null ? null : readMoment(written);
    if (moment !== null) onSet(moment);
    setWritten(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <label htmlFor={id}>{t('player.moment')}</label>
      <TextInput
        id={id}
        inputMode="text"
        autoComplete="off"
        value={written ?? writeMoment(second)}
        onChange={({ target }) => setWritten(target.value)}
        onBlur={say}
      />
    </form>
  );
}

const Follow = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'center',
  gap: theme.spacing(2, 3),
  '& > form': {
    ...theme.typography.body2,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    fontVariantNumeric: 'tabular-nums',
  },
  '& input': { width: 104 },
}));
