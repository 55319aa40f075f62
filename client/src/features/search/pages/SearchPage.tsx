import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneColumn } from '../../../components/PaneColumn.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { paths } from '../../../lib/paths.ts';
import { Results } from '../components/Results.tsx';
import { SearchField } from '../components/SearchField.tsx';
import { SearchHelp } from '../components/SearchHelp.tsx';
import { useQueryField } from '../hooks/use-query-field.tsx';

/** Milliseconds that the field stands still before its words are in the address. */
const PAUSE_MS = 300;

/** All results of a search, which stands in the address: it can be shared, kept, and gone back to. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('q') ?? '';
  const { text, write, completions } = useQueryField(asked);
  /** What field and address last agreed on: whichever differs from it has changed. */
  const agreed = useRef(asked);
  useEffect(() => {
    if (asked === agreed.current) return;
    agreed.current = asked;
    write(asked);
  }, [asked, write]);
  useEffect(() => {
    const q = text.trim();
    if (q === agreed.current.trim()) return;
    const timer = setTimeout(() => {
      agreed.current = q;
      setParameters(q === '' ? {} : { q }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, setParameters]);
  return (
    <>
      <PageHeader title={t('title')} back={paths.channels} backUntil="md">
        <Field>
          <SearchField
            text={text}
            onText={write}
            options={completions}
            onSubmit={() => undefined}
            floating
            autoFocus={asked === ''}
          />
        </Field>
      </PageHeader>
      <PaneScroll>
        <Column>
          {asked.trim() === '' ? <SearchHelp onOperator={(words) => write(words)} /> : <Results q={asked} />}
        </Column>
      </PaneScroll>
    </>
  );
}

const Field = styled('div')({ maxWidth: 720 });

const Column = styled(PaneColumn)(({ theme }) => ({
  '& > button': { marginTop: theme.spacing(5) },
  '& > section + section': { marginTop: theme.spacing(8) },
  '& h2': { ...theme.typography.h2, marginBottom: theme.spacing(2) },
}));
