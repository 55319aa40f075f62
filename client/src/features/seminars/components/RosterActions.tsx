import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Roster, Seminar } from '@sentiers/shared/seminars/schema.ts';
import CopyIcon from 'lucide-react/icons/copy';
import DownloadIcon from 'lucide-react/icons/download';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import { offerFile } from '../../../lib/offer-file.ts';

interface RosterActionsProps {
  seminar: Pick<Seminar, 'id' | 'title'>;
  roster: Roster;
}

/** Takes the list of who comes and who waits along: as names to paste in a message, or for a spreadsheet. */
export function RosterActions({ seminar: { id: seminarId, title }, roster }: RosterActionsProps) {
  const { t } = useTranslation('seminars');
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
  const notify = useNotice();
  const copy = async () => {
    const namesOf = (people: readonly PersonSummary[]) => people.map(({ name }) => name);
    const waits = namesOf(roster.waiting ?? []);
    const lines = [
      ...namesOf(roster.registered),
      ...(waits.length > 0 ? ['', t('waitingList'), ...waits] : []),
    ];
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      notify({ text: t('sheet.copied') });
    } catch {
      notify({ text: t('sheet.notCopied') });
    }
  };
  const download = async () => {
    try {
      const { csv } = await api.seminars.rosterSheet({ seminarId, language });
      offerFile(t('sheet.name', { title }), new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    } catch (error) {
      notify({ text: errorWords(error, tErrors).whole ?? t('rosterFailed') });
    }
  };
  return (
    <Actions>
      <Button size="small" startIcon={<Icon of={CopyIcon} size={16} />} onClick={() => void copy()}>
        {t('sheet.copy')}
      </Button>
      <Button size="small" startIcon={<Icon of={DownloadIcon} size={16} />} onClick={() => void download()}>
        {t('sheet.download')}
      </Button>
    </Actions>
  );
}

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(6),
}));
