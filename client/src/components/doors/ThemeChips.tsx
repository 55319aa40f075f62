import { styled } from '@mui/material/styles';
import { chipChoices } from '../chip-choices.ts';
import { useProgrammeThemes } from './use-programme-themes.ts';

interface ThemeChipsProps {
  label: string;
  hint?: string;
  /** Keys of themes. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** So many at most. */
  most: number;
}

/** The programme's themes, several of them; nothing where it has none. */
export function ThemeChips({ label, hint, chosen, onChange, most }: ThemeChipsProps) {
  const themes = useProgrammeThemes();
  const unknown = chosen.filter((key) => !themes.some((theme) => theme.key === key));
  const choices = [...themes, ...unknown.map((key) => ({ key, label: key }))];
  if (choices.length === 0) return null;
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <Group>
      <legend>{label}</legend>
      {hint && <p>{hint}</p>}
      <div>
        {choices.map(({ key, label: words }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              disabled={!chosen.includes(key) && chosen.length >= most}
              onChange={() => toggle(key)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </Group>
  );
}

const Group = styled('fieldset')(({ theme }) => ({
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.subtitle2, fontSize: '1rem', padding: theme.spacing(0, 0, 1.5) },
  '& > p': {
    ...theme.typography.caption,
    marginBottom: theme.spacing(1.5),
    color: theme.vars.palette.text.secondary,
  },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
  ...chipChoices(theme),
}));
