import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../components/FormField.tsx';
import { PlaceSearch } from '../../../../components/PlaceSearch.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import type { Choose } from '../../hooks/use-library-choices.ts';
import { type LibraryChoices, type Near, nears, toggled } from '../../logic/library-address.ts';

/** Any territory by its name, and how far around those that are chosen one looks. */
export function TerritoryChoice({ choices, choose }: { choices: LibraryChoices; choose: Choose }) {
  const { t } = useTranslation('library');
  const add = (code: string) => {
    if (!choices.territory.includes(code)) choose(toggled(choices, 'territory', code));
  };
  return (
    <Ways>
      {choices.territory.length > 0 && (
        <FormField label={t('widen.label')} optional>
          {(control) => (
            <SelectInput
              {...control}
              value={choices.near}
              onChange={({ target }) => choose({ ...choices, near: target.value as Near })}
            >
              {nears.map((near) => (
                <option key={near} value={near}>
                  {t(`widen.${near}`)}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      )}
      <PlaceSearch label={t('place.label')} quiet onChoose={({ code }) => add(code)} />
    </Ways>
  );
}

const Ways = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  marginTop: theme.spacing(2),
}));
