import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { MOST_AGENDA_ITEMS } from '@sentiers/shared/seminars/schema.ts';
import PlusIcon from 'lucide-react/icons/plus';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { useKeptFocus } from '../../../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { systemRandom } from '../../../../lib/journal/environment.ts';
import type { SeminarEditor } from '../../hooks/use-seminar-form.ts';
import { type ItemForm, moved, nextItem } from '../../logic/seminar-form.ts';
import { AgendaItem } from './AgendaItem.tsx';
import { type Says, Section } from './form-parts.ts';

interface AgendaFieldsProps {
  editor: SeminarEditor;
  says: Says;
  /** The parts whose fields are shown. */
  open: ReadonlySet<string>;
  onToggle: (itemId: string, shown: boolean) => void;
}

/** The parts of the seminar, in their order: each in a line, until it is opened. */
export function AgendaFields({ editor, says, open, onToggle }: AgendaFieldsProps) {
  const { t } = useTranslation('seminar-form');
  const { written, change } = editor;
  const { items } = written.form;
  const addButton = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState('');
  const remove = useRemoval(editor);
  const list = useKeptFocus<HTMLOListElement>(items);
  const add = () => {
    const id = systemRandom.uuid();
    change((form) => ({ items: [...form.items, nextItem(form, id)] }));
    onToggle(id, true);
  };
  const move = (item: ItemForm, by: -1 | 1) => {
    const next = moved(items, item.id, by);
    change({ items: next });
    setPlace(t('movedTo', { at: next.indexOf(item) + 1, total: next.length }));
  };
  return (
    <Section aria-labelledby="seminar-agenda">
      <h2 id="seminar-agenda">{t('agenda')}</h2>
      <p>{t(items.length === 0 ? 'agendaEmpty' : 'agendaHint')}</p>
      {says('items') && items.length > MOST_AGENDA_ITEMS && <p role="alert">{says('items')}</p>}
      {items.length > 0 && (
        <List ref={list}>
          {items.map((item, index) => (
            <AgendaItem
              key={item.id}
              item={item}
              cohortId={written.cohortId}
              at={{ index, last: items.length - 1 }}
              open={open.has(item.id)}
              onToggle={() => onToggle(item.id, !open.has(item.id))}
              onChange={(changed) =>
                change((form) => ({
                  items: form.items.map((one) => (one.id === item.id ? { ...one, ...changed } : one)),
                }))
              }
              onMove={(by) => move(item, by)}
              onRemove={() => {
                remove(item);
                addButton.current?.focus();
              }}
              says={(...path) => says('items', index, ...path)}
            />
          ))}
        </List>
      )}
      <div>
        <Button ref={addButton} onClick={add} startIcon={<Icon of={PlusIcon} />}>
          {t('addItem')}
        </Button>
      </div>
      <VisuallyHidden role="status">{place}</VisuallyHidden>
    </Section>
  );
}

/** Takes a part out, with the way back: its files wait until the seminar is saved. */
function useRemoval({ change, set, written }: SeminarEditor) {
  const { t } = useTranslation('seminar-form');
  const notify = useNotice();
  return (item: ItemForm) => {
    const index = written.form.items.indexOf(item);
    change(({ items }) => ({ items: items.filter(({ id }) => id !== item.id) }));
    set({ removed: [...written.removed, item.id] });
    notify({
      text: t('itemRemoved'),
      undo: () => {
        change(({ items }) => ({ items: items.toSpliced(Math.min(index, items.length), 0, item) }));
        set({ removed: written.removed });
      },
    });
  };
}

const List = styled('ol')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  margin: 0,
  padding: 0,
  listStyle: 'none',
}));
