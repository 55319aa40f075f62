import { styled } from '@mui/material/styles';
import type { MentorOffer } from '@sentiers/shared/mentoring/schema.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Quiet, Written } from '../../../components/doors/door-parts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { LoadBar } from './LoadBar.tsx';

/** What I offer: the hours of this quarter, declared and taken, and what they are for. */
export function OfferSection({ offer }: { offer: MentorOffer | null }) {
  const { t } = useTranslation('mentoring');
  const id = useId();
  return (
    <PageSection aria-labelledby={id}>
      <h2 id={id}>{t('offer.title')}</h2>
      {offer ? (
        <Offer offer={offer} />
      ) : (
        <EmptyState
          title={t('offer.emptyTitle')}
          action={
            <LinkButton to={paths.mentoringOffer} variant="contained">
              {t('offer.begin')}
            </LinkButton>
          }
        >
          {t('offer.empty')}
        </EmptyState>
      )}
    </PageSection>
  );
}

function Offer({ offer }: { offer: MentorOffer }) {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const { declared, taken, quarter, forms, topics, places, pausedUntil, words } = offer;
  const day = (date: string) => formatCalendarDay(`${date}T12:00:00`, language);
  return (
    <Said>
      <LoadBar
        label={t('offer.taken', { taken: hours(taken), declared: hours(declared), quarter: day(quarter) })}
        taken={declared > 0 ? taken / declared : 0}
      />
      {pausedUntil && <p>{t('offer.paused', { date: day(pausedUntil) })}</p>}
      <p>{forms.map((form) => t(`form.${form}`)).join(' · ')}</p>
      {topics && <p>{topics}</p>}
      {places.length > 0 && <Quiet>{places.map(({ label }) => label).join(' · ')}</Quiet>}
      {words && <Written>{words}</Written>}
      <Buttons style={{ marginTop: 12 }}>
        <LinkButton to={paths.mentoringOffer} variant="outlined">
          {t('offer.edit')}
        </LinkButton>
      </Buttons>
    </Said>
  );

  function hours(minutes: number): string {
    const count = Math.floor(minutes / 60);
    return minutes % 60 === 0 ? t('hours', { count }) : t('hoursAnd', { count, minutes: minutes % 60 });
  }
}

const Said = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(2.5) }));
