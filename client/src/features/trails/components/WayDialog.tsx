import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import type { ShownOutside, Trail } from '@sentiers/shared/trail/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import XIcon from 'lucide-react/icons/x';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { chosenChips } from '../../../components/chosen-chips.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { api, queries } from '../../../lib/api/api.ts';

type Place = Trail['from'][number];

/** Finds a place by its name, or its code, and hands it over. */
export type PlaceSearchSlot = (props: {
  label: string;
  hint?: string;
  onChoose: (place: Place) => void;
}) => ReactNode;

/** The contract's own. */
const MOST_PLACES = 8;
const outsides = ['nothing', 'route', 'step'] as const satisfies readonly ShownOutside[];

interface WayDialogProps {
  trail: Trail;
  placeSearch: PlaceSearchSlot;
  onClose: () => void;
}

/** From where an organisation comes and where it goes. What was chosen stays when someone else was faster. */
export function WayDialog({ trail, placeSearch, onClose }: WayDialogProps) {
  const { t } = useTranslation('trails');
  const { t: common } = useTranslation('common');
  const id = useId();
  const notify = useNotice();
  const cache = useQueryClient();
  const [from, setFrom] = useState<Trail['from']>(trail.from);
  const [to, setTo] = useState<Trail['to']>(trail.to);
  const [outside, setOutside] = useState(trail.outside);
  const { organisation, abilities } = trail;
  const organisationId = organisation.id;
  const key = queries.trails.get.queryKey({ input: { organisationId } });
  const save = useMutation({
    mutationFn: () =>
      api.trails.saveRoute({
        organisationId,
        revision: trail.revision,
        route: {
          from: from.map(({ code }) => code),
          to: to.map(({ code }) => code),
          ...(abilities.commit && { outside }),
        },
      }),
    onSuccess: (saved) => {
      cache.setQueryData(key, saved);
      notify({ text: t('way.saved') });
      onClose();
    },
    onError: () => cache.invalidateQueries({ queryKey: key }),
  });
  const failure = useErrorWords(save.error);
  const isOthers = save.error instanceof AppError && save.error.code === 'revision_conflict';
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{t('way.editTitle')}</DialogTitle>
      <Content>
        <End
          title={t('way.from')}
          label={t('way.fromLabel')}
          {...{ placeSearch, places: from, onChange: setFrom }}
        />
        <End title={t('way.to')} label={t('way.toLabel')} {...{ placeSearch, places: to, onChange: setTo }} />
        {abilities.commit ? (
          <ChoiceField
            legend={t('outside.title')}
            choices={outsides.map((value) => ({ value, label: t(`outside.${value}`) }))}
            value={outside}
            onChange={setOutside}
            hint={t(`outside.hint.${outside}`)}
          />
        ) : (
          <p>{t(`outside.told.${outside}`)}</p>
        )}
        <FormAlert>
          {isOthers ? t('way.conflict') : save.error ? (failure.whole ?? common('failure.title')) : null}
        </FormAlert>
      </Content>
      <DialogActions>
        <Button onClick={onClose}>{common('dialog.cancel')}</Button>
        <Button variant="contained" disabled={save.isPending} onClick={() => save.mutate()}>
          {t('way.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface EndProps {
  title: string;
  label: string;
  places: Trail['from'];
  placeSearch: PlaceSearchSlot;
  onChange: (places: Trail['from']) => void;
}

function End({ title, label, places, placeSearch, onChange }: EndProps) {
  const { t } = useTranslation('trails');
  const { t: journey } = useTranslation('journey');
  const add = (place: Place) => {
    if (places.every(({ code }) => code !== place.code)) onChange([...places, place]);
  };
  return (
    <Group role="group" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {places.map(({ code, label: name }) => (
          <li key={code}>
            {name}
            <IconButton
              size="small"
              aria-label={journey('place.remove', { name })}
              onClick={() => onChange(places.filter((one) => one.code !== code))}
            >
              <Icon of={XIcon} size={16} />
            </IconButton>
          </li>
        ))}
      </ul>
      {places.length < MOST_PLACES ? (
        placeSearch({ label, hint: t('way.hint'), onChoose: add })
      ) : (
        <p>{t('way.full')}</p>
      )}
    </Group>
  );
}

const Content = styled(DialogContent)(({ theme }) => ({ display: 'grid', gap: theme.spacing(6) }));

const Group = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  '& > h3': theme.typography.h4,
  '& > ul': chosenChips(theme),
  '& > ul:empty': { display: 'none' },
}));
