import { styled } from '@mui/material/styles';
import type { TrailLine } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { useOwnTrails } from '../hooks/use-trails.ts';
import { standingsOf } from '../logic/standing.ts';
import { placeNames } from '../logic/words.ts';
import { TrailPath } from './TrailPath.tsx';

/** On the home page, the way of one's organisation with its next balise. Its words are the home page's. */
export function HomeTrail() {
  const trails = useOwnTrails();
  if (trails.isPending && trails.failureCount === 0) return <AsideSection aria-busy="true" />;
  const own = trails.data?.own;
  return own ? <Own line={own} /> : null;
}

function Own({ line }: { line: TrailLine }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { organisation, milestones, to } = line;
  const standings = standingsOf(milestones.map(({ state }) => state));
  const next = milestones[standings.indexOf('next')];
  const where = placeNames(to, language);
  return (
    <AsideSection aria-labelledby="trail">
      <h2 id="trail">
        <Title to={paths.trail(organisation.id)}>{t('trail.title')}</Title>
      </h2>
      <p>{[organisation.name, where && t('trail.towards', { to: where })].filter(Boolean).join(' · ')}</p>
      <Path>
        <TrailPath
          marks={milestones.map(({ id, title }, index) => ({
            ...{ id, title, note: null, to: paths.trailMilestone(organisation.id, id) },
            standing: standings[index] ?? 'ahead',
          }))}
          standingWords={(standing) => t(`trail.standing.${standing}`)}
        />
      </Path>
      {next && (
        <LinkButton to={paths.trailMilestone(organisation.id, next.id)} fullWidth>
          {t('trail.goOn')}
        </LinkButton>
      )}
    </AsideSection>
  );
}

const Title = styled(Link)({
  '&&': { color: 'inherit', textDecoration: 'none' },
  '&&:hover': { textDecoration: 'underline' },
});

const Path = styled('div')(({ theme }) => ({ margin: theme.spacing(4, 0, 5) }));
