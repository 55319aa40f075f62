import type { ComponentType } from 'react';
import { loadMessages } from '../i18n/i18n.ts';

/**
 * A route's `lazy`: the page and the words of its features travel together.
 * @param load imports the page's module and picks its component
 * @param namespaces the message modules that the page reads, beside `common`
 */
export function lazyPage(load: () => Promise<ComponentType>, ...namespaces: string[]) {
  return async (): Promise<{ Component: ComponentType }> => {
    const [Component] = await Promise.all([load(), loadMessages(namespaces)]);
    return { Component };
  };
}
