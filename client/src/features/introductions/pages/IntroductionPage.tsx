import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Part, Quiet, StateWord } from '../../../components/doors/door-parts.ts';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { Time } from '../../../components/Time.tsx';
import { usePersonDetail } from '../../../components/use-person-detail.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { DidItHelp } from '../components/DidItHelp.tsx';
import { QualifierView } from '../components/QualifierView.tsx';
import { RequesterView } from '../components/RequesterView.tsx';
import { RequestWords } from '../components/RequestWords.tsx';
import { TargetView } from '../components/TargetView.tsx';
import { useIntroductionsSync, useOwnId } from '../hooks/use-introductions.ts';
import { type Reader, readerOf, standingOf, toneOf } from '../logic/reader.ts';

const views = { requester: RequesterView, qualifier: QualifierView, target: TargetView } as const;

/** A request to be introduced, for each of the three who read it. */
export function IntroductionPage() {
  const { t } = useTranslation('introductions');
  const { introductionId = '' } = useParams();
  useIntroductionsSync();
  const query = useQuery(queries.introductions.get.queryOptions({ input: { introductionId } }));
  const ownId = useOwnId();
  const closed = {
    ...{ title: t('closed.title'), words: t('closed.words') },
    ...{ back: paths.introductions, backLabel: t('title') },
  };
  return (
    <PageOf query={query} closed={closed}>
      {(introduction) => <Page introduction={introduction} reader={readerOf(introduction, ownId)} />}
    </PageOf>
  );
}

function Page({ introduction, reader }: { introduction: Introduction; reader: Reader }) {
  const { t } = useTranslation('introductions');
  const detailOf = usePersonDetail();
  const { whom, requester, askedAt, organisation } = introduction;
  const View = views[reader];
  return (
    <>
      <PageHeader
        title={whom}
        back={paths.introductions}
        backUntil="md"
        meta={
          <>
            <StateWord data-tone={toneOf(introduction, reader)}>
              {t(`state.${reader}.${standingOf(introduction, reader)}` as `state.target.answered`)}
            </StateWord>
            {reader !== 'requester' && (
              <span>{t('askedBy', { name: requester.name, detail: detailOf(requester) })}</span>
            )}
            <Time at={askedAt} />
          </>
        }
      />
      <PageBody>
        <View introduction={introduction} />
        {introduction.conversationId === null ? null : <DidItHelp introduction={introduction} />}
        {introduction.abilities.agree ? null : (
          <Part aria-labelledby="request">
            <h2 id="request">{t(reader === 'requester' ? 'request.mine' : 'request.theirs')}</h2>
            {reader !== 'requester' && organisation?.activity && <Quiet>{organisation.activity}</Quiet>}
            <RequestWords words={introduction} />
          </Part>
        )}
      </PageBody>
    </>
  );
}
