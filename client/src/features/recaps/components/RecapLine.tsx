import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRecap } from '../hooks/use-recap.ts';

/** In a closed room: the way to its recap, and to one's own words that it may quote. */
export function RecapLine({ roomId }: { roomId: string }) {
  const { t } = useTranslation('recaps');
  const { data: recap } = useRecap(roomId);
  if (!recap) return null;
  const { publication, animates, asked, waiting } = recap;
  const hasRecap = animates || publication !== null;
  return (
    <>
      {hasRecap && (
        <LinkButton
          to={paths.recap(roomId)}
          size="small"
          variant={animates && !publication ? 'contained' : 'outlined'}
        >
          {t(publication ? 'toRecap' : 'toDesk')}
        </LinkButton>
      )}
      {asked > 0 && (
        <LinkButton
          to={paths.recapWords(roomId)}
          size="small"
          variant={waiting > 0 && !animates ? 'contained' : 'outlined'}
        >
          {waiting > 0 ? t('toMineWaiting', { count: waiting }) : t('toMine')}
        </LinkButton>
      )}
      {!hasRecap && asked === 0 && <Quiet>{t('notYetTitle')}</Quiet>}
    </>
  );
}

interface RecapLinkProps {
  roomId: string;
  /** What the room is of, said to who hears the page. */
  title: string;
}

/** Beside the way into a closed room: its recap, once there is one for who looks. */
export function RecapLink({ roomId, title }: RecapLinkProps) {
  const { t } = useTranslation('recaps');
  const { data: recap } = useRecap(roomId);
  if (!recap?.animates && !recap?.publication) return null;
  return (
    <LinkButton to={paths.recap(roomId)} size="small">
      {t('toRecap')}
      <VisuallyHidden> : {title}</VisuallyHidden>
    </LinkButton>
  );
}

const Quiet = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.text.secondary,
}));
