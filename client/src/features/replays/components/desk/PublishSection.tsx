import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import HourglassIcon from 'lucide-react/icons/hourglass';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { api } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';
import { useReplayChange } from '../../hooks/use-replay-change.ts';

/** Whether it may be watched: what is still missing, or who watches it. */
export function PublishSection({ replay }: { replay: Replay }) {
  const { t } = useTranslation('replay-desk');
  const { id: replayId, state, people, missing } = replay;
  const publishing = useReplayChange(replayId, (published: boolean) =>
    published ? api.replays.publish({ replayId }) : api.replays.unpublish({ replayId }),
  );
  const words = useErrorWords(publishing.error);
  const waited = people?.filter(({ answer }) => answer !== 'accepted').map(({ person }) => person.name) ?? [];
  return (
    <PageSection aria-labelledby="publication">
      <h2 id="publication">{t('publish.title')}</h2>
      <Column>
        {state === 'published' && (
          <Callout tone="primary" icon={CircleCheckIcon}>
            {t('publish.published')}
          </Callout>
        )}
        {missing > 0 && (
          <Callout tone="waiting" icon={HourglassIcon}>
            {t('publish.missing', { count: missing, names: waited.join(', ') })}
          </Callout>
        )}
        {state === 'preparing' && people?.length === 0 && <p>{t('publish.nobody')}</p>}
        <FormAlert>{words.whole}</FormAlert>
        <Buttons>
          {state === 'preparing' ? (
            <Button
              variant="contained"
              disabled={publishing.isPending}
              onClick={() => publishing.mutate(true)}
            >
              {t('publish.publish')}
            </Button>
          ) : (
            <Button
              variant="outlined"
              disabled={publishing.isPending}
              onClick={() => publishing.mutate(false)}
            >
              {t('publish.unpublish')}
            </Button>
          )}
          {replay.video && <LinkButton to={paths.replay(replayId)}>{t('publish.see')}</LinkButton>}
        </Buttons>
      </Column>
    </PageSection>
  );
}

const Column = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(3) }));
const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
