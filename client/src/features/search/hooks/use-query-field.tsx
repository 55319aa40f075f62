import { useCallback, useState } from 'react';
import { CompletionWords } from '../components/CompletionWords.tsx';
import type { FieldOption } from '../components/SearchField.tsx';
import { complete } from '../logic/completion.ts';
import { useCompletions } from './use-completions.ts';

/** What is typed, where the caret is, and how the box goes on with it. */
export function useQueryField(initial: string): {
  text: string;
  write: (text: string, caret?: number) => void;
  completions: FieldOption[];
} {
  const [{ text, caret }, setTyped] = useState({ text: initial, caret: initial.length });
  const write = useCallback((next: string, at = next.length) => setTyped({ text: next, caret: at }), []);
  const completions = useCompletions(text, caret).map((offered) => ({
    id: offered.id,
    content: <CompletionWords {...offered} />,
    choose: () => {
      const done = complete(text, offered.at, offered.words);
      write(done.text, done.caret);
    },
  }));
  return { text, write, completions };
}
