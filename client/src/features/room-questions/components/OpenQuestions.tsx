import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { useKeptSort } from '../hooks/use-kept-sort.ts';
import { useSteadyOrder } from '../hooks/use-steady-order.ts';
import type { KnownQuestion } from '../logic/known-questions.ts';
import { sortQuestions, sorts } from '../logic/order.ts';
import { QuestionList, type QuestionWorld } from './QuestionList.tsx';

interface OpenQuestionsProps extends QuestionWorld {
  questions: readonly KnownQuestion[];
  /** What stands beside the choice of the order. */
  children?: ReactNode;
}

/** Those that wait for an answer, in an order that stays while one reads. */
export function OpenQuestions({ questions, children, ...world }: OpenQuestionsProps) {
  const { t } = useTranslation('room-questions');
  const [sort, setSort] = useKeptSort();
  const list = useRef<HTMLDivElement>(null);
  const wanted = sortQuestions(questions, sort).map(({ id }) => id);
  const order = useSteadyOrder(wanted, sort, list);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const shown = order.ids.flatMap((id) => byId.get(id) ?? []);
  return (
    <section>
      <VisuallyHidden role="status">{t('count', { count: questions.length })}</VisuallyHidden>
      <Head>
        <FilterRow
          label={t('sort.label')}
          options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          value={sort}
          onChange={setSort}
        />
        {children}
      </Head>
      {order.isStale && (
        <Button size="small" onClick={order.sort}>
          {t('sort.again')}
        </Button>
      )}
      <div ref={list}>
        <QuestionList {...world} label={t('title')} questions={shown} />
      </div>
    </section>
  );
}

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(2),
}));
