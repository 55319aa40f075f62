import type { FollowedPair, MentoringRequest, MentorLine } from '@sentiers/shared/mentoring/schema.ts';
import { useTranslation } from 'react-i18next';
import { Lines, Quiet, StateWord } from '../../../../components/doors/door-parts.ts';
import { PageSection } from '../../../../components/PageBody.tsx';
import { PersonLine } from '../../../../components/PersonLine.tsx';
import { Time } from '../../../../components/Time.tsx';
import { usePersonDetail } from '../../../../components/use-person-detail.ts';
import { formatCalendarDay } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { LoadBar } from '../LoadBar.tsx';

/** Who asks for a mentor. */
export function RequestsList({ requests }: { requests: readonly MentoringRequest[] }) {
  const { t } = useTranslation('mentoring');
  const detailOf = usePersonDetail();
  return (
    <PageSection aria-labelledby="requests">
      <h2 id="requests">{t('desk.requests')}</h2>
      {requests.length === 0 && <Quiet>{t('desk.noRequest')}</Quiet>}
      <Lines>
        {requests.map(({ id, person, topics, form, territory, themes, state, askedAt }) => (
          <li key={id}>
            <PersonLine person={person} detail={detailOf(person)} />
            <p>{topics}</p>
            <div>
              <StateWord data-tone={state === 'waiting' ? 'waiting' : 'quiet'}>
                {t(`desk.state.${state}`)}
              </StateWord>
            </div>
            <Quiet>
              {[t(`form.${form}`), territory?.label, ...themes.map(({ label }) => label)]
                .filter(Boolean)
                .join(' · ')}
              {' · '}
              <Time at={askedAt} />
            </Quiet>
          </li>
        ))}
      </Lines>
    </PageSection>
  );
}

/** Who offers time, and how much of it is taken. */
export function MentorsList({ mentors }: { mentors: readonly MentorLine[] }) {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const detailOf = usePersonDetail();
  return (
    <PageSection aria-labelledby="mentors">
      <h2 id="mentors">{t('desk.mentors')}</h2>
      {mentors.length === 0 && <Quiet>{t('desk.noMentor')}</Quiet>}
      <Lines>
        {mentors.map(({ person, offer, full }) => (
          <li key={person.id}>
            <PersonLine person={person} detail={detailOf(person)} />
            <LoadBar
              label={t('desk.hours', { count: offer.hoursPerQuarter })}
              taken={offer.declared > 0 ? offer.taken / offer.declared : 0}
            />
            {(full || offer.pausedUntil) && (
              <div>
                {full && <StateWord>{t('desk.full')}</StateWord>}{' '}
                {offer.pausedUntil && (
                  <StateWord>
                    {t('desk.paused', {
                      date: formatCalendarDay(`${offer.pausedUntil}T12:00:00`, language),
                    })}
                  </StateWord>
                )}
              </div>
            )}
            <Quiet>
              {[offer.topics, ...offer.places.map(({ label }) => label)].filter(Boolean).join(' · ')}
            </Quiet>
          </li>
        ))}
      </Lines>
    </PageSection>
  );
}

/** The pairs, those that sleep first: who, counts and dates, never a word. */
export function PairsList({ pairs }: { pairs: readonly FollowedPair[] }) {
  const { t } = useTranslation('mentoring');
  const sorted = pairs.toSorted((a, b) => Number(b.dormant) - Number(a.dormant));
  return (
    <PageSection aria-labelledby="pairs">
      <h2 id="pairs">{t('desk.pairs')}</h2>
      <Quiet>{t(pairs.length === 0 ? 'desk.noPair' : 'desk.pairsLede')}</Quiet>
      <Lines>
        {sorted.map(({ id, mentor, newcomer, state, form, agreed, meetings, messages, lastAt, dormant }) => (
          <li key={id}>
            <h3>{t('desk.pair', { newcomer: newcomer.name, mentor: mentor.name })}</h3>
            <div>
              <StateWord data-tone={dormant ? 'waiting' : state === 'active' ? 'open' : 'quiet'}>
                {t(dormant ? 'desk.dormant' : `state.${state}`)}
              </StateWord>
            </div>
            <Quiet>
              {[
                t(`form.${form}`),
                t('desk.meetings', { count: meetings }),
                t('desk.messages', { count: messages }),
                agreed && t('desk.agreed'),
              ]
                .filter(Boolean)
                .join(' · ')}
              {' · '}
              {t('desk.last')} <Time at={lastAt} />
            </Quiet>
          </li>
        ))}
      </Lines>
    </PageSection>
  );
}
