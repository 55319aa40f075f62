import { styled } from '@mui/material/styles';
import type { Person } from '@sentiers/shared/people/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageBody, PageSection } from '../../../components/PageBody.tsx';
import { WithAside } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { BackToDirectory } from '../components/BackToDirectory.tsx';
import { hasAside, PersonAside } from '../components/PersonAside.tsx';
import { PersonContact } from '../components/PersonContact.tsx';
import { PersonHead } from '../components/PersonHead.tsx';
import { ProfileFacts, SkillLinks } from '../components/ProfileParts.tsx';
import { QueryFailure } from '../components/QueryFailure.tsx';

/** Someone's page: who they are, what they bring, what they look for. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { personId = '' } = useParams();
  const person = useQuery(queries.people.get.queryOptions({ input: { personId } }));
  if (person.isPending) return <PageSkeleton />;
  if (person.isError) return <QueryFailure error={person.error} onRetry={() => void person.refetch()} />;
  const page = (
    <PageBody>
      <BackToDirectory />
      <PersonHead person={person.data} />
      <PersonContact person={person.data} />
      <PersonWords person={person.data} />
    </PageBody>
  );
  if (!hasAside(person.data)) return page;
  return (
    <WithAside label={t('person.about')} aside={<PersonAside person={person.data} />}>
      {page}
    </WithAside>
  );
}

function PersonWords({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const profile = useQuery(queries.directory.ofPerson.queryOptions({ input: { personId: person.id } })).data;
  const parts = (['bio', 'offers', 'seeks'] as const).filter(
    (part) => person[part] || (part !== 'bio' && profile?.[part]?.skills.length),
  );
  return (
    <>
      {parts.length === 0 && (
        <PageSection>
          <p>{person.abilities.edit ? t('person.nothingMine') : t('person.nothing')}</p>
        </PageSection>
      )}
      {parts.map((part) => (
        <PageSection key={part}>
          <h2>{t(`person.${part}`)}</h2>
          {part !== 'bio' && <SkillLinks profile={profile} part={part} />}
          {person[part] && <LazyMarkdown>{person[part]}</LazyMarkdown>}
        </PageSection>
      ))}
      <ProfileFacts profile={profile} />
      {person.abilities.edit && (
        <PageSection>
          <Own>
            <LinkButton to={paths.account}>{t('person.edit')}</LinkButton>
            <LinkButton to={paths.ownProfile}>{t('person.editProfile')}</LinkButton>
          </Own>
        </PageSection>
      )}
    </>
  );
}

const Own = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(3) }));
