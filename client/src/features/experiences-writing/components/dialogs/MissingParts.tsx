import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';

interface MissingPartsProps {
  draft: ExperienceDraft;
  /** Goes to what is missing. */
  onGo: (part: string) => void;
}

/** What is still to be written before it can be published, each a way to it. */
export function MissingParts({ draft, onGo }: MissingPartsProps) {
  const { t } = useTranslation('experience-writing');
  if (draft.missing.length === 0) return null;
  return (
    <section>
      <h3>{t('publish.missing')}</h3>
      <List>
        {draft.missing.map(({ what, sectionId }) => {
          const section = draft.sections.find(({ id }) => id === sectionId);
          const part =
            what === 'pseudonym' ? 'identity' : what === 'section' ? (sectionId ?? 'head') : 'head';
          const words =
            what === 'section' ? (section?.title ?? t('publish.lacks.section')) : t(`publish.lacks.${what}`);
          return (
            <li key={`${what} ${sectionId ?? ''}`}>
              <Button size="small" variant="text" onClick={() => onGo(part)}>
                {words}
              </Button>
            </li>
          );
        })}
      </List>
    </section>
  );
}

const List = styled('ul')(({ theme }) => ({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& button': { justifyContent: 'flex-start', textAlign: 'left', marginLeft: theme.spacing(-2) },
}));
