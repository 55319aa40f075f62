import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { useAct } from '../../../components/use-act.ts';
import { api, queries } from '../../../lib/api/api.ts';
import type { OperationOutput } from '../../../lib/api/operations.ts';
import { useLevelWords } from '../hooks/use-level-words.ts';

interface AgreementCardProps {
  experienceId: string;
  item: OperationOutput<'experiences.asked'>['items'][number];
}

/** One thing that is asked: my words as they are quoted, who would read them, and two answers of the same weight. */
export function AgreementCard({ experienceId, item }: AgreementCardProps) {
  const { t } = useTranslation('experience-writing');
  const id = useId();
  const cache = useQueryClient();
  const words = useLevelWords(null);
  const { act, busy } = useAct(t('agreement.failed'));
  const { sectionId, sectionTitle, as, level, agreedLevel, answer, quotations } = item;
  const say = (said: 'yes' | 'no') =>
    void act(async () => {
      await api.experiences.agree({ experienceId, answers: [{ sectionId, level, answer: said }] });
      await cache.invalidateQueries({
        queryKey: queries.experiences.asked.queryOptions({ input: { experienceId } }).queryKey,
      });
    });
  return (
    <Card aria-labelledby={id}>
      <h2 id={id}>{sectionTitle}</h2>
      <p>{t(`agreement.as.${as}`)}</p>
      {quotations.map((quotation) => (
        <blockquote key={quotation}>
          <LazyMarkdown>{quotation}</LazyMarkdown>
        </blockquote>
      ))}
      <p>
        <b>{t('agreement.wouldRead', { level: words.name(level) })}</b> {words.readers(level)}
      </p>
      {agreedLevel !== null && <p>{t('agreement.readNow', { level: words.name(agreedLevel) })}</p>}
      <Answers role="group" aria-label={t('agreement.answer', { title: sectionTitle })}>
        <Button
          variant={answer === 'yes' ? 'contained' : 'outlined'}
          aria-pressed={answer === 'yes'}
          disabled={busy}
          onClick={() => say('yes')}
        >
          {t('agreement.yes')}
        </Button>
        <Button
          variant={answer === 'no' ? 'contained' : 'outlined'}
          aria-pressed={answer === 'no'}
          disabled={busy}
          onClick={() => say('no')}
        >
          {t('agreement.no')}
        </Button>
      </Answers>
      <small role="status">{answer !== 'waiting' && t(`agreement.said.${answer}`)}</small>
    </Card>
  );
}

const Card = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(3),
  padding: theme.spacing(4, 5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  overflowWrap: 'anywhere',
  '& h2': { ...theme.typography.h4, margin: 0 },
  '& p': { margin: 0 },
  '& blockquote': {
    margin: 0,
    paddingLeft: theme.spacing(4),
    borderLeft: `3px solid ${theme.vars.palette.knowledge.main}`,
  },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& small:empty': { display: 'none' },
}));

const Answers = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: theme.spacing(2),
  maxWidth: 360,
}));
