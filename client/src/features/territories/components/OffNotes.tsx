import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { OffNote, TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LatePart } from '../../../components/LatePart.tsx';
import { LazyMarkdown } from '../../../components/LazyMarkdown.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { Time } from '../../../components/Time.tsx';
import { paths } from '../../../lib/paths.ts';

const OffDialog = lazy(async () => ({ default: (await import('./OffDialog.tsx')).OffDialog }));
const RemoveOffDialog = lazy(async () => ({
  default: (await import('./RemoveOffDialog.tsx')).RemoveOffDialog,
}));

type Asked = { what: 'write' } | { what: 'edit' | 'remove'; note: OffNote };

/** « Le off »: what incubators tell those they accompany; they write it here. */
export function OffNotes({ page }: { page: TerritoryPage }) {
  const { t } = useTranslation('territories');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  if (page.off.length === 0 && page.writesFor.length === 0) return null;
  return (
    <PageSection id="off" aria-labelledby="off-title" tabIndex={-1}>
      <h2 id="off-title">{t('territory.off')}</h2>
      <Lede>{t('territory.offLede')}</Lede>
      {page.off.map((note) => (
        <Note key={note.id} aria-label={t('territory.offOf', { name: note.incubator.name })}>
          <h3>
            {note.incubator.name}
            {note.territory.code !== page.code && (
              <>
                {' · '}
                <Link to={paths.territory(note.territory.code)}>{note.territory.label}</Link>
              </>
            )}
          </h3>
          <LazyMarkdown>{note.body}</LazyMarkdown>
          <footer>
            <span>
              {note.by.name}, <Time at={note.changedAt} />
            </span>
            {note.abilities.edit && (
              <>
                <Button size="small" variant="text" onClick={() => setAsked({ what: 'edit', note })}>
                  {t('territory.offEdit')}
                </Button>
                <Button size="small" variant="text" onClick={() => setAsked({ what: 'remove', note })}>
                  {t('territory.offRemove')}
                </Button>
              </>
            )}
          </footer>
        </Note>
      ))}
      {page.writesFor.length > 0 && (
        <Button onClick={() => setAsked({ what: 'write' })}>{t('territory.offWrite')}</Button>
      )}
      {asked && (
        <LatePart>
          {asked.what === 'remove' ? (
            <RemoveOffDialog note={asked.note} onClose={close} />
          ) : (
            <OffDialog page={page} note={asked.what === 'edit' ? asked.note : null} onClose={close} />
          )}
        </LatePart>
      )}
    </PageSection>
  );
}

const Lede = styled('p')(({ theme }) => ({
  margin: theme.spacing(0, 0, 3),
  color: theme.vars.palette.text.secondary,
}));

const Note = styled('article')(({ theme }) => ({
  marginBottom: theme.spacing(4),
  padding: theme.spacing(4, 5),
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '& > h3': { ...theme.typography.subtitle2, marginBottom: theme.spacing(1) },
  '& > h3 > a': { fontWeight: 400, color: theme.vars.palette.knowledge.main },
  '& > footer': {
    ...theme.typography.caption,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginTop: theme.spacing(2),
    color: theme.vars.palette.text.secondary,
  },
}));
