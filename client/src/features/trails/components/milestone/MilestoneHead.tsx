import { styled } from '@mui/material/styles';
import type { Trail, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../../../components/BackLink.tsx';
import { Balise } from '../../../../components/Balise.tsx';
import { PageTitle } from '../../../../components/PageTitle.tsx';
import { paths } from '../../../../lib/paths.ts';
import { standingsOf, stateOf, tones } from '../../logic/standing.ts';

interface MilestoneHeadProps {
  trail: Trail;
  at: TrailMilestone;
  /** How what is written stands. */
  children?: ReactNode;
}

/** Which balise it is, what it is for, and where it stands on the way. */
export function MilestoneHead({ trail, at, children }: MilestoneHeadProps) {
  const { t } = useTranslation('trails');
  const { t: journey } = useTranslation('journey');
  const { milestones, organisation } = trail;
  const { milestone } = at;
  const index = milestones.indexOf(at);
  const standing = standingsOf(milestones.map(stateOf))[index] ?? 'ahead';
  const step = journey(`step.${milestone.step}`);
  return (
    <Head>
      <PageTitle>{`${milestone.title} · ${organisation.name}`}</PageTitle>
      <BackLink to={paths.trail(organisation.id)}>{organisation.name}</BackLink>
      <Kind>
        {t('milestone.of', {
          step: step.charAt(0).toLocaleUpperCase() + step.slice(1),
          rank: index + 1,
          count: milestones.length,
        })}
      </Kind>
      <Title>
        <Balise tone={tones[standing]} size={26} />
        <h1>{milestone.title}</h1>
      </Title>
      {milestone.purpose && <Purpose>{milestone.purpose}</Purpose>}
      {children}
    </Head>
  );
}

const Head = styled('header')(({ theme }) => ({ '& > [role="status"]': { marginTop: theme.spacing(4) } }));

const Kind = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  fontWeight: 600,
  color: theme.vars.palette.text.secondary,
}));

const Title = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  alignItems: 'start',
  gap: theme.spacing(3),
  '& > svg': { marginTop: 9 },
  '& > h1': { ...theme.typography.h1, overflowWrap: 'anywhere' },
}));

const Purpose = styled('p')(({ theme }) => ({
  margin: theme.spacing(2, 0, 0),
  color: theme.vars.palette.text.secondary,
  whiteSpace: 'pre-line',
}));
