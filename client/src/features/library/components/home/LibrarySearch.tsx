import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../../../../components/TextInput.tsx';
import type { Choose } from '../../hooks/use-library-choices.ts';
import type { LibraryChoices } from '../../logic/library-address.ts';

/** Milliseconds that the words stand still before they are in the address. */
const PAUSE_MS = 300;

/** Looks for words among the experiences; they stand in the address once one stops writing. */
export function LibrarySearch({ choices, choose }: { choices: LibraryChoices; choose: Choose }) {
  const { t } = useTranslation('library');
  const [words, setWords] = useState(choices.q);
  /** What field and address last agreed on: whichever differs from it has changed. */
  const agreed = useRef(choices.q);
  const latest = useRef(choices);
  latest.current = choices;
  useEffect(() => {
    if (choices.q === agreed.current) return;
    agreed.current = choices.q;
    setWords(choices.q);
  }, [choices.q]);
  useEffect(() => {
    const q = words.trim();
    if (q === agreed.current.trim()) return;
    const timer = setTimeout(() => {
      agreed.current = q;
      choose({ ...latest.current, q }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, choose]);
  return (
    <Field
      type="search"
      role="searchbox"
      aria-label={t('search')}
      placeholder={t('searchPlaceholder')}
      value={words}
      maxLength={300}
      onChange={({ target }) => setWords(target.value)}
    />
  );
}

const Field = styled(TextInput)({ maxWidth: 620 });
