import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useTranslation } from 'react-i18next';
import { PersonLine } from '../../../../components/PersonLine.tsx';
import { usePersonWords } from '../../hooks/use-person-words.ts';

interface MentionPickerProps {
  id: string;
  people: readonly PersonSummary[];
  /** Index of the one that Enter would choose. */
  active: number;
  onChoose: (person: PersonSummary) => void;
}

/** The id of a line, for `aria-activedescendant`. */
export const mentionOptionId = (id: string, index: number) => `${id}-${index}`;

/** The people whose name is being typed after « @ »; the field keeps the focus. */
export function MentionPicker({ id, people, active, onChoose }: MentionPickerProps) {
  const { t } = useTranslation('discussion');
  const words = usePersonWords();
  return (
    <Box id={id} role="listbox" aria-label={t('composer.people')}>
      {people.length === 0 && <Nobody>{t('composer.nobody')}</Nobody>}
      {people.map((person, index) => (
        <Option
          key={person.id}
          id={mentionOptionId(id, index)}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <PersonLine person={person} detail={words(person)} size={32} />
        </Option>
      ))}
    </Box>
  );
}

const Box = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 2,
  left: 0,
  bottom: `calc(100% + ${theme.spacing(1)})`,
  width: 'min(100%, 380px)',
  maxHeight: 'min(340px, 45vh)',
  overflowY: 'auto',
  padding: theme.spacing(1),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  boxShadow: theme.vars.palette.lifted,
  backgroundColor: theme.vars.palette.background.paper,
}));

const Option = styled('div')(({ theme }) => ({
  padding: theme.spacing(1.5, 2),
  borderRadius: 6,
  cursor: 'pointer',
  '&:hover, &[aria-selected="true"]': { backgroundColor: theme.vars.palette.primary.soft },
}));

const Nobody = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(2),
  color: theme.vars.palette.text.secondary,
}));
