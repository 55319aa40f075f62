import { writeValue } from '@sentiers/shared/search/query.ts';
import type { SearchResult, SearchResultType } from '@sentiers/shared/search/schema.ts';
import BookOpenIcon from 'lucide-react/icons/book-open';
import Building2Icon from 'lucide-react/icons/building-2';
import FileTextIcon from 'lucide-react/icons/file-text';
import HashIcon from 'lucide-react/icons/hash';
import MapPinIcon from 'lucide-react/icons/map-pin';
import MessageCircleIcon from 'lucide-react/icons/message-circle';
import MessagesSquareIcon from 'lucide-react/icons/messages-square';
import UserIcon from 'lucide-react/icons/user';
import type { LucideIcon } from '../../../components/Icon.tsx';
import { paths } from '../../../lib/paths.ts';

export const resultIcons: Record<SearchResultType, LucideIcon> = {
  thread: MessagesSquareIcon,
  message: MessageCircleIcon,
  file: FileTextIcon,
  person: UserIcon,
  organisation: Building2Icon,
  territory: MapPinIcon,
  channel: HashIcon,
  experience: BookOpenIcon,
};

/** Where a result leads. */
export function addressOf(result: SearchResult): string {
  switch (result.type) {
    case 'thread':
      return paths.thread(result.channelId, result.threadId);
    case 'message':
    case 'file':
      return paths.message(result.threadId, result.seq);
    case 'person':
      return paths.person(result.id);
    case 'organisation':
      return paths.organisation(result.id);
    case 'channel':
      return paths.channel(result.channelId);
    case 'experience':
      return paths.experience(result.id);
    case 'territory':
      return paths.search(`territoire:${writeValue(result.title)}`);
  }
}
