import { useMemo, useState } from 'react';
import { useJournal } from '../../lib/journal/react.ts';
import { keptForm } from '../../lib/kept-form.ts';
import { useAskedBeforeLeaving } from '../../lib/use-asked-before-leaving.ts';

interface KeptState<Written> {
  written: Written;
  change: (changed: Partial<Written>) => void;
  /** It was sent: there is nothing to keep. */
  forget: () => void;
}

/**
 * What is being written in a form, kept by the device at each keystroke.
 *
 * @param name tells the form from the account's others
 */
export function useKeptState<Written extends object>(name: string, fresh: () => Written): KeptState<Written> {
  const { account } = useJournal();
  const kept = useMemo(() => keptForm<Written>(account, name), [account, name]);
  const [written, setWritten] = useState<Written>(() => ({ ...fresh(), ...kept.read() }));
  const [isLoose, setLoose] = useState(false);
  useAskedBeforeLeaving(isLoose);
  return {
    written,
    change: (changed) => {
      const next = { ...written, ...changed };
      setWritten(next);
      setLoose(!kept.write(next));
    },
    forget: () => {
      setLoose(false);
      kept.forget();
    },
  };
}
