import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { paths } from '../../../lib/paths.ts';
import { hasNews, useRecap } from '../hooks/use-recap.ts';

interface RecapLineProps {
  roomId: string;
  /** What the room is of, said to who hears the page. */
  title: string;
  /** As a bar across the room's page. */
  bar?: boolean;
}

/** From a closed room: to its recap, and to one's own words that it may quote. Nothing where there is neither. */
export function RecapLine({ roomId, title, bar = false }: RecapLineProps) {
  const { t } = useTranslation('recaps');
  const { data: recap } = useRecap(roomId);
  if (!recap || !hasNews(recap)) return null;
  const { publication, animates, asked, waiting } = recap;
  return (
    <Row data-bar={bar || undefined}>
      {(animates || publication) && (
        <LinkButton
          to={paths.recap(roomId)}
          size="small"
          variant={animates && !publication ? 'contained' : 'outlined'}
        >
          {t(publication ? 'toRecap' : 'toDesk')}
          <VisuallyHidden> : {title}</VisuallyHidden>
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
    </Row>
  );
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2),
  '&[data-bar]': {
    flex: 'none',
    padding: `${theme.spacing(2)} var(--gutter)`,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
}));
