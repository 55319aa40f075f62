import { styled } from '@mui/material/styles';
import type { LibraryAnswer } from '@sentiers/shared/library/schema.ts';
import type { Choose } from '../../hooks/use-library-choices.ts';
import { facets, type LibraryChoices, toggled } from '../../logic/library-address.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { TerritoryChoice } from './TerritoryChoice.tsx';

interface FacetsProps {
  choices: LibraryChoices;
  choose: Choose;
  counts: LibraryAnswer['facets'] | undefined;
}

/** All ways to narrow the library, one under the other. */
export function Facets({ choices, choose, counts }: FacetsProps) {
  return (
    <Groups>
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={counts?.[facet] ?? []}
          onToggle={(value) => choose(toggled(choices, facet, value))}
        >
          {facet === 'territory' && <TerritoryChoice choices={choices} choose={choose} />}
        </FacetGroup>
      ))}
    </Groups>
  );
}

const Groups = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(6) }));
