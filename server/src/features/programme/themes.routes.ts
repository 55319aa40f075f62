import { signedIn } from '../../platform/http/procedures.ts';
import { loadThemeLabels } from './programme.queries.ts';

export const themesRouter = {
  list: signedIn.themes.list.handler(async () => {
    const labels = [...(await loadThemeLabels())].map(([key, label]) => ({ key, label }));
    return { items: labels.sort((one, other) => one.label.localeCompare(other.label, 'fr')) };
  }),
};
