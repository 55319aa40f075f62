import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Person } from '@sentiers/shared/people/schema.ts';
import MessagesSquareIcon from 'lucide-react/icons/messages-square';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useSetBlocked } from '../../../components/use-set-blocked.ts';
import { paths } from '../../../lib/paths.ts';

const BlockDialog = lazy(async () => ({ default: (await import('./BlockDialog.tsx')).BlockDialog }));

/** Under someone's name: writing to them, or asking for peace from them. */
export function PersonContact({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState(false);
  const setBlocked = useSetBlocked();
  const { abilities, blocked, name } = person;
  if (!abilities.write && !abilities.block) return null;
  return (
    <Contact>
      {blocked && <p>{t('person.blocked', { name })}</p>}
      {abilities.write && !blocked && (
        <LinkButton
          to={paths.messageTo(person.id)}
          variant="contained"
          startIcon={<Icon of={MessagesSquareIcon} />}
        >
          {t('person.write')}
        </LinkButton>
      )}
      {abilities.block && (
        <Button
          variant={blocked ? 'outlined' : 'text'}
          onClick={() => (blocked ? setBlocked(person, false) : setAsking(true))}
        >
          {blocked ? t('person.unblock') : t('person.block')}
        </Button>
      )}
      {asking && (
        <LatePart>
          <BlockDialog
            name={name}
            onBlock={() => {
              setAsking(false);
              setBlocked(person, true);
            }}
            onClose={() => setAsking(false)}
          />
        </LatePart>
      )}
    </Contact>
  );
}

const Contact = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2, 3),
  marginTop: theme.spacing(5),
  '& > p': { flexBasis: '100%', color: theme.vars.palette.text.secondary },
}));
