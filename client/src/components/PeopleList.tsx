import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { Link } from 'react-router';
import { paths } from '../lib/paths.ts';
import { focusRing } from '../theme/overrides/controls.ts';
import { PersonLine } from './PersonLine.tsx';
import { usePersonDetail } from './use-person-detail.ts';

interface PeopleListProps {
  people: readonly PersonSummary[];
  /** Whether their order counts: each has their rank beside them. */
  ranked?: boolean;
}

/** People, each a link to their page. */
export function PeopleList({ people, ranked = false }: PeopleListProps) {
  const detail = usePersonDetail();
  return (
    <List as={ranked ? 'ol' : 'ul'} data-ranked={ranked || undefined}>
      {people.map((person, index) => (
        <li key={person.id}>
          {ranked && <span aria-hidden>{index + 1}</span>}
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
  '&[data-ranked] > li': {
    display: 'grid',
    gridTemplateColumns: '2ch minmax(0, 1fr)',
    gap: theme.spacing(4),
    alignItems: 'center',
  },
  '&[data-ranked] > li > span': {
    ...theme.typography.subtitle2,
    textAlign: 'end',
    color: theme.vars.palette.waiting.main,
  },
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
