// Before the first paint: the scheme and the language that this browser remembers (see theme/scheme.ts and
// i18n/languages.ts), and the question who is signed in, asked while the application travels (see
// app/early-me.ts). Where nobody is, the sign-in's own files are asked for as well (see way-in-plugin.ts). A file of
// its own, so that the page's security policy allows no inline script.
(() => {
  const root = document.documentElement;
  const wayIn = document.currentScript.dataset;
  let theme = null;
  let language = null;
  try {
    theme = localStorage.getItem('sentiers-theme');
    language = localStorage.getItem('sentiers-language');
  } catch {
    // A browser that keeps nothing follows its system.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.dataset.theme = theme;
  if (language === 'fr' || language === 'en') root.lang = language;

  const fetchWayIn = () => {
    const spoken = [language, ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
    const files = spoken.find((tag) => tag === 'fr' || tag === 'en') === 'en' ? wayIn.wayInEn : wayIn.wayInFr;
    for (const file of files?.split(' ') ?? []) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.crossOrigin = '';
      link.href = file;
      document.head.append(link);
    }
  };

  if (/^\/connexion(\/|$)/.test(location.pathname)) fetchWayIn();
  // Where mails lead those without an account, nobody is asked who they are: they would be sent to the sign-in.
  if (/^\/(e-mails|mise-en-relation|carnet|engagement)(\/|$)/.test(location.pathname)) return;
  if (/^\/(connexion|mot-de-passe|invitation|invite|charte|galerie)(\/|$)/.test(location.pathname)) return;
  const early = { status: 0 };
  early.answer = fetch('/api/me', { headers: { accept: 'application/json' } })
    .then(async (response) => {
      early.status = response.status;
      if (response.status === 401) fetchWayIn();
      return response.ok ? await response.json() : null;
    })
    .catch(() => null);
  window.sentiersMe = early;
})();
