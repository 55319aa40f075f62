import { styled } from '@mui/material/styles';
import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { focusRing } from '../../../theme/overrides/controls.ts';
import { minutesFor } from '../logic/new-experience.ts';
import { kindIcons } from './kind-icons.ts';

interface KindCardsProps {
  kinds: readonly ExperienceKind[];
  chosen: string | null;
  onChoose: (kindId: string) => void;
}

/** The templates, each saying what it is for and how long it takes. */
export function KindCards({ kinds, chosen, onChoose }: KindCardsProps) {
  const { t } = useTranslation('experience-writing');
  const name = useId();
  return (
    <Cards>
      <legend>{t('new.kind')}</legend>
      <div>
        {kinds.map((kind) => (
          <label key={kind.id}>
            <input
              type="radio"
              name={name}
              checked={kind.id === chosen}
              onChange={() => onChoose(kind.id)}
              aria-describedby={`${name}-${kind.id}`}
            />
            <span>
              <Icon of={kindIcons[kind.icon]} />
              <b>{kind.name}</b>
              <span id={`${name}-${kind.id}`}>
                {kind.description}
                <small>
                  {t('new.takes', { count: minutesFor(kind.sections) })}
                  {' · '}
                  {t('new.sections', { count: kind.sections.length })}
                </small>
              </span>
            </span>
          </label>
        ))}
      </div>
    </Cards>
  );
}

const Cards = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  minWidth: 0,
  '& > legend': { ...theme.typography.h3, padding: theme.spacing(0, 0, 3) },
  '& > div': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: theme.spacing(3),
  },
  '& label': { position: 'relative', display: 'flex', cursor: 'pointer' },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& label > span': {
    flex: 1,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(1, 2.5),
    padding: theme.spacing(4),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    overflowWrap: 'anywhere',
  },
  '& svg': { marginTop: 3, color: theme.vars.palette.knowledge.main },
  '& b': { fontWeight: 700 },
  '& label > span > span': {
    ...theme.typography.body2,
    gridColumn: '1 / -1',
    color: theme.vars.palette.text.secondary,
  },
  '& small': { ...theme.typography.caption, display: 'block', marginTop: theme.spacing(1.5) },
  '& input:checked + span': {
    borderColor: theme.vars.palette.primary.main,
    boxShadow: `inset 0 0 0 1px ${theme.vars.palette.primary.main}`,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& input:focus-visible + span': focusRing(theme),
}));
