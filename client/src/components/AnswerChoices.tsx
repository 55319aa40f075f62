import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';

interface AnswerChoicesProps<Answer extends string> {
  /** What is asked, said to who hears the page. */
  label: string;
  answers: readonly Answer[];
  /** What was answered; null as long as nothing was. */
  value: Answer | null;
  nameOf: (answer: Answer) => string;
  busy: boolean;
  onAnswer: (answer: Answer) => void;
}

/** The answers to a question that someone is asked, of which one stands; each may still be taken instead. */
export function AnswerChoices<Answer extends string>({
  label,
  answers,
  value,
  nameOf,
  busy,
  onAnswer,
}: AnswerChoicesProps<Answer>) {
  return (
    <Choices aria-label={label}>
      {answers.map((each) => (
        <Button
          key={each}
          variant={value === each ? 'contained' : 'outlined'}
          aria-pressed={value === each}
          disabled={busy}
          onClick={() => onAnswer(each)}
        >
          {nameOf(each)}
        </Button>
      ))}
    </Choices>
  );
}

const Choices = styled('fieldset')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(3),
  margin: 0,
  padding: 0,
  border: 0,
}));
