import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { DraftOpportunity } from '@sentiers/shared/drafts/schema.ts';
import type { Opportunity, OpportunityInput } from '@sentiers/shared/threads/opportunity.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { api, queries } from '../../../../lib/api/api.ts';
import { opportunityOf } from '../../logic/opportunity-of.ts';
import { OpportunityFields } from '../new-thread/OpportunityFields.tsx';

interface OpportunityDialogProps {
  threadId: string;
  opportunity: Opportunity;
  onClose: () => void;
}

/** Changes what is offered; a date put off opens again what had closed by itself. */
export function OpportunityDialog({ threadId, opportunity, onClose }: OpportunityDialogProps) {
  const { t } = useTranslation('discussion');
  const { t: common } = useTranslation('common');
  const id = useId();
  const cache = useQueryClient();
  const notify = useNotice();
  const [tried, setTried] = useState(false);
  const [value, setValue] = useState<DraftOpportunity>(() => ({
    type: opportunity.type,
    deadline: opportunity.deadline,
    territoryCode: opportunity.territory?.code ?? null,
    address: opportunity.address ?? '',
  }));
  const action = useMutation({
    mutationFn: (next: OpportunityInput) => api.threads.setOpportunity({ threadId, ...next }),
    onSuccess: (thread) => {
      cache.setQueryData(queries.threads.get.queryKey({ input: { threadId } }), thread);
      void cache.invalidateQueries({ queryKey: queries.threads.listOpportunities.key() });
      notify({ text: t('opportunity.changed') });
      onClose();
    },
  });
  const failure = useErrorWords(action.error);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const next = opportunityOf(value);
          if (next) action.mutate(next);
        }}
      >
        <DialogTitle id={id}>{t('opportunity.change')}</DialogTitle>
        <DialogContent>
          <OpportunityFields
            value={value}
            tried={tried}
            onChange={(change) => setValue((before) => ({ ...before, ...change }))}
          />
          <FormAlert>{failure.whole}</FormAlert>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={action.isPending}>
            {t('thread.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
