import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { MailSettings } from '@sentiers/shared/mails/schema.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

interface StoppedThreadsProps {
  threads: MailSettings['stoppedThreads'];
  onChanged: (settings: MailSettings) => void;
}

/** The threads that send one no e-mail any more, and the way to take them up again. */
export function StoppedThreads({ threads, onChanged }: StoppedThreadsProps) {
  const { t } = useTranslation('mails');
  const resume = useMutation({
    mutationFn: (threadId: string) => api.mails.setThreadStopped({ threadId, stopped: false }),
    onSuccess: onChanged,
  });
  const words = useErrorWords(resume.error);
  return (
    <div>
      <Title>{t('stoppedThreads')}</Title>
      <FormAlert>{words.whole}</FormAlert>
      <Threads>
        {threads.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.threadById(id)}>{title}</Link>
            <Button
              size="small"
              disabled={resume.isPending}
              aria-label={t('resumeThreadNamed', { title })}
              onClick={() => resume.mutate(id)}
            >
              {t('resumeThread')}
            </Button>
          </li>
        ))}
      </Threads>
    </div>
  );
}

const Title = styled('h3')(({ theme }) => ({ ...theme.typography.subtitle2, fontSize: '1rem', margin: 0 }));

const Threads = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(3),
    padding: theme.spacing(1, 0),
  },
  '& a': { color: 'inherit', overflowWrap: 'anywhere' },
}));
