import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Balise } from '../../../../components/Balise.tsx';
import { trailSteps } from '../../../../components/journey/steps.ts';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { useKeptFocus } from '../../../../components/use-kept-focus.ts';
import { innerQuotes } from '../../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { api, queries } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';
import { moved } from '../../logic/milestone-form.ts';

/** The balises under their steps, in their order; those that were taken out stand last. */
export function MilestoneList({ items }: { items: readonly Milestone[] }) {
  const { t } = useTranslation('milestones');
  const { t: journey } = useTranslation('journey');
  const shown = items.filter(({ archived }) => !archived);
  const retired = items.filter(({ archived }) => archived);
  return (
    <>
      {trailSteps.map((step) => {
        const ofStep = shown.filter((one) => one.step === step);
        const name = journey(`step.${step}`);
        return (
          <PageSection key={step} aria-labelledby={step}>
            <h2 id={step}>{name.charAt(0).toLocaleUpperCase() + name.slice(1)}</h2>
            {ofStep.length === 0 && <Quiet>{t('none')}</Quiet>}
            <Lines of={ofStep} all={items} />
            <LinkButton size="small" to={`${paths.milestones}?etape=${step}`}>
              {t('add')}
            </LinkButton>
          </PageSection>
        );
      })}
      {retired.length > 0 && (
        <PageSection aria-labelledby="retired">
          <h2 id="retired">{t('retired')}</h2>
          <Lines of={retired} all={items} />
        </PageSection>
      )}
    </>
  );
}

interface LinesProps {
  of: readonly Milestone[];
  all: readonly Milestone[];
}

function Lines({ of, all }: LinesProps) {
  const list = useKeptFocus<HTMLUListElement>(of.map(({ id }) => id).join());
  const { t } = useTranslation('milestones');
  const acts = useActs(all);
  const quoted = useQuoted();
  return (
    <List ref={list}>
      {of.map((milestone, index) => {
        const { id, archived, questions } = milestone;
        const title = quoted(milestone.title);
        return (
          <li key={id}>
            <Balise tone={archived ? 'ahead' : 'done'} size={20} />
            <div>
              <Link to={`${paths.milestones}?balise=${id}`}>{milestone.title}</Link>
              <small>{t('questions', { count: questions.length })}</small>
            </div>
            <Buttons>
              {!archived && of.length > 1 && (
                <>
                  <Button
                    size="small"
                    variant="text"
                    aria-label={t('upOf', { title })}
                    aria-disabled={index === 0}
                    onClick={() => acts.move(of, index, index - 1)}
                  >
                    {t('up')}
                  </Button>
                  <Button
                    size="small"
                    variant="text"
                    aria-label={t('downOf', { title })}
                    aria-disabled={index === of.length - 1}
                    onClick={() => acts.move(of, index, index + 1)}
                  >
                    {t('down')}
                  </Button>
                </>
              )}
              <Button
                size="small"
                variant="text"
                aria-label={t(archived ? 'restoreOf' : 'archiveOf', { title })}
                onClick={() => acts.archive(milestone)}
              >
                {t(archived ? 'restore' : 'archive')}
              </Button>
            </Buttons>
          </li>
        );
      })}
    </List>
  );
}

function useQuoted(): (words: string) => string {
  const language = useLanguage();
  return (words) => innerQuotes(words, language);
}

/** Orders them, takes one out, or puts it back. */
function useActs(all: readonly Milestone[]) {
  const { t } = useTranslation('milestones');
  const notify = useNotice();
  const cache = useQueryClient();
  const quoted = useQuoted();
  const key = queries.milestones.list.queryKey({ input: {} });
  const failed = () => {
    notify({ text: t('failed') });
    void cache.invalidateQueries({ queryKey: key });
  };
  const order = useMutation({
    mutationFn: (milestoneIds: string[]) => api.milestones.order({ milestoneIds }),
    onSuccess: (ordered) => cache.setQueryData(key, ordered),
    onError: failed,
  });
  const archive = useMutation({
    mutationFn: ({ id, archived }: Milestone) =>
      api.milestones.setArchived({ milestoneId: id, archived: !archived }),
    onSuccess: async ({ archived }) => {
      await cache.invalidateQueries({ queryKey: key });
      notify({ text: t(archived ? 'archived' : 'restored') });
    },
    onError: failed,
  });
  return {
    archive: (milestone: Milestone) => archive.mutate(milestone),
    move: (of: readonly Milestone[], from: number, to: number) => {
      const milestone = of[from];
      if (!milestone || to < 0 || to >= of.length || order.isPending) return;
      const next = moved(of, from, to).map(({ id }) => id);
      const waiting = [...next];
      const ids = all.map(({ id }) => (next.includes(id) ? (waiting.shift() ?? id) : id));
      order.mutate(ids, {
        onSuccess: () => notify({ text: t('moved', { title: quoted(milestone.title), rank: to + 1 }) }),
      });
    },
  };
}

const Quiet = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));

const List = styled('ul')(({ theme }) => ({
  margin: theme.spacing(0, 0, 3),
  padding: 0,
  listStyle: 'none',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: theme.spacing(3),
    padding: theme.spacing(2, 0),
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& a': { fontWeight: 700, color: 'inherit' },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.vars.palette.text.secondary },
  [theme.breakpoints.down('md')]: {
    '& > li': { gridTemplateColumns: 'auto minmax(0, 1fr)' },
    '& > li > :last-child': { gridColumn: '1 / -1' },
  },
}));

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap' });
