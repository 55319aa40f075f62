import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { Link } from 'react-router';
import { paths } from '../lib/paths.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { PersonLine } from './PersonLine.tsx';
import { usePersonDetail } from './use-person-detail.ts';

/** People, each a link to their page. */
export function PeopleList({ people }: { people: readonly PersonSummary[] }) {
  const detail = usePersonDetail();
  return (
    <List>
      {people.map((person) => (
        <li key={person.id}>
          <PersonLink to={paths.person(person.id)}>
            <PersonLine person={person} detail={detail(person)} />
          </PersonLink>
        </li>
      ))}
    </List>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
  gap: theme.spacing(1, 4),
}));

const PersonLink = styled(Link)(({ theme }) => ({
  display: 'block',
  padding: theme.spacing(2),
  margin: theme.spacing(0, -2),
  borderRadius: theme.shape.borderRadius,
  color: 'inherit',
  textDecoration: 'none',
  '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '&:focus-visible': focusRing(theme, -2),
}));
