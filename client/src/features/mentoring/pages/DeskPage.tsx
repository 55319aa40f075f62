import type { Weights } from '@sentiers/shared/mentoring/schema.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Body, Card } from '../../../components/doors/door-parts.ts';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import type { OperationOutput } from '../../../lib/api/operations.ts';
import { paths } from '../../../lib/paths.ts';
import { MentorsList, PairsList, RequestsList } from '../components/desk/DeskLists.tsx';
import { Proposals } from '../components/desk/Proposals.tsx';
import { WeightsFields } from '../components/desk/Weights.tsx';
import { useMentoringSync } from '../hooks/use-mentoring.ts';

/** Where those who match see who asks, who offers, what counts, and confirm the pairs that are proposed. */
export function DeskPage() {
  const { t } = useTranslation('mentoring');
  const { cohortId = '' } = useParams();
  useMentoringSync();
  const query = useQuery(queries.mentoring.desk.queryOptions({ input: { cohortId } }));
  const closed = {
    ...{ title: t('desk.closedTitle'), words: t('desk.closed') },
    ...{ back: paths.mentoring, backLabel: t('title') },
  };
  return (
    <PageOf query={query} closed={closed}>
      {(desk) => (
        <>
          <PageHeader title={t('desk.title')} meta={t('desk.lede')} back={paths.mentoring} backUntil="md" />
          <Body>
            <RequestsList requests={desk.requests} />
            <Matching cohortId={cohortId} desk={desk} />
            <PairsList pairs={desk.pairs} />
            <MentorsList mentors={desk.mentors} />
          </Body>
        </>
      )}
    </PageOf>
  );
}

function Matching({ cohortId, desk }: { cohortId: string; desk: OperationOutput<'mentoring.desk'> }) {
  const { t } = useTranslation('mentoring');
  const cache = useQueryClient();
  const [changed, setChanged] = useState<Weights | null>(null);
  const [asked, setAsked] = useState(false);
  const proposed = useQuery({
    ...queries.mentoring.propose.queryOptions({ input: { cohortId } }),
    enabled: asked,
  });
  const save = useMutation({
    mutationFn: (weights: Weights) =>
      api.mentoring.saveWeights({ cohortId, revision: desk.revision, weights }),
    onSuccess: () => setChanged(null),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.mentoring.key() }),
  });
  const failure = useErrorWords(save.error);
  const propose = () => {
    if (changed) save.mutate(changed, { onSuccess: () => setAsked(true) });
    else if (asked) void proposed.refetch();
    else setAsked(true);
  };
  return (
    <>
      <Card aria-labelledby="weights">
        <h2 id="weights">{t('desk.weights')}</h2>
        <WeightsFields
          weights={changed ?? desk.weights}
          onChange={setChanged}
          onPropose={propose}
          busy={save.isPending || proposed.isFetching}
        />
        <FormAlert>{failure.whole}</FormAlert>
      </Card>
      {asked && !proposed.data && proposed.isPending && <LinesSkeleton />}
      {asked && !proposed.data && proposed.isError && (
        <QuietFailure retry={{ label: t('retry'), onClick: () => void proposed.refetch() }}>
          {t('desk.failed')}
        </QuietFailure>
      )}
      {proposed.data && <Proposals proposed={proposed.data} requests={desk.requests} />}
    </>
  );
}
