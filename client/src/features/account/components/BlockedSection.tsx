import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { useSetBlocked } from '../../../components/use-set-blocked.ts';
import { queries } from '../../../lib/api/api.ts';
import { AccountSection } from './AccountSection.tsx';

/** Those whom one blocked, and how to lift it: nobody else ever sees this list. */
export function BlockedSection() {
  const { t } = useTranslation('account');
  const { t: words } = useTranslation('people');
  const setBlocked = useSetBlocked();
  const { data, isError } = useQuery(queries.people.listBlocked.queryOptions({ input: {} }));
  return (
    <AccountSection title={t('blocked.title')} lede={t('blocked.lede')}>
      {isError && !data && <p>{t('blocked.failed')}</p>}
      {data && data.items.length === 0 && <p>{t('blocked.nobody')}</p>}
      {data && data.items.length > 0 && (
        <People>
          {data.items.map((person) => (
            <li key={person.id}>
              <PersonLine person={person} detail={person.organisation} />
              <Button
                size="small"
                aria-label={t('blocked.unblock', { name: person.name })}
                onClick={() => setBlocked(person, false)}
              >
                {words('person.unblock')}
              </Button>
            </li>
          ))}
        </People>
      )}
    </AccountSection>
  );
}

const People = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  width: '100%',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
  },
}));
