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
import { useNow } from '../../../components/use-now.ts';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { formatSpan } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { sizes } from '../../../theme/tokens.ts';
import { videoAt } from '../logic/standing.ts';
import { PrepareActions } from './PrepareActions.tsx';

/** What a seminar is called, when it is and where one goes. */
export function SeminarHead({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const { startsAt, endsAt } = seminar;
  const { whole } = formatSpan(startsAt, endsAt, useLanguage());
  const { address, videoAddress } = seminar.place;
  return (
    <header>
      <PageTitle>{seminar.title}</PageTitle>
      <BackLink to={paths.seminars}>{t('title')}</BackLink>
      <Kind>{t(`kind.${seminar.kind}`)}</Kind>
      <Title>{gluePunctuation(seminar.title)}</Title>
      <Facts>
        <Fact icon={CalendarDaysIcon} name={t('when')}>
          <time dateTime={startsAt}>{whole}</time>
        </Fact>
        {address !== null && (
          <Fact icon={MapPinIcon} name={t('where')}>
            {address}
          </Fact>
        )}
        {videoAddress !== null && (
          <Fact icon={VideoIcon} name={t('where')}>
            <Video seminar={seminar} address={videoAddress} />
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

/** The way to the video while there is someone to be met; before and after, that it was held there. */
function Video({ seminar, address }: { seminar: Seminar; address: string }) {
  const { t } = useTranslation('seminars');
  const is = videoAt(seminar, useNow());
  if (is !== 'open') return t(is === 'ahead' ? 'videoAhead' : 'videoClosed');
  return (
    <>
      <a href={address} target="_blank" rel="noreferrer">
        {t('video')}
        <VisuallyHidden> {t('newTab')}</VisuallyHidden>
      </a>{' '}
      <small>{t('videoOn', { host: new URL(address).host })}</small>
    </>
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
