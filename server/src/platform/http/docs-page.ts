import type { OpenAPI } from '@orpc/openapi';
import { describeSchema } from './describe-schema.ts';
import { code, escapeHtml } from './html.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Entry {
  method: string;
  path: string;
  operation: OpenAPI.OperationObject;
}

/** The API's description as one page to read, without script: its style is `/api/docs.css`. */
export function docsPage(document: OpenAPI.Document): string {
  const groups = Map.groupBy(entriesOf(document), ({ operation }) => operation.tags?.[0] ?? '');
  const index = [...groups.keys()].map((tag) => `<li><a href="#${anchor(tag)}">${escapeHtml(tag)}</a></li>`);
  const sections = [...groups].map(
    ([tag, entries]) =>
      `<section id="${anchor(tag)}"><h2>${escapeHtml(tag)}</h2>${entries.map(describeEntry).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API de Sentiers</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><header><h1>API de Sentiers</h1>
<p>Le même contenu pour les programmes : <a href="/api/openapi.json">openapi.json</a> (OpenAPI ${escapeHtml(document.openapi)}).</p></header>
<nav aria-label="Sommaire"><ul>${index.join('')}</ul></nav>
<main><section>${prose(document.info.description ?? '')}</section>${sections.join('\n')}
<section id="formes"><h2>Formes</h2>${Object.entries(document.components?.schemas ?? {})
    .map(describeShape)
    .join('')}</section></main>
</body></html>`;
}

function entriesOf(document: OpenAPI.Document): Entry[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

function describeEntry({ method, path, operation }: Entry): string {
  const parts = [
    `<h3><span class="method">${method.toUpperCase()}</span> ${code(path)}</h3>`,
    `<p class="summary">${escapeHtml(operation.summary ?? '')}</p>`,
    prose(operation.description ?? ''),
    describeParameters(operation),
    describeBody(operation),
    describeResponses(operation),
  ];
  return `<article id="${escapeHtml(operation.operationId ?? '')}">${parts.join('')}</article>`;
}

function describeShape([name, schema]: [string, unknown]): string {
  return `<article id="schema-${escapeHtml(name)}"><h3>${code(name)}</h3>${describeSchema(schema)}</article>`;
}

function describeParameters({ parameters = [] }: OpenAPI.OperationObject): string {
  const rows = parameters
    .filter((parameter) => 'name' in parameter)
    .map(
      (parameter) =>
        `<tr><th scope="row">${code(parameter.name)}</th><td>${parameter.in === 'path' ? 'chemin' : 'requête'}${parameter.required ? '' : ', facultatif'}</td><td>${describeSchema(parameter.schema)}</td></tr>`,
    );
  return rows.length === 0 ? '' : `<h4>Paramètres</h4><table>${rows.join('')}</table>`;
}

function describeBody({ requestBody }: OpenAPI.OperationObject): string {
  if (!requestBody || !('content' in requestBody)) return '';
  const [first] = Object.entries(requestBody.content);
  if (!first) return '';
  const [type, media] = first;
  return `<h4>Corps ${code(type)}</h4>${describeSchema(media.schema)}`;
}

function describeResponses({ responses = {} }: OpenAPI.OperationObject): string {
  const rows = Object.entries(responses).map(([status, response]) => {
    if ('$ref' in response) return '';
    if (Number(status) >= 400) {
      return `<tr><th scope="row">${status}</th><td>${escapeHtml(response.description ?? '')}</td></tr>`;
    }
    const schema = Object.values(response.content ?? {})[0]?.schema;
    return `<tr><th scope="row">${status}</th><td>${schema ? describeSchema(schema) : 'Sans corps'}</td></tr>`;
  });
  return `<h4>Réponses</h4><table>${rows.join('')}</table>`;
}

/** Paragraphs, lists and code spans: all that our descriptions use of Markdown. */
function prose(text: string): string {
  return text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const html = escapeHtml(block).replace(/`([^`]+)`/g, '<code>$1</code>');
      if (!html.startsWith('- ')) return `<p>${html}</p>`;
      return `<ul>${html
        .slice(2)
        .split('\n- ')
        .map((item) => `<li>${item}</li>`)
        .join('')}</ul>`;
    })
    .join('');
}

function anchor(tag: string): string {
  return encodeURIComponent(tag.toLowerCase().replaceAll(' ', '-'));
}

/** The page's style: our two schemes, a measure that can be read, targets that can be touched. */
export const docsStyle = `:root{color-scheme:light dark;--paper:#FAF6EC;--ink:#26302B;--soft:#56625B;--line:#DCD5C3;--accent:#1F5C46}
@media (prefers-color-scheme:dark){:root{--paper:#161D19;--ink:#E8E4D8;--soft:#A9B3AC;--line:#37423C;--accent:#8CCBAF}}
body{margin:0 auto;max-width:60rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25}h2{border-bottom:1px solid var(--line);padding-bottom:.3rem;margin-top:3rem}h3{margin-top:2.5rem}h4{margin-bottom:.3rem}
a{color:var(--accent)}nav ul{display:flex;flex-wrap:wrap;gap:0 1.2rem;list-style:none;padding:0}nav a{display:inline-block;padding:.6rem 0}
code{font:.9em/1.5 ui-monospace,monospace}.method{color:var(--accent);font-weight:700}.summary{font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;border-top:1px solid var(--line);padding:.4rem .8rem .4rem 0;font-weight:400}
th{white-space:nowrap}td>dl,dl dl{margin:0 0 0 1rem}dl{margin:0}dt{margin-top:.3rem}dd{margin:0 0 0 1rem;color:var(--soft)}`;
