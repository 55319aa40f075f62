import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { Identity } from '@sentiers/shared/experiences/schema.ts';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { TextInput } from '../../../components/TextInput.tsx';

type Items = Identity['replacements'];

interface ReplacementsProps {
  items: Items;
  onChange: (items: Items) => void;
}

/** Words that are replaced beyond the names: a place, a partner, a person. A pair is kept once both words are there. */
export function Replacements({ items, onChange }: ReplacementsProps) {
  const { t } = useTranslation('experience-writing');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const isWhole = from.trim().length > 1 && to.trim() !== '';
  const add = () => {
    if (!isWhole) return;
    onChange([...items.filter((one) => one.from !== from.trim()), { from: from.trim(), to: to.trim() }]);
    setFrom('');
    setTo('');
    first.current?.focus();
  };
  return (
    <Group role="group" aria-label={t('identity.replacements')}>
      <b>{t('identity.replacements')}</b>
      <p>{t('identity.replacementsHint')}</p>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.from}>
              <span>{t('identity.replaced', { from: item.from, to: item.to })}</span>
              <IconButton
                size="small"
                aria-label={t('identity.removeReplacement', { from: item.from })}
                onClick={() => onChange(items.filter((one) => one !== item))}
              >
                <Icon of={XIcon} size={16} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <Pair
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          ref={first}
          aria-label={t('identity.from')}
          placeholder={t('identity.from')}
          maxLength={80}
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <TextInput
          aria-label={t('identity.to')}
          placeholder={t('identity.to')}
          maxLength={80}
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <Button disabled={!isWhole} startIcon={<Icon of={PlusIcon} size={16} />} onClick={add}>
          {t('identity.addReplacement')}
        </Button>
      </Pair>
    </Group>
  );
}

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(2),
  '& > b': { ...theme.typography.subtitle2, fontSize: '1rem' },
  '& > p': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.text.secondary },
  '& > ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: theme.spacing(2) },
  '& li > span': { minWidth: 0, overflowWrap: 'anywhere' },
}));

const Pair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
  gap: theme.spacing(2),
}));
