import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useTranslation } from 'react-i18next';
import { Buttons, Card } from '../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { api } from '../../../lib/api/api.ts';
import { useIntroductionChange } from '../hooks/use-introductions.ts';
import { RequestWords } from './RequestWords.tsx';

interface TwoWordingsProps {
  introduction: Introduction;
  onReword: () => void;
}

/** One's own words and those that the facilitator proposes, side by side: nothing leaves before one agrees. */
export function TwoWordings({ introduction, onReword }: TwoWordingsProps) {
  const { t } = useTranslation('introductions');
  const { id: introductionId, revision, earlier, requester } = introduction;
  const own = earlier.find(({ by }) => by.id === requester.id);
  const agree = useIntroductionChange(() => api.introductions.agree({ introductionId, revision }));
  const words = useErrorWords(agree.error);
  return (
    <>
      <Sides>
        {own && (
          <Card aria-labelledby="own-words">
            <h2 id="own-words">{t('wordings.own')}</h2>
            <RequestWords words={own} />
          </Card>
        )}
        <Card aria-labelledby="their-words" data-proposed>
          <h2 id="their-words">{t('wordings.theirs')}</h2>
          <RequestWords words={introduction} />
        </Card>
      </Sides>
      <FormAlert>{words.whole}</FormAlert>
      <Buttons>
        <Button variant="contained" disabled={agree.isPending} onClick={() => agree.mutate(undefined)}>
          {t('wordings.agree')}
        </Button>
        <Button variant="outlined" onClick={onReword}>
          {t('wordings.reword')}
        </Button>
      </Buttons>
    </>
  );
}

const Sides = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
  gap: theme.spacing(4),
  margin: theme.spacing(5, 0, 4),
  '&& > section': { marginTop: 0, alignContent: 'start' },
  '& > [data-proposed]': { borderColor: theme.vars.palette.primary.main },
}));
