import { styled } from '@mui/material/styles';
import type { RecapDesk } from '@sentiers/shared/recaps/schema.ts';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { paths } from '../../../lib/paths.ts';
import type { Arranging } from '../hooks/use-arranging.ts';
import { moved, sectionsOf, toggled } from '../logic/desk.ts';
import { DeskLine } from './DeskLine.tsx';

interface DeskSectionsProps {
  desk: RecapDesk;
  arranging: Arranging;
}

/** All that may stand in a recap, section by section: in what order, and whether it is left out. */
export function DeskSections({ desk, arranging: { arrange } }: DeskSectionsProps) {
  const { t } = useTranslation('recaps');
  const { order, dropped } = desk.arrangement;
  const sections = sectionsOf(desk, order);
  return (
    <>
      {sections.map(({ kind, items }) => (
        <section key={kind} aria-labelledby={`recap-${kind}`}>
          <h2 id={`recap-${kind}`}>{t(`section.${kind}`)}</h2>
          {kind === 'to-write-up' && (
            <LinkButton size="small" to={paths.newExperienceFromRoom(desk.roomId)}>
              {t('toExperience')}
            </LinkButton>
          )}
          <List>
            {items.map((item, place) => (
              <DeskLine
                key={item.id}
                desk={desk}
                item={item}
                dropped={dropped.includes(item.id)}
                busy={arrange.isPending}
                onUp={place > 0 ? () => arrange.mutate({ order: moved(sections, item.id, -1) }) : null}
                onDown={
                  place < items.length - 1
                    ? () => arrange.mutate({ order: moved(sections, item.id, 1) })
                    : null
                }
                onToggle={() => arrange.mutate({ dropped: toggled(dropped, item.id) })}
              />
            ))}
          </List>
        </section>
      ))}
    </>
  );
}

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
