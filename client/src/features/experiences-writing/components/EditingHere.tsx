import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../../components/PersonAvatar.tsx';
import type { Editing } from '../hooks/use-editing.ts';

/** Who writes in this part just now; said once to who doesn't see it. */
export function EditingHere({ people, part }: { people: Editing['people']; part: string }) {
  const { t } = useTranslation('experience-writing');
  const here = people.filter(({ sectionId }) => sectionId === part);
  return (
    <Place role="status">
      {here.map(({ id, name }) => (
        <span key={id}>
          <PersonAvatar person={{ id, name, photo: null }} size={24} />
          {t('editing.here', { name })}
        </span>
      ))}
    </Place>
  );
}

const Place = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  color: theme.vars.palette.knowledge.main,
  '&:empty': { display: 'none' },
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: theme.spacing(1.5) },
}));
