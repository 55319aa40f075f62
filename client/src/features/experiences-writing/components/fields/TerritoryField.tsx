import { MOST_PLACES } from '@sentiers/shared/experiences/sections.ts';
import { PlaceFinder } from '../../../../components/places/PlaceFinder.tsx';
import { usePlaceNames } from '../../hooks/use-place-names.ts';
import type { FieldProps } from './field-props.ts';

/** The places of a section, found by a few letters of their names or their code. */
export function TerritoryField({ control, value, onChange }: FieldProps<'territory'>) {
  const names = usePlaceNames(value.codes);
  return (
    <PlaceFinder
      control={control}
      chosen={value.codes.map((code) => ({ code, label: names.of(code) }))}
      most={MOST_PLACES}
      onChange={(chosen) => {
        const added = chosen.filter(({ code }) => !value.codes.includes(code));
        for (const { code, label } of added) names.remember(code, label);
        onChange({ type: 'territory', codes: chosen.map(({ code }) => code) });
      }}
    />
  );
}
