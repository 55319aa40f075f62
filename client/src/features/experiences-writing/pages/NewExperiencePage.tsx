import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageFailure } from '../../../components/PageFailure.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { PageSkeleton } from '../../../components/Skeletons.tsx';
import { TextInput } from '../../../components/TextInput.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { KindCards } from '../components/KindCards.tsx';
import { PlaceChoice } from '../components/PlaceChoice.tsx';
import { SourceLine } from '../components/SourceLine.tsx';
import { type NewExperienceForm, useNewExperience } from '../hooks/use-new-experience.ts';

/** Beginning an experience: which template, under which title, with what. */
export function NewExperiencePage() {
  const { t } = useTranslation('experience-writing');
  const query = useQuery(queries.experienceKinds.list.queryOptions({ input: {} }));
  const form = useNewExperience();
  const kinds = query.data?.items.filter(({ archived }) => !archived);
  if (kinds?.length === 0) {
    return (
      <EmptyState
        rank={1}
        title={t('new.noKindsTitle')}
        action={<LinkButton to={paths.library}>{t('new.toLibrary')}</LinkButton>}
      >
        {t('new.noKinds')}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('new.title')} back={paths.myExperiences} backUntil="md" />
      {kinds ? (
        <PaneScroll>
          <Form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              form.submit();
            }}
          >
            <p>{t('new.lede')}</p>
            <SourceLine source={form.source} />
            <KindCards kinds={kinds} chosen={form.kindId} onChoose={form.chooseKind} />
            {form.problems.kind && <FormAlert>{form.problems.kind}</FormAlert>}
            <Words form={form} />
          </Form>
        </PaneScroll>
      ) : query.isPending ? (
        <PageSkeleton />
      ) : (
        <PageFailure onRetry={() => void query.refetch()} />
      )}
      <PaneBanner />
    </>
  );
}

function Words({ form }: { form: NewExperienceForm }) {
  const { t } = useTranslation('experience-writing');
  return (
    <>
      <FormField label={t('head.title')} hint={t('new.titleHint')} error={form.problems.title}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={140}
            value={form.title}
            onChange={({ target }) => form.write(target.value)}
          />
        )}
      </FormField>
      <PlaceChoice form={form} />
      <FormAlert>{form.failure}</FormAlert>
      <Send>
        <Button type="submit" variant="contained" disabled={form.isSending}>
          {t(form.isSending ? 'new.beginning' : 'new.begin')}
        </Button>
        <small>{t('new.onlyYou')}</small>
      </Send>
    </>
  );
}

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(6),
  maxWidth: 960,
  padding: `${theme.spacing(5)} var(--gutter) ${theme.spacing(10)}`,
  '& > p': { maxWidth: '68ch', margin: 0, color: theme.vars.palette.text.secondary },
  '& > div': { maxWidth: 680 },
}));

const Send = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2, 4),
  '& > small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
