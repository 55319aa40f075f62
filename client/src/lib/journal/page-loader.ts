import type { ConversationChange } from '@sentiers/shared/conversations/schema.ts';
import type { MessagePage } from '@sentiers/shared/messages/schema.ts';
import type { ConversationTransport } from './conversation-transport.ts';
import type { JournalStream } from './journal-stream.ts';
import type { MessagePages } from './message-pages.ts';
import type { PageWanted } from './page-bounds.ts';

/** Which page is under way. */
export type Load = 'older' | 'newer' | 'newest' | `around ${number}`;

interface PageLoaderOptions {
  conversationId: string;
  pageSize: number;
  list: ConversationTransport['list'];
  stream: JournalStream<ConversationChange>;
  pages: MessagePages;
  /** A load began or ended. */
  changed: () => void;
  taken: () => void;
  failed: (error: unknown) => void;
}

const MOST_TRIES = 4;

/**
 * Reads pages of a conversation and lays them under what its journal told meanwhile. The same load is asked for once
 * at a time; one whose answer belongs to a cache thrown away since is asked for again, unless it was to stand beside
 * what went with that cache.
 */
export class PageLoader {
  readonly #options: PageLoaderOptions;
  readonly #underWay = new Map<Load, Promise<void>>();

  constructor(options: PageLoaderOptions) {
    this.#options = options;
  }

  get underWay(): readonly Load[] {
    return [...this.#underWay.keys()];
  }

  /** Resolves when it is done or has failed. */
  load(load: Load, wanted: PageWanted): Promise<void> {
    const running = this.#underWay.get(load);
    if (running) return running;
    const { pages, changed } = this.#options;
    const end = pages.begin();
    const started = this.#run(wanted).finally(() => {
      end();
      this.#underWay.delete(load);
      changed();
    });
    this.#underWay.set(load, started);
    changed();
    return started;
  }

  async #run(wanted: PageWanted): Promise<void> {
    const { conversationId, pageSize: limit, list, stream, failed } = this.#options;
    const input = { conversationId, ...('newest' in wanted ? {} : wanted), limit };
    try {
      for (let tries = 0; tries < MOST_TRIES && !stream.isStopped; tries += 1) {
        const { generation } = stream;
        const asked = stream.version ?? 0;
        const page = await list(input);
        if (generation === stream.generation && (await this.#take(wanted, page, asked))) return;
        if (generation !== stream.generation && isBesideAnother(wanted)) return;
      }
    } catch (error) {
      failed(error);
    }
  }

  /** Lays a page under what is known; false when it must be asked for again. */
  async #take(wanted: PageWanted, page: MessagePage, asked: number): Promise<boolean> {
    const { stream, pages, taken } = this.#options;
    const { version, audience, incarnation } = page;
    if (!stream.accepts({ version, audience, incarnation })) {
      stream.reset();
      // Stryker disable next-line BooleanLiteral: it isn't asked for again, for the cache went.
      if (isBesideAnother(wanted)) return true;
    }
    const stands = stream.version;
    if (stands !== null && (version < asked || pages.leavesHole(wanted, page))) {
      await stream.catchUp();
      return false;
    }
    pages.insert(wanted, page);
    taken();
    if (stands === null) stream.start({ version, audience, incarnation }, { fresh: true });
    else stream.compare(Math.max(version, stands), 0);
    return true;
  }
}

/** An older or newer page continues what is loaded: alone it would be a part that nobody looks at. */
function isBesideAnother(wanted: PageWanted): boolean {
  return 'before' in wanted || 'after' in wanted;
}
