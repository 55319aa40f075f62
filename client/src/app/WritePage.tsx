import type { Me } from '@sentiers/shared/session/schema.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { SideNav } from '../components/SideNav.tsx';
import { NavSkeleton } from '../components/Skeletons.tsx';
import { queries } from '../lib/api/api.ts';
import { paths } from '../lib/paths.ts';
import { channelSections } from './shell-sections.ts';
import { useShellContent } from './use-shell-content.ts';

/** The phone's third place: where to open a thread, and what one began already. */
export function WritePage() {
  const me = useQueryClient().getQueryData<Me>(queries.me.get.queryKey({ input: {} }));
  return me ? <Places me={me} /> : null;
}

function Places({ me }: { me: Me }) {
  const { t } = useTranslation('common');
  const { t: words } = useTranslation('discussion');
  const content = useShellContent(me);
  const channels = content.channels.filter(({ abilities }) => abilities.createThread);
  const addresses = new Map(channels.map(({ id }) => [paths.channel(id), paths.newThread(id)]));
  const sections = channelSections({ ...content, channels }, t).map((section) => ({
    ...section,
    items: section.items.map(({ to, label, icon }) => ({ to: addresses.get(to) ?? to, label, icon })),
  }));
  return (
    <>
      <PageHeader
        title={words('write.title')}
        meta={words('write.lede')}
        actions={
          <>
            <LinkButton to={paths.drafts} size="small">
              {words('drafts.title')}
            </LinkButton>
            <LinkButton to={paths.later} size="small">
              {t('navigation.later')}
            </LinkButton>
            <LinkButton to={paths.bookmarks} size="small">
              {t('navigation.bookmarks')}
            </LinkButton>
          </>
        }
      />
      {content.isPending ? (
        <NavSkeleton />
      ) : sections.length === 0 ? (
        <EmptyState title={words('write.emptyTitle')}>{words('write.empty')}</EmptyState>
      ) : (
        <SideNav label={words('write.title')} sections={sections} />
      )}
    </>
  );
}
