import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { TerritoryPage as Page } from '@sentiers/shared/territories/schema.ts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { BackLink } from '../../../components/BackLink.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageTitle } from '../../../components/PageTitle.tsx';
import { WithAside } from '../../../components/PaneLayout.tsx';
import { PlaceSearch } from '../../../components/PlaceSearch.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { CompareButton } from '../components/CompareButton.tsx';
import { OffNotes } from '../components/OffNotes.tsx';
import { PartsOf } from '../components/PartsOf.tsx';
import { TerritoryHead } from '../components/TerritoryHead.tsx';
import { Doors, Organisations, Titles } from '../components/TerritoryParts.tsx';
import { useComparingFor, useTerritory } from '../hooks/use-territory.ts';

/** A territory: who comes from it, who goes there, who knows it, what was learnt there. */
export function TerritoryPage() {
  const { t } = useTranslation('territories');
  const { code = '' } = useParams();
  const territory = useTerritory(code);
  if (territory.data) return <Territory key={code} page={territory.data} />;
  if (territory.error instanceof AppError && ['not_found', 'invalid_input'].includes(territory.error.code)) {
    return (
      <EmptyState
        rank={1}
        title={t('territory.notFoundTitle')}
        action={<LinkButton to={paths.map}>{t('territory.toMap')}</LinkButton>}
      >
        {t('territory.notFound')}
      </EmptyState>
    );
  }
  if (territory.isError || territory.isPaused) {
    return <PageFailure rank={1} onRetry={() => void territory.refetch()} />;
  }
  return <PageSkeleton />;
}

function Territory({ page }: { page: Page }) {
  const { t } = useTranslation('territories');
  const navigate = useNavigate();
  const comparesFor = useComparingFor();
  useAnchorOnce();
  return (
    <WithAside label={t('territory.doors')} aside={<Beside page={page} />}>
      <PageBody>
        <PageTitle>{page.label}</PageTitle>
        <BackLink to={page.kind === 'departement' ? `${paths.map}?territoire=${page.code}` : paths.map}>
          {t('territory.back')}
        </BackLink>
        <TerritoryHead page={page} rank={1} />
        <Ways>
          {comparesFor && <CompareButton page={page} organisationId={comparesFor.id} />}
          <PlaceSearch
            quiet
            label={t('search')}
            onChoose={({ code }) => void navigate(paths.territory(code))}
          />
        </Ways>
        <PageSection aria-labelledby="goes-to">
          <h2 id="goes-to">{t('territory.goesTo')}</h2>
          <Organisations items={page.goesTo} none={t('territory.nobodyGoes')} />
        </PageSection>
        <PageSection aria-labelledby="comes-from">
          <h2 id="comes-from">{t('territory.comesFrom')}</h2>
          <Organisations items={page.comesFrom} none={t('territory.nobodyComes')} />
        </PageSection>
        <OffNotes page={page} />
        <Learnt page={page} />
        <PartsOf page={page} />
      </PageBody>
    </WithAside>
  );
}

function Learnt({ page }: { page: Page }) {
  const { t } = useTranslation('territories');
  const all = `${paths.library}?territoire=${encodeURIComponent(page.code)}`;
  return (
    <>
      <PageSection aria-labelledby="experiences">
        <h2 id="experiences">{t('territory.experiences')}</h2>
        <Titles
          items={page.experiences.map(({ id, title }) => ({ to: paths.experience(id), title }))}
          none={t('territory.noExperiences')}
        />
        {page.experienceCount > page.experiences.length && (
          <LinkButton to={all} variant="text" size="small">
            {t('territory.allExperiences', { count: page.experienceCount })}
          </LinkButton>
        )}
      </PageSection>
      <PageSection aria-labelledby="threads">
        <h2 id="threads">{t('territory.threads')}</h2>
        <Titles
          items={page.threads.map(({ id, channelId, title }) => ({ to: paths.thread(channelId, id), title }))}
          none={t('territory.noThreads')}
        />
      </PageSection>
    </>
  );
}

function Beside({ page }: { page: Page }) {
  const { t } = useTranslation('territories');
  const { asked, accepted } = page.introductions;
  return (
    <>
      <AsideSection aria-labelledby="doors">
        <h2 id="doors">{t('territory.doors')}</h2>
        <Doors page={page} />
      </AsideSection>
      <AsideSection aria-labelledby="introductions">
        <h2 id="introductions">{t('territory.introductions')}</h2>
        <p>
          {t('territory.asked', { count: asked })}, {t('territory.accepted', { count: accepted })}
        </p>
      </AsideSection>
      {page.incubators.length > 0 && (
        <AsideSection aria-labelledby="incubators">
          <h2 id="incubators">{t('territory.incubators')}</h2>
          <Titles
            items={page.incubators.map(({ id, name }) => ({ to: paths.organisation(id), title: name }))}
            none=""
          />
        </AsideSection>
      )}
      {page.channels.length > 0 && (
        <AsideSection aria-labelledby="channels">
          <h2 id="channels">{t('territory.channels')}</h2>
          <Titles
            items={page.channels.map(({ id, name }) => ({ to: paths.channel(id), title: name }))}
            none=""
          />
        </AsideSection>
      )}
    </>
  );
}

/** An address may lead to one part of the page, which the browser looks for too early. */
function useAnchorOnce(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.focus();
  }, [hash]);
}

const Ways = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'start',
  gap: theme.spacing(3),
  marginTop: theme.spacing(4),
  '& > :last-child': { flex: '1 1 260px', maxWidth: 420 },
}));
