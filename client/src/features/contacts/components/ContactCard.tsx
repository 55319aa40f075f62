import Button from '@mui/material/Button';
import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import MailIcon from 'lucide-react/icons/mail';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { Callout } from '../../../components/Callout.tsx';
import { Buttons, Card, Fields } from '../../../components/doors/door-parts.ts';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { contactFormOf, contactInputOf, emptyContact, missingOf } from '../logic/contact-form.ts';
import { ContactFields } from './ContactFields.tsx';

interface ContactCardProps {
  organisationId: string;
  /** Null: someone to add. */
  contact: Contact | null;
  onDone: () => void;
}

/** Adds someone to the book, or corrects their entry; kept by the device until it is saved. */
export function ContactCard({ organisationId, contact, onDone }: ContactCardProps) {
  const { t } = useTranslation('contacts');
  const cache = useQueryClient();
  const name = contact ? `contact-${contact.id}-${contact.revision}` : `contact-new-${organisationId}`;
  const { written, change, forget } = useKeptState(name, () => ({
    ...(contact ? contactFormOf(contact) : emptyContact(new Date())),
    clientId: newId(),
  }));
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: ({ clientId, ...form }: typeof written) =>
      contact
        ? api.contacts.update({
            ...{ contactId: contact.id, revision: contact.revision, contact: contactInputOf(form) },
          })
        : api.contacts.add({ organisationId, clientId, contact: contactInputOf(form) }),
    onSettled: () => cache.invalidateQueries({ queryKey: queries.contacts.key() }),
  });
  const failure = useErrorWords(save.error);
  const missing = missingOf(written);
  const problem = (field: string) =>
    tried && missing.includes(field) ? t(`missing.${field as 'name'}`) : failure.field(field);
  const leave = () => {
    forget();
    onDone();
  };
  const submit = () => {
    setTried(true);
    if (missing.length === 0 && !save.isPending) save.mutate(written, { onSuccess: leave });
  };
  return (
    <Card aria-labelledby="contact-form">
      <h2 id="contact-form">{contact ? t('form.edit', { name: contact.name }) : t('form.add')}</h2>
      {!contact && (
        <Callout tone="knowledge" icon={MailIcon}>
          {t('form.notice')}
        </Callout>
      )}
      <Fields
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ContactFields form={written} onChange={change} problem={problem} />
        <FormAlert>{tried && missing.length > 0 ? t('form.incomplete') : failure.whole}</FormAlert>
        <Buttons>
          <Button type="submit" variant="contained" disabled={save.isPending}>
            {contact ? t('form.save') : t('form.submit')}
          </Button>
          <Button onClick={leave}>{t('form.leave')}</Button>
        </Buttons>
      </Fields>
    </Card>
  );
}
