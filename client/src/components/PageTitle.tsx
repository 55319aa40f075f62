/** The page's name in the browser's tab, history and bookmarks. React puts it in the head. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`${children} · Sentiers`}</title>;
}
