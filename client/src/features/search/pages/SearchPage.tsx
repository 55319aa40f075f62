import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { Results } from '../components/Results.tsx';
import { SearchField } from '../components/SearchField.tsx';
import { SearchHelp } from '../components/SearchHelp.tsx';
import { useQueryField } from '../hooks/use-query-field.tsx';
import { useSettled } from '../hooks/use-search.ts';

/** All results of a search, which stands in the address: it can be shared, kept, and gone back to. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('q') ?? '';
  const { text, write, completions } = useQueryField(asked);
  const q = useSettled(text, 300).trim();
  const shown = useRef(asked);
  // What is typed goes into the address, what comes by the address into the field.
  useEffect(() => {
    if (asked !== shown.current) {
      shown.current = asked;
      write(asked);
    }
  });
  useEffect(() => {
    if (q === shown.current.trim()) return;
    shown.current = q;
    setParameters(q === '' ? {} : { q }, { replace: true });
  }, [q, setParameters]);
  return (
    <>
      <PageHeader title={t('title')} back={paths.channels} backUntil="md">
        <SearchField
          text={text}
          onText={write}
          options={completions}
          onSubmit={() => undefined}
          floating
          autoFocus={asked === ''}
        />
      </PageHeader>
      <PaneScroll>
        <Column>
          {asked.trim() === '' ? <SearchHelp onOperator={(words) => write(words)} /> : <Results q={asked} />}
        </Column>
      </PaneScroll>
    </>
  );
}

const Column = styled('div')(({ theme }) => ({
  width: '100%',
  maxWidth: 820,
  padding: `${theme.spacing(4)} var(--gutter) ${theme.spacing(10)}`,
  '& > button': { marginTop: theme.spacing(5) },
  '& > section + section': { marginTop: theme.spacing(8) },
  '& h2': { ...theme.typography.h2, marginBottom: theme.spacing(2) },
}));
