import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AsideSection, oneAfterTheOther } from '../../../components/AsideSection.tsx';
import { PaneScroll, WithAside } from '../../../components/PaneLayout.tsx';
import { queries } from '../../../lib/api/api.ts';
import { CohortCard } from '../components/CohortCard.tsx';
import { Greeting } from '../components/Greeting.tsx';

interface HomePageProps {
  /** What is held now or next; nothing where there is nothing ahead. */
  next: ReactNode;
  /** The way of one's organisation; nothing where it has none. */
  trail: ReactNode;
  /** The commitments of which one is asked how they go. */
  commitments: ReactNode;
  forYou: ReactNode;
  followed: ReactNode;
  /** What nobody has answered yet. */
  unanswered: ReactNode;
  /** What cohorts left to the next ones. */
  experiences: ReactNode;
}

/** Accueil: what is next, what concerns the person, then the threads they follow, then what waits for an answer. */
export function HomePage(props: HomePageProps) {
  const { next, trail, commitments, forYou, followed, unanswered, experiences } = props;
  const { t } = useTranslation('home');
  const me = useQuery({ ...queries.me.get.queryOptions({ input: {} }), staleTime: 5 * 60_000 });
  const firstName = me.data?.person.name.split(' ')[0] ?? '';
  return (
    <WithAside
      label={t('about')}
      aside={
        <Aside moderates={me.data?.abilities.moderate ?? false} trail={trail} experiences={experiences}>
          {unanswered}
        </Aside>
      }
    >
      <PaneScroll>
        <Greeting name={firstName} />
        <Body>
          <div>{next}</div>
          <Section aria-labelledby="for-you">
            <h2 id="for-you">{t('forYou')}</h2>
            {commitments}
            {forYou}
          </Section>
          <Section aria-labelledby="followed">
            <h2 id="followed">{t('followed')}</h2>
            {followed}
          </Section>
        </Body>
      </PaneScroll>
    </WithAside>
  );
}

interface AsideProps {
  moderates: boolean;
  trail: ReactNode;
  experiences: ReactNode;
  children: ReactNode;
}

function Aside({ moderates, trail, experiences, children }: AsideProps) {
  const { t } = useTranslation('home');
  return (
    <>
      {trail}
      <AsideSection aria-labelledby="unanswered">
        <h2 id="unanswered">{t('unanswered')}</h2>
        {!moderates && <p>{t('unansweredLede')}</p>}
        {children}
      </AsideSection>
      {experiences}
      <CohortCard />
    </>
  );
}

const Body = styled('div')(({ theme }) => ({
  maxWidth: 860,
  padding: `${theme.spacing(2)} var(--gutter) ${theme.spacing(10)}`,
  [theme.breakpoints.up('lg')]: { '--gutter': theme.spacing(11) },
  [theme.breakpoints.down('lg')]: { paddingBottom: theme.spacing(6) },
}));

const Section = styled('section')(({ theme }) => ({
  paddingTop: theme.spacing(6),
  ...oneAfterTheOther,
  '& > h2': { ...theme.typography.h2, marginBottom: theme.spacing(1) },
}));
