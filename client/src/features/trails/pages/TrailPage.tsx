import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Trail } from '@sentiers/shared/trail/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../../components/BackLink.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageTitle } from '../../../components/PageTitle.tsx';
import { WithAside } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { ClosedTrail } from '../components/ClosedTrail.tsx';
import { TrailAside } from '../components/TrailAside.tsx';
import { TrailPath } from '../components/TrailPath.tsx';
import type { PlaceSearchSlot } from '../components/WayDialog.tsx';
import { useKeptHere } from '../hooks/use-kept-here.ts';
import { usePathMarks } from '../hooks/use-path-marks.tsx';
import { useTrail } from '../hooks/use-trails.ts';
import { useWayWords } from '../hooks/use-way-words.ts';

interface TrailPageProps {
  /** Finds a place by its name. */
  placeSearch: PlaceSearchSlot;
  /** For who says who accompanies it. */
  openAccompaniment?: (trail: Trail) => ReactNode;
}

/** Where an organisation stands: its way, balise by balise, from where to where, and who accompanies it. */
export function TrailPage({ placeSearch, openAccompaniment }: TrailPageProps) {
  const { t } = useTranslation('trails');
  const { organisationId = '' } = useParams();
  const found = useTrail(organisationId);
  if (found.isPending && !found.isPaused) return <PageSkeleton />;
  if (found.error instanceof AppError && found.error.code === 'not_found') return <ClosedTrail />;
  if (!found.data) return <PageFailure rank={1} onRetry={() => void found.refetch()} />;
  return (
    <WithAside
      label={t('accompanying.title')}
      aside={
        <TrailAside
          trail={found.data}
          placeSearch={placeSearch}
          openAccompaniment={openAccompaniment?.(found.data)}
        />
      }
    >
      <TheWay trail={found.data} />
    </WithAside>
  );
}

function TheWay({ trail }: { trail: Trail }) {
  const { t } = useTranslation('trails');
  const wayOf = useWayWords();
  const marks = usePathMarks(useKeptHere(trail.organisation.id))(trail);
  const { organisation, abilities } = trail;
  const next = marks.find(({ standing }) => standing === 'next');
  const begun = trail.milestones.some(({ entry }) => entry !== null);
  return (
    <PageBody>
      <header>
        <PageTitle>{`${t('of')} · ${organisation.name}`}</PageTitle>
        <BackLink to={paths.trails}>{t('title')}</BackLink>
        <Kind>{abilities.commit ? t('ownPage') : t('of')}</Kind>
        <Title>
          <Link to={paths.organisation(organisation.id)}>{organisation.name}</Link>
        </Title>
        <Facts>{wayOf(trail) || organisation.activity}</Facts>
      </header>
      {next ? (
        abilities.edit && (
          <Go>
            <LinkButton variant="contained" to={next.to}>
              {begun ? t('goOn') : t('begin')}
            </LinkButton>
          </Go>
        )
      ) : (
        <Facts>{marks.every(({ standing }) => standing === 'reached') && t('reachedAll')}</Facts>
      )}
      <Way>
        <TrailPath rank={2} marks={marks} standingWords={(standing) => t(`standing.${standing}`)} />
      </Way>
    </PageBody>
  );
}

const Kind = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const Title = styled('h1')(({ theme }) => ({
  ...theme.typography.h1,
  overflowWrap: 'anywhere',
  '& > a': { color: 'inherit', textDecoration: 'none' },
  '& > a:hover': { textDecoration: 'underline' },
}));

const Facts = styled('p')(({ theme }) => ({
  margin: theme.spacing(1, 0, 0),
  color: theme.vars.palette.text.secondary,
  overflowWrap: 'anywhere',
}));

const Go = styled('div')(({ theme }) => ({ marginTop: theme.spacing(5) }));

const Way = styled('div')(({ theme }) => ({ marginTop: theme.spacing(8) }));
