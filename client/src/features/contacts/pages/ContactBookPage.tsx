import Button from '@mui/material/Button';
import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Lines, Quiet } from '../../../components/doors/door-parts.ts';
import { PageOf } from '../../../components/doors/PageOf.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PageBody } from '../../../components/PageBody.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useReread } from '../../../lib/use-reread.ts';
import { ContactCard } from '../components/ContactCard.tsx';
import { ContactEntry } from '../components/ContactEntry.tsx';
import { EraseDialog } from '../components/EraseDialog.tsx';
import { findContacts } from '../logic/find-contacts.ts';

/** From so many on, one looks for someone by their name. */
const MANY = 8;

/** An incubator's private contact book: people without an account who may open a door. */
export function ContactBookPage() {
  const { t } = useTranslation('contacts');
  const { organisationId = '' } = useParams();
  useReread(queries.contacts.key(), 'journey.changed');
  const query = useQuery(queries.contacts.list.queryOptions({ input: { organisationId } }));
  const books = useQuery(queries.contacts.books.queryOptions({ input: {} }));
  const book = books.data?.items.find(({ id }) => id === organisationId);
  const closed = {
    ...{ title: t('closedTitle'), words: t('closed') },
    ...{ back: paths.introductions, backLabel: t('toIntroductions') },
  };
  return (
    <PageOf query={query} closed={closed}>
      {({ items }) => (
        <Book
          organisationId={organisationId}
          name={book?.name ?? ''}
          items={items}
          reread={() => query.refetch()}
        />
      )}
    </PageOf>
  );
}

interface BookProps {
  organisationId: string;
  /** The incubator's; empty until it is known. */
  name: string;
  items: readonly Contact[];
  reread: () => Promise<unknown>;
}

function Book({ organisationId, name, items, reread }: BookProps) {
  const { t } = useTranslation('contacts');
  /** Whose entry is written: someone's id, or someone new. */
  const [writing, setWriting] = useState<string | null>(null);
  const [erasing, setErasing] = useState<Contact | null>(null);
  const [typed, setTyped] = useState('');
  const found = findContacts(items, typed);
  const add = (
    <Button variant="contained" size="small" onClick={() => setWriting('new')}>
      {t('add')}
    </Button>
  );
  const card = (contact: Contact | null) => (
    <ContactCard organisationId={organisationId} contact={contact} onDone={() => setWriting(null)} />
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={name || '\u00A0'}
        back={paths.introductions}
        backUntil="md"
        actions={items.length > 0 && writing === null && add}
      />
      <PageBody>
        <Quiet>{t('lede')}</Quiet>
        {writing === 'new' && card(null)}
        {items.length === 0 && writing === null && (
          <EmptyState title={t('emptyTitle')} action={add}>
            {t('empty')}
          </EmptyState>
        )}
        {items.length > MANY && (
          <FormField label={t('find')} optional>
            {(control) => (
              <TextInput
                {...control}
                type="search"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </FormField>
        )}
        <Quiet role="status">{typed && found.length === 0 && t('none', { words: typed })}</Quiet>
        <Lines>
          {found.map((contact) =>
            writing === contact.id ? (
              <li key={contact.id}>{card(contact)}</li>
            ) : (
              <ContactEntry
                key={contact.id}
                contact={contact}
                onEdit={() => setWriting(contact.id)}
                onErase={() => setErasing(contact)}
              />
            ),
          )}
        </Lines>
      </PageBody>
      {erasing && <EraseDialog contact={erasing} reread={reread} onClose={() => setErasing(null)} />}
    </>
  );
}
