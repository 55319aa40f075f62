import { styled } from '@mui/material/styles';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import CalendarDaysIcon from 'lucide-react/icons/calendar-days';
import MapPinIcon from 'lucide-react/icons/map-pin';
import VideoIcon from 'lucide-react/icons/video';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../../components/BackLink.tsx';
import { Icon, type LucideIcon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { PageTitle } from '../../../components/PageTitle.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { paths } from '../../../lib/paths.ts';
import { sizes } from '../../../theme/tokens.ts';
import { useSeminarDates } from '../hooks/use-seminar-dates.ts';
import { PrepareActions } from './PrepareActions.tsx';

/** What a seminar is called, when it is and where one goes. */
export function SeminarHead({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const dates = useSeminarDates(seminar);
  const { address, videoAddress } = seminar.place;
  return (
    <header>
      <PageTitle>{seminar.title}</PageTitle>
      <BackLink to={paths.seminars}>{t('title')}</BackLink>
      <Kind>{t(`kind.${seminar.kind}`)}</Kind>
      <Title>{gluePunctuation(seminar.title)}</Title>
      <Facts>
        <Fact icon={CalendarDaysIcon} name={t('when')}>
          <time dateTime={seminar.startsAt}>
            {dates.days}, {dates.hours}
          </time>
        </Fact>
        {address !== null && (
          <Fact icon={MapPinIcon} name={t('where')}>
            {address}
          </Fact>
        )}
        {videoAddress !== null && seminar.state !== 'cancelled' && (
          <Fact icon={VideoIcon} name={t('where')}>
            <a href={videoAddress} target="_blank" rel="noreferrer">
              {t('video')}
              <VisuallyHidden> {t('newTab')}</VisuallyHidden>
            </a>{' '}
            <small>{t('videoOn', { host: new URL(videoAddress).host })}</small>
          </Fact>
        )}
        {address === null && videoAddress === null && (
          <Fact icon={MapPinIcon} name={t('where')}>
            {t('noPlace')}
          </Fact>
        )}
      </Facts>
      {seminar.abilities.manage && seminar.state !== 'cancelled' && (
        <Actions>
          <LatePart>
            <PrepareActions seminar={seminar} />
          </LatePart>
        </Actions>
      )}
    </header>
  );
}

function Fact({ icon, name, children }: { icon: LucideIcon; name: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Icon of={icon} />
        <VisuallyHidden>{name}</VisuallyHidden>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

const Kind = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const Title = styled('h1')(({ theme }) => ({ ...theme.typography.h1, overflowWrap: 'anywhere' }));

const Facts = styled('dl')(({ theme }) => ({
  margin: theme.spacing(4, 0, 0),
  display: 'grid',
  gap: theme.spacing(2),
  '& > div': { display: 'flex', gap: theme.spacing(2.5) },
  '& dt': { display: 'inline-flex', paddingTop: 4, color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  '& a': { color: theme.vars.palette.knowledge.main, fontWeight: 600 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  minHeight: sizes.control, // its words come a moment later
  marginTop: theme.spacing(4),
}));
