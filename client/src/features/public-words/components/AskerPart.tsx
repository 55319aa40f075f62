import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import MailIcon from 'lucide-react/icons/mail';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { Time } from '../../../components/Time.tsx';
import { queries } from '../../../lib/api/api.ts';
import { AnswerDialog } from './AnswerDialog.tsx';

/** Under the head of a thread that someone without an account opened: who asks, what was answered, answering by mail. */
export function AskerPart({ threadId }: { threadId: string }) {
  const { t } = useTranslation('public-words');
  const [answering, setAnswering] = useState(false);
  const { data } = useQuery(queries.publicFace.asker.queryOptions({ input: { threadId } }));
  if (!data?.asker) return null;
  const { about, name, email, organisation, territory, answers } = data.asker;
  const last = answers.at(-1);
  return (
    <Part aria-label={t('asker.title')}>
      <Icon of={MailIcon} />
      <div>
        <b>{t(`asker.${about}`, { name })}</b>
        <small>{[email, organisation, territory].filter(Boolean).join(' · ')}</small>
        <small>
          {last ? (
            <>
              {t('asker.answered', { count: answers.length, name: last.by.name })} <Time at={last.at} />
            </>
          ) : (
            t('asker.waiting')
          )}
        </small>
      </div>
      <Button size="small" variant={last ? 'outlined' : 'contained'} onClick={() => setAnswering(true)}>
        {t('asker.answer')}
      </Button>
      {answering && (
        <AnswerDialog threadId={threadId} name={name} email={email} onClose={() => setAnswering(false)} />
      )}
    </Part>
  );
}

const Part = styled('section')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: theme.spacing(2, 3),
  padding: `${theme.spacing(3)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.default,
  '& > svg': { marginTop: 3 },
  '& > div:first-of-type': { flex: '1 1 220px', display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
