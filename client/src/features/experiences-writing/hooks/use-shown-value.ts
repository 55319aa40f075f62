import type { DraftSection } from '@sentiers/shared/experiences/schema.ts';
import type { ShownValue } from '@sentiers/shared/experiences/sections.ts';
import { usePlaceNames } from './use-place-names.ts';
import { useThemes } from './use-themes.ts';

/** What a section of a draft holds, with the names of its places, themes and files. */
export function useShownValue({ value, files }: DraftSection): ShownValue {
  const places = usePlaceNames(value.type === 'territory' ? value.codes : []);
  const { items: themes } = useThemes();
  switch (value.type) {
    case 'text':
      return { ...value, files, quoted: [] };
    case 'territory':
      return { type: 'territory', places: value.codes.map((code) => ({ code, label: places.of(code) })) };
    case 'themes':
      return {
        type: 'themes',
        themes: value.keys.map((key) => themes.find((theme) => theme.key === key) ?? { key, label: key }),
      };
    case 'documents':
      return {
        type: 'documents',
        documents: value.documents.flatMap(({ fileId, caption }) => {
          const file = files.find(({ id }) => id === fileId);
          return file ? [{ file, caption }] : [];
        }),
      };
    default:
      return value;
  }
}
