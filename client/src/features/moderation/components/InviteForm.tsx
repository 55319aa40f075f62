import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { invitedRoles } from '@sentiers/shared/actor.ts';
import type { Invitation } from '@sentiers/shared/invitations/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import LinkIcon from 'lucide-react/icons/link';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { FormStack } from '../../../components/SignInLayout.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';

type InvitedRole = (typeof invitedRoles)[number];

/** Inviting one person, by address and role. */
export function InviteForm({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('moderation');
  const { t: common } = useTranslation('common');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<InvitedRole>('member');
  const [days, setDays] = useState('14');
  const queryClient = useQueryClient();
  const invite = useMutation({
    mutationFn: () => api.invitations.create({ cohortId, email, role, days: Number(days) }),
    onSuccess: () => {
      setEmail('');
      void queryClient.invalidateQueries({ queryKey: queries.invitations.key() });
    },
  });
  const words = useErrorWords(invite.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <FormStack onSubmit={submit} noValidate>
      <p>{t('invitations.lede')}</p>
      <FormAlert>{words.whole}</FormAlert>
      {invite.isSuccess && <Sent invitation={invite.data} />}
      <FormField label={t('invitations.email')} error={words.field('email')}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </FormField>
      <Pair>
        <FormField label={t('invitations.role')} error={words.field('role')}>
          {(control) => (
            <SelectInput
              {...control}
              value={role}
              onChange={(event) => setRole(event.target.value as InvitedRole)}
            >
              {invitedRoles.map((each) => (
                <option key={each} value={each}>
                  {common(`role.${each}`)}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
        <FormField label={t('invitations.days')} error={words.field('days')}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          )}
        </FormField>
      </Pair>
      <div>
        <Button type="submit" variant="contained" disabled={invite.isPending}>
          {t('invitations.send')}
        </Button>
      </div>
    </FormStack>
  );
}

function Sent({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('moderation');
  const notify = useNotice();
  const { link } = invitation;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    notify({ text: t('invitations.copied') });
  };
  return (
    <Callout
      tone="primary"
      icon={LinkIcon}
      live
      action={
        link && (
          <Button size="small" onClick={() => void copy(link)}>
            {t('invitations.copy')}
          </Button>
        )
      }
    >
      <b>{t('invitations.sent', { email: invitation.email })}</b>
      {link && (
        <>
          {' '}
          {t('invitations.link')} <Address>{link}</Address>
        </>
      )}
    </Callout>
  );
}

const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  gap: theme.spacing(5),
}));

const Address = styled('code')({ overflowWrap: 'anywhere' });
