import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Invitation } from '@sentiers/shared/invitations/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { Time } from '../../../components/Time.tsx';
import { api, queries } from '../../../lib/api/api.ts';

/** The invitations of a cohort, and what became of each. */
export function InvitationList({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation('moderation');
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  return (
    <section>
      <h2>{t('invitations.list')}</h2>
      {invitations.length === 0 && <p>{t('invitations.empty')}</p>}
      <List>
        {invitations.map((invitation) => (
          <InvitationLine
            key={invitation.id}
            invitation={invitation}
            onRevoke={() => setRevoking(invitation)}
          />
        ))}
      </List>
      {revoking && <RevokeDialog invitation={revoking} onClose={() => setRevoking(null)} />}
    </section>
  );
}

function InvitationLine({ invitation, onRevoke }: { invitation: Invitation; onRevoke: () => void }) {
  const { t } = useTranslation('moderation');
  const { t: common } = useTranslation('common');
  const pending = invitation.status === 'pending';
  return (
    <li>
      <div>
        <b>{invitation.email}</b>
        <small>
          {common(`role.${invitation.role}`)} · {t(`invitations.status.${invitation.status}`)}
          {pending && (
            <>
              {' '}
              {t('invitations.until')} <Time at={invitation.expiresAt} />
            </>
          )}
        </small>
      </div>
      {pending && (
        <Button size="small" onClick={onRevoke}>
          {t('invitations.revoke')}
        </Button>
      )}
    </li>
  );
}

function RevokeDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { t } = useTranslation('moderation');
  const notify = useNotice();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => api.invitations.revoke({ invitationId: invitation.id }),
    onSuccess: () => {
      notify({ text: t('invitations.revoked') });
      void queryClient.invalidateQueries({ queryKey: queries.invitations.key() });
      onClose();
    },
  });
  const words = useErrorWords(revoke.error);
  return (
    <ConfirmDialog
      open
      title={t('invitations.revokeTitle', { email: invitation.email })}
      confirm={t('invitations.revoke')}
      destructive
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
      onCancel={onClose}
    >
      <FormAlert>{words.whole}</FormAlert>
    </ConfirmDialog>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(3),
    padding: theme.spacing(2.5, 0),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& li > div': { minWidth: 0, overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
}));
