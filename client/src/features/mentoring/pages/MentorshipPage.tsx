import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Body, Buttons, Part, Quiet, StateWord, Written } from '../../../components/doors/door-parts.ts';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { usePersonDetail } from '../../../components/use-person-detail.ts';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { Agreement } from '../components/pair/Agreement.tsx';
import { Answering } from '../components/pair/Answering.tsx';
import { Closing } from '../components/pair/Closing.tsx';
import { Meetings } from '../components/pair/Meetings.tsx';
import { PauseButton } from '../components/pair/PauseButton.tsx';
import { Reasons } from '../components/Reasons.tsx';
import { otherOf, useMentoringSync, useOwnId } from '../hooks/use-mentoring.ts';

/** A mentorship, for its two people: the answer, the agreement, meetings and what remained of them, its end. */
export function MentorshipPage() {
  const { t } = useTranslation('mentoring');
  const { mentorshipId = '' } = useParams();
  useMentoringSync();
  const query = useQuery(queries.mentorships.get.queryOptions({ input: { mentorshipId } }));
  const ownId = useOwnId();
  const closed = {
    ...{ title: t('pair.closedTitle'), words: t('pair.closedWords') },
    ...{ back: paths.mentoring, backLabel: t('title') },
  };
  return (
    <PageOf query={query} closed={closed}>
      {(mentorship) => <Page mentorship={mentorship} ownId={ownId} />}
    </PageOf>
  );
}

function Page({ mentorship, ownId }: { mentorship: Mentorship; ownId: string }) {
  const { t } = useTranslation('mentoring');
  const detailOf = usePersonDetail();
  const { state, form, topics, words, reasons, conversationId, abilities, mentor } = mentorship;
  const other = otherOf(mentorship, ownId);
  const isOn = state === 'active' || state === 'paused';
  return (
    <>
      <PageHeader
        title={other.name}
        back={paths.mentoring}
        backUntil="md"
        meta={
          <>
            <StateWord data-tone={abilities.answer ? 'waiting' : isOn ? 'open' : 'quiet'}>
              {t(`state.${state}`)}
            </StateWord>
            <span>{detailOf(other)}</span>
            <span>{t(`form.${form}`)}</span>
          </>
        }
        actions={
          conversationId && (
            <LinkButton to={paths.direct(conversationId)} variant="contained" size="small">
              {t('pair.write')}
            </LinkButton>
          )
        }
      />
      <Body>
        {abilities.answer && <Answering mentorship={mentorship} />}
        {state === 'declined' && <p role="status">{t('pair.declined')}</p>}
        {state === 'paused' && <p role="status">{t('pair.paused')}</p>}
        <Part aria-labelledby="asked">
          <h2 id="asked">{t(mentor.id === ownId ? 'pair.asked' : 'pair.ownAsked')}</h2>
          <p>{topics}</p>
          {words && <Written>{words}</Written>}
          {reasons.length > 0 && (
            <div>
              <h3>{t('pair.why')}</h3>
              <Reasons reasons={reasons} />
            </div>
          )}
        </Part>
        {form === 'months' && (abilities.write || mentorship.agreement) && (
          <Agreement mentorship={mentorship} ownId={ownId} />
        )}
        {(abilities.write || mentorship.meetings.length > 0) && <Meetings mentorship={mentorship} />}
        <Closing mentorship={mentorship} name={other.name} />
        {abilities.write && (
          <Buttons style={{ marginTop: 24 }}>
            <PauseButton mentorship={mentorship} />
          </Buttons>
        )}
        {isOn && <Quiet>{t('pair.reads')}</Quiet>}
      </Body>
    </>
  );
}
