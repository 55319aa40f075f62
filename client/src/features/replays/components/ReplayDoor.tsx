import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import PlayIcon from 'lucide-react/icons/play';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../../../components/Icon.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useReplayPlaces } from '../hooks/use-replay.ts';

interface ReplayDoorProps {
  seminarId: string;
  /** Null: of the seminar itself. */
  roomId: string | null;
  /** What it is of: said after « Revoir » to who hears the page. */
  title: string;
  /** Whether one may prepare it, and there is something to prepare. */
  prepares: boolean;
}

/** The way to a replay, or, for those who prepare it, to its making. */
export function ReplayDoor({ seminarId, roomId, title, prepares }: ReplayDoorProps) {
  const { t } = useTranslation('replays');
  const places = useReplayPlaces(seminarId).data?.items ?? [];
  const replay = places.find((place) => place.replay && place.roomId === roomId)?.replay;
  if (replay?.state === 'published') {
    return (
      <Row>
        <LinkButton
          to={paths.replay(replay.id)}
          size="small"
          variant="outlined"
          startIcon={<Icon of={PlayIcon} />}
        >
          {t('watch')}
          <VisuallyHidden> : {title}</VisuallyHidden>
        </LinkButton>
      </Row>
    );
  }
  if (replay) {
    return (
      <Row>
        <LinkButton to={paths.prepareReplay(replay.id)} size="small">
          {t('goOn')}
          <VisuallyHidden> : {title}</VisuallyHidden>
        </LinkButton>
      </Row>
    );
  }
  return prepares ? <PrepareButton {...{ seminarId, roomId, title }} /> : null;
}

function PrepareButton({ seminarId, roomId, title }: Omit<ReplayDoorProps, 'prepares'>) {
  const { t } = useTranslation('replays');
  const navigate = useNavigate();
  const attempt = useAttempt({ reread: async () => {}, undone: '', failed: t('failed') });
  const prepare = async () => {
    const { id } = await api.replays.prepare({ seminarId, roomId });
    await navigate(paths.prepareReplay(id));
  };
  return (
    <Row>
      <Button size="small" onClick={() => void attempt(prepare, t('prepared'))}>
        {t('prepareReplay')}
        <VisuallyHidden> : {title}</VisuallyHidden>
      </Button>
    </Row>
  );
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  '* + &': { marginTop: theme.spacing(2) },
}));
