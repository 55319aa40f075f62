import Button from '@mui/material/Button';
import type { Contact } from '@sentiers/shared/contacts/schema.ts';
import { useTranslation } from 'react-i18next';
import { Buttons, Quiet, StateWord, Written } from '../../../components/doors/door-parts.ts';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

interface ContactEntryProps {
  contact: Contact;
  onEdit: () => void;
  onErase: () => void;
}

/** Someone in the book: how they are reached, where their address comes from, until when they are kept. */
export function ContactEntry({ contact, onEdit, onErase }: ContactEntryProps) {
  const { t } = useTranslation('contacts');
  const language = useLanguage();
  const { name, role, body, email, phone, territories, source, notes, keptUntil } = contact;
  const { addedBy, noticedAt, asked, accepted } = contact;
  const day = (at: string) => formatCalendarDay(at, language);
  return (
    <li data-line={contact.id}>
      <h2>{name}</h2>
      {(role || body) && <p>{[role, body].filter(Boolean).join(', ')}</p>}
      <p>
        <a href={`mailto:${email}`}>{email}</a>
        {phone && (
          <>
            {' · '}
            <a href={`tel:${phone.replaceAll(/\s/g, '')}`}>{phone}</a>
          </>
        )}
      </p>
      <Quiet>{territories.map(({ label }) => label).join(' · ')}</Quiet>
      {notes && <Written>{notes}</Written>}
      <div>
        {noticedAt ? (
          <StateWord data-tone="open">{t('noticed', { date: day(noticedAt) })}</StateWord>
        ) : (
          <StateWord data-tone="waiting">{t('unnoticed')}</StateWord>
        )}
      </div>
      <Quiet>
        {t('source', { source, name: addedBy.name })} ·{' '}
        {t('keptUntil', { date: day(`${keptUntil}T12:00:00`) })}
      </Quiet>
      {asked > 0 && (
        <Quiet>
          {t('asked', { count: asked })} · {t('accepted', { count: accepted })}
        </Quiet>
      )}
      <Buttons style={{ marginLeft: -12 }}>
        <Button size="small" variant="text" aria-label={t('editNamed', { name })} onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button size="small" variant="text" aria-label={t('eraseNamed', { name })} onClick={onErase}>
          {t('erase')}
        </Button>
      </Buttons>
    </li>
  );
}
