import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import CalendarPlusIcon from 'lucide-react/icons/calendar-plus';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../components/Icon.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatFull } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { usePlace } from '../hooks/use-place.ts';
import { usePlaceWords } from '../hooks/use-place-words.ts';
import { standingIn } from '../logic/standing.ts';
import { PlaceButton } from './PlaceButton.tsx';

/** My place in a seminar: where I stand, what I may do about it, and the way to my calendar. */
export function PlaceCard({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const language = useLanguage();
  const standing = standingIn(seminar, useNow());
  const words = usePlaceWords(standing);
  const place = usePlace(seminar);
  const isWaiting = place.pending !== null;
  const { closesAt } = seminar.registration;
  const isOpen = ['free', 'full', 'unlimited'].includes(standing.kind);
  const isAhead = isOpen || ['registered', 'waiting', 'closed', 'begun'].includes(standing.kind);
  return (
    <Card aria-labelledby="place">
      <h2 id="place">{t('place.title')}</h2>
      <p role="status" data-standing={isWaiting ? 'waiting' : standing.kind}>
        {isWaiting ? t(`place.pending.${place.pending ? 'yes' : 'no'}`) : words}
      </p>
      {isOpen && closesAt !== null && (
        <small>{t('place.until', { date: formatFull(closesAt, language) })}</small>
      )}
      {isAhead && (
        <Buttons>
          <PlaceButton seminar={seminar} standing={standing} place={place} />
          <Button
            href={`/api/seminars/${seminar.id}/calendar.ics`}
            download
            startIcon={<Icon of={CalendarPlusIcon} />}
          >
            {t('calendar.add')}
          </Button>
        </Buttons>
      )}
      {isAhead && (
        <small>
          {t('calendar.hint')} <Link to={paths.account}>{t('calendar.subscribe')}</Link>
        </small>
      )}
    </Card>
  );
}

const Card = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  marginTop: theme.spacing(6),
  padding: theme.spacing(4, 5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  '& > h2': theme.typography.h4,
  '& > p[data-standing="registered"]': { fontWeight: 600, color: theme.vars.palette.primary.main },
  '& > p[data-standing="waiting"]': { color: theme.vars.palette.waiting.main },
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& > small > a': { color: theme.vars.palette.knowledge.main },
}));

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  margin: theme.spacing(1, 0),
}));
