import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { Time } from '../../../components/Time.tsx';
import { paths } from '../../../lib/paths.ts';
import type { Arranging } from '../hooks/use-arranging.ts';
import { useCohortChannels } from '../hooks/use-cohort-channels.ts';

/** Publishes a recap in one of its cohort's channels, or changes the post where it is. */
export function PublishBox({ desk, arranging }: { desk: RecapDesk; arranging: Arranging }) {
  const { t } = useTranslation('recaps');
  const notify = useNotice();
  const channels = useCohortChannels(desk.cohortId);
  const [chosen, choose] = useState<string | null>(null);
  const [asked, ask] = useState(false);
  const { publish } = arranging;
  const words = useErrorWords(publish.error);
  const { publication } = desk;
  const channelId = chosen ?? channels[0]?.id ?? '';
  const channel = channels.find(({ id }) => id === channelId);
  const confirm = () => {
    ask(false);
    publish.mutate(channelId, {
      onSuccess: () => notify({ text: t(publication ? 'publish.updated' : 'publish.done') }),
    });
  };
  return (
    <Box aria-labelledby="recap-publish">
      <h2 id="recap-publish">{t('publish.title')}</h2>
      <FormAlert>{words.whole ?? words.field('publication')}</FormAlert>
      {publication ? (
        <p>
          {t('publish.published')} <Time at={publication.at} />
          {publication.changedAt && (
            <>
              {t('publish.changed')} <Time at={publication.changedAt} />
            </>
          )}
        </p>
      ) : (
        <FormField label={t('publish.channel')} hint={t('publish.hint')} error={words.field('channelId')}>
          {(control) => (
            <SelectInput {...control} value={channelId} onChange={({ target }) => choose(target.value)}>
              {channels.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      )}
      <Row>
        <Button variant="contained" disabled={publish.isPending || !channel} onClick={() => ask(true)}>
          {t(publication ? 'publish.update' : 'publish.action')}
        </Button>
        {publication?.threadId && (
          <LinkButton to={paths.threadById(publication.threadId)}>{t('toThread')}</LinkButton>
        )}
      </Row>
      <ConfirmDialog
        open={asked}
        title={t(publication ? 'publish.updateTitle' : 'publish.askTitle')}
        confirm={t(publication ? 'publish.update' : 'publish.action')}
        onConfirm={confirm}
        onCancel={() => ask(false)}
      >
        {publication ? t('publish.updateWords') : t('publish.askWords', { channel: channel?.name ?? '' })}
      </ConfirmDialog>
    </Box>
  );
}

const Box = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(4),
  '& > h2': { marginBottom: 0 },
}));

const Row = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(3) }));
