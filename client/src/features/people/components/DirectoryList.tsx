import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageSection } from '../../../components/PageBody.tsx';
import { PeopleList } from '../../../components/PeopleList.tsx';
import { paths } from '../../../lib/paths.ts';
import { focusRing } from '../../../theme/overrides/controls.ts';

interface DirectoryListProps {
  words: string;
  people: readonly PersonSummary[];
  organisations: readonly OrganisationSummary[];
  /** Takes the search away. */
  onShowAll: () => void;
}

/** What the search left: people first, then organisations. */
export function DirectoryList({ words, people, organisations, onShowAll }: DirectoryListProps) {
  const { t } = useTranslation('people');
  if (people.length + organisations.length === 0) {
    return (
      <Nobody role="status">
        <p>{t('directory.none', { words })}</p>
        <Button size="small" onClick={onShowAll}>
          {t('directory.showAll')}
        </Button>
      </Nobody>
    );
  }
  return (
    <>
      {people.length > 0 && (
        <First>
          <h2>{t('directory.people')}</h2>
          <PeopleList people={people} />
        </First>
      )}
      {organisations.length > 0 && (
        <PageSection>
          <h2>{t('directory.organisations')}</h2>
          <Organisations>
            {organisations.map((organisation) => (
              <li key={organisation.id}>
                <OrganisationLink to={paths.organisation(organisation.id)}>
                  <b>{organisation.name}</b>
                  <span>{organisation.activity}</span>
                </OrganisationLink>
              </li>
            ))}
          </Organisations>
        </PageSection>
      )}
    </>
  );
}

const Nobody = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  overflowWrap: 'anywhere',
  color: theme.vars.palette.text.secondary,
}));

const First = styled(PageSection)({ marginTop: 0 });

const Organisations = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

const OrganisationLink = styled(Link)(({ theme }) => ({
  display: 'grid',
  padding: theme.spacing(2.5, 2),
  margin: theme.spacing(0, -2),
  borderRadius: theme.shape.borderRadius,
  color: 'inherit',
  textDecoration: 'none',
  overflowWrap: 'anywhere',
  '& span': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '&:focus-visible': focusRing(theme, -2),
}));
