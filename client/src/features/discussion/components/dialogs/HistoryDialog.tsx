import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { Message } from '@sentiers/shared/messages/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Markdown } from '../../../../components/Markdown.tsx';
import { MessagesSkeleton } from '../../../../components/Skeletons.tsx';
import { formatFull } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { queries } from '../../../../lib/api/api.ts';

/** Every version of an edited message, the newest first. */
export function HistoryDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('discussion');
  const { t: common } = useTranslation('common');
  const language = useLanguage();
  const id = useId();
  const history = useQuery({
    ...queries.messages.revisions.queryOptions({ input: { messageId: message.id } }),
    staleTime: 0,
  });
  const versions = [...(history.data?.items ?? [])].sort((a, b) => b.revision - a.revision);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{t('history.title')}</DialogTitle>
      <DialogContent>
        {history.isPending && <MessagesSkeleton count={2} />}
        {history.isError && <p role="alert">{t('history.failed')}</p>}
        {versions.map(({ revision, body, at }, index) => (
          <Version key={revision}>
            <h3>
              {index === 0 ? t('history.current') : t('history.version', { when: formatFull(at, language) })}
            </h3>
            <Markdown>{body}</Markdown>
          </Version>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common('dialog.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

const Version = styled('section')(({ theme }) => ({
  padding: theme.spacing(3, 0),
  '& + &': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > h3': {
    ...theme.typography.caption,
    marginBottom: theme.spacing(1.5),
    color: theme.vars.palette.text.secondary,
  },
}));
