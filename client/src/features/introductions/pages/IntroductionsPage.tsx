import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Body, Quiet } from '../../../components/doors/door-parts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { ModuleOff } from '../../../components/modules/ModuleOff.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import type { OperationOutput } from '../../../lib/api/operations.ts';
import { paths } from '../../../lib/paths.ts';
import { useClosedCohorts, useIsOff } from '../../../lib/use-modules.ts';
import { DoorKeepers } from '../components/DoorKeepers.tsx';
import { IntroductionList } from '../components/IntroductionList.tsx';
import { useIntroductionsSync } from '../hooks/use-introductions.ts';
import { useOwnCohorts } from '../hooks/use-own-cohorts.ts';

/** « Mises en relation »: what I asked, what I qualify, where I am asked. */
export function IntroductionsPage() {
  const { t } = useTranslation('introductions');
  useIntroductionsSync();
  const mine = useQuery(queries.introductions.mine.queryOptions({ input: {} }));
  const toAnswer = useQuery(queries.introductions.toAnswer.queryOptions({ input: {} }));
  const cohorts = useOwnCohorts();
  const asks = (cohorts?.asksIn.length ?? 0) > 0;
  const isOff = useIsOff('introductions');
  const off = useClosedCohorts('introductions');
  const left = mine.data?.left ?? 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('lede')}
        back={paths.channels}
        backUntil="md"
        actions={
          // Where there is nothing yet, the first step stands in its place.
          asks &&
          left > 0 &&
          (mine.data?.items.length ?? 0) > 0 && (
            <LinkButton to={paths.newIntroduction} variant="contained" size="small">
              {t('ask')}
            </LinkButton>
          )
        }
      />
      <Body>
        {/* All at once: what is put above would push down what one reads. */}
        {!cohorts || mine.isPending || toAnswer.isPending ? (
          <LinesSkeleton />
        ) : (
          <>
            {(toAnswer.data?.items.length ?? 0) > 0 && (
              <IntroductionList title={t('list.toAnswer')} reader="target" query={toAnswer} />
            )}
            <DoorKeepers cohorts={cohorts.qualifiesIn} />
            {(asks || (mine.data?.items.length ?? 0) > 0) && <OwnRequests mine={mine} asks={asks} />}
            {isOff && (
              <ModuleOff module="introductions" closed={off} beside={(mine.data?.items.length ?? 0) > 0} />
            )}
            {cohorts.qualifiesIn.length === 0 &&
              !asks &&
              !isOff &&
              mine.data?.items.length === 0 &&
              toAnswer.data?.items.length === 0 && (
                <EmptyState title={t('closed.askTitle')}>{t('whoAsks')}</EmptyState>
              )}
          </>
        )}
      </Body>
    </>
  );
}

interface OwnRequestsProps {
  mine: UseQueryResult<OperationOutput<'introductions.mine'>>;
  /** Whether one may ask for others. */
  asks: boolean;
}

function OwnRequests({ mine, asks }: OwnRequestsProps) {
  const { t } = useTranslation('introductions');
  const left = mine.data?.left ?? 0;
  return (
    <IntroductionList
      title={t('list.mine')}
      reader="requester"
      query={mine}
      empty={{
        title: t('empty.mineTitle'),
        words: t('empty.mine'),
        action: left > 0 && (
          <LinkButton to={paths.newIntroduction} variant="contained">
            {t('ask')}
          </LinkButton>
        ),
      }}
    >
      {asks && mine.data && <Quiet>{left > 0 ? t('left', { count: left }) : t('noneLeft')}</Quiet>}
    </IntroductionList>
  );
}
