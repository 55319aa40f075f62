import { styled } from '@mui/material/styles';
import type { Person } from '@sentiers/shared/people/schema.ts';
import { Link } from 'react-router';
import { PersonAvatar } from '../../../components/PersonAvatar.tsx';
import { usePersonDetail } from '../../../components/use-person-detail.ts';
import { paths } from '../../../lib/paths.ts';

/** Who it is: photo, name, function, organisation, role. */
export function PersonHead({ person }: { person: Person }) {
  const detail = usePersonDetail();
  return (
    <Head>
      <PersonAvatar person={person} size={88} />
      <div>
        <h1>{person.name}</h1>
        {person.title && <p>{person.title}</p>}
        <p className="detail">
          {detail({ ...person, organisation: null })}
          {person.organisation && person.organisationId && (
            <>
              {' · '}
              <Link to={paths.organisation(person.organisationId)}>{person.organisation}</Link>
            </>
          )}
        </p>
      </div>
    </Head>
  );
}

const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(5),
  '& h1': { ...theme.typography.h1, overflowWrap: 'anywhere' },
  '& .detail': { color: theme.vars.palette.text.secondary },
  '& a': { color: theme.vars.palette.knowledge.main },
  [theme.breakpoints.down('sm')]: {
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(3),
  },
}));
