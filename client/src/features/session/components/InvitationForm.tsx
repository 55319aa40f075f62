import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CheckField } from '../../../components/CheckField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { FormStack } from '../../../components/SignInLayout.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { paths } from '../../../lib/paths.ts';
import { acceptInvitation, type InvitationOffer } from '../api/session-api.ts';
import { useEnter } from '../hooks/use-enter.ts';
import { useSending } from '../hooks/use-sending.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import { OrganisationField } from './OrganisationField.tsx';

/** Name, password, organisation and charter: what it takes to come in. */
export function InvitationForm({ token, offer }: { token: string; offer: InvitationOffer }) {
  const { t } = useTranslation('session');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [organisation, setOrganisation] = useState<{ id: string } | { name: string }>({ name: '' });
  const [accepted, setAccepted] = useState(false);
  const [reminded, setReminded] = useState(false);
  const enter = useEnter();
  const accept = useSending(acceptInvitation, enter);
  const words = useErrorWords(accept.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setReminded(!accepted);
    if (!accepted) return;
    const charterVersion = offer.charter.version;
    accept.send({ token, name, organisation, charterVersion, ...(password && { password }) });
  };
  return (
    <FormStack onSubmit={submit} noValidate>
      <FormAlert>{words.whole}</FormAlert>
      <FormField label={t('invitation.name')} hint={t('invitation.nameHint')} error={words.field('name')}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </FormField>
      <OrganisationField
        organisations={offer.organisations}
        value={organisation}
        onChange={setOrganisation}
        error={words.field('organisation')}
      />
      <NewPasswordField
        label={t('invitation.password')}
        value={password}
        onChange={setPassword}
        error={words.field('password')}
        hint={t('invitation.passwordOptional')}
        optional
      />
      <section aria-labelledby="charter">
        <CharterTitle id="charter">{t('invitation.charter')}</CharterTitle>
        <Charter tabIndex={0} role="group" aria-labelledby="charter">
          <LazyMarkdown>{offer.charter.text}</LazyMarkdown>
        </Charter>
        <CharterLink to={paths.charter} target="_blank" rel="noopener">
          {t('charter.read')}
        </CharterLink>
        <CheckField
          checked={accepted}
          onChange={(event) => setAccepted(event.target.checked)}
          label={t('invitation.acceptCharter')}
          aria-invalid={reminded && !accepted}
        />
        <FormAlert>{reminded && !accepted ? t('invitation.charterRequired') : null}</FormAlert>
      </section>
      <Button type="submit" variant="contained" size="large" disabled={accept.isPending}>
        {t('invitation.submit')}
      </Button>
    </FormStack>
  );
}

/** In another tab: what was typed here stays. */
const CharterLink = styled(Link)(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-block',
  padding: theme.spacing(2, 0),
  color: theme.vars.palette.knowledge.main,
}));

const CharterTitle = styled('h2')(({ theme }) => ({
  ...theme.typography.h4,
  margin: theme.spacing(0, 0, 2),
}));

const Charter = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  maxHeight: 240,
  overflowY: 'auto',
  padding: theme.spacing(4),
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.default,
}));
