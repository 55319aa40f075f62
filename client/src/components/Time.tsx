import { formatDay, formatFull, formatTime, formatWhen } from '../i18n/format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useNow } from './use-now.ts';

interface TimeProps {
  /** ISO date, as the API gives it. */
  at: string;
  /** `when`: as short as its age allows (lists). `time`: the hour (messages of a day). `day`: the day (separators). */
  shows?: 'when' | 'time' | 'day';
}

/** A moment in words that stay right as time passes, with the whole date on hover. */
export function Time({ at, shows = 'when' }: TimeProps) {
  const language = useLanguage();
  const now = useNow();
  const words = {
    when: () => formatWhen(at, language, now),
    time: () => formatTime(at, language),
    day: () => formatDay(at, language, now),
  };
  return (
    <time dateTime={at} title={formatFull(at, language)}>
      {words[shows]()}
    </time>
  );
}
