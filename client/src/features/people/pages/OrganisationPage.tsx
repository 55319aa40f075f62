import { styled } from '@mui/material/styles';
import type { Organisation } from '@sentiers/shared/organisations/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { WithAside } from '../../../components/PaneLayout.tsx';
import { PeopleList } from '../../../components/PeopleList.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { BackToDirectory } from '../components/BackToDirectory.tsx';
import { QueryFailure } from '../components/QueryFailure.tsx';

/** An organisation's page: what it does, where it comes from and goes, who is here from it. */
export function OrganisationPage() {
  const { t } = useTranslation('people');
  const { organisationId = '' } = useParams();
  const organisation = useQuery(queries.organisations.get.queryOptions({ input: { organisationId } }));
  if (organisation.isPending) return <PageSkeleton />;
  if (organisation.isError) {
    return <QueryFailure error={organisation.error} onRetry={() => void organisation.refetch()} />;
  }
  return (
    <WithAside
      label={t('organisation.people')}
      aside={<OrganisationPeople organisation={organisation.data} />}
    >
      <PageBody>
        <BackToDirectory />
        <OrganisationHead organisation={organisation.data} />
        <OrganisationFacts organisation={organisation.data} />
      </PageBody>
    </WithAside>
  );
}

function OrganisationHead({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('people');
  return (
    <header>
      <Kind>{t(`organisation.kind.${organisation.kind}`)}</Kind>
      <Name>{organisation.name}</Name>
      <Lede>{organisation.activity}</Lede>
      {organisation.description && <LazyMarkdown>{organisation.description}</LazyMarkdown>}
    </header>
  );
}

function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('people');
  const places = (list: Organisation['from']) =>
    list.length > 0 ? list.map(({ label }) => label).join(', ') : t('organisation.unspecified');
  return (
    <PageSection>
      <Facts>
        <dt>{t('organisation.from')}</dt>
        <dd>{places(organisation.from)}</dd>
        <dt>{t('organisation.to')}</dt>
        <dd>
          {places(organisation.to)}
          {organisation.note && <small>{organisation.note}</small>}
        </dd>
        {organisation.themes.length > 0 && (
          <>
            <dt>{t('organisation.themes')}</dt>
            <dd>{organisation.themes.map(({ label }) => label).join(', ')}</dd>
          </>
        )}
        {organisation.partners.length > 0 && (
          <>
            <dt>{t('organisation.partners')}</dt>
            <dd>{organisation.partners.join(', ')}</dd>
          </>
        )}
      </Facts>
    </PageSection>
  );
}

function OrganisationPeople({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('people');
  return (
    <AsideSection aria-labelledby="organisation-people">
      <h2 id="organisation-people">{t('organisation.people')}</h2>
      {organisation.people.length > 0 ? (
        <PeopleList people={organisation.people} />
      ) : (
        <p>{t('organisation.noPeople')}</p>
      )}
    </AsideSection>
  );
}

const Kind = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));
const Name = styled('h1')(({ theme }) => ({ ...theme.typography.h1, overflowWrap: 'anywhere' }));
const Lede = styled('p')(({ theme }) => ({ ...theme.typography.body1, margin: theme.spacing(2, 0, 4) }));
const Facts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, auto) minmax(0, 1fr)',
  gap: theme.spacing(2.5, 5),
  margin: 0,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
  [theme.breakpoints.down('sm')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 0,
    '& dd': { margin: theme.spacing(0, 0, 3) },
  },
}));
