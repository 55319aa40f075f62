import type { Person } from '@sentiers/shared/people/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { PeopleList } from '../../../components/PeopleList.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

/** Beside someone's page: their organisation, who else is here from it, the cohorts they take part in. */
export function PersonAside({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation('common');
  return (
    <>
      {person.organisationId && <OrganisationOf person={person} organisationId={person.organisationId} />}
      {person.cohorts.length > 0 && (
        <AsideSection aria-labelledby="person-cohorts">
          <h2 id="person-cohorts">{t('person.cohorts')}</h2>
          {person.cohorts.map((cohort) => (
            <p key={cohort.id}>
              {cohort.name} · {common(`role.${cohort.role}`)}
            </p>
          ))}
        </AsideSection>
      )}
    </>
  );
}

function OrganisationOf({ person, organisationId }: { person: Person; organisationId: string }) {
  const { t } = useTranslation('people');
  const { data } = useQuery(queries.organisations.get.queryOptions({ input: { organisationId } }));
  const colleagues = data?.people.filter(({ id }) => id !== person.id) ?? [];
  return (
    <>
      <AsideSection aria-labelledby="person-organisation">
        <h2 id="person-organisation">
          <Link to={paths.organisation(organisationId)}>{person.organisation}</Link>
        </h2>
        {data && <p>{data.activity}</p>}
      </AsideSection>
      {colleagues.length > 0 && (
        <AsideSection aria-labelledby="person-colleagues">
          <h2 id="person-colleagues">{t('person.colleagues')}</h2>
          <PeopleList people={colleagues} />
        </AsideSection>
      )}
    </>
  );
}

/** Whether there is anything to say beside this page. */
export function hasAside({ organisationId, cohorts }: Person): boolean {
  return organisationId !== null || cohorts.length > 0;
}
