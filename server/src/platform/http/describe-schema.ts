import { code, escapeHtml } from './html.ts';

/** The part of JSON Schema that our contract's shapes use. */
interface Schema {
  type?: string | string[];
  description?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  properties?: Record<string, unknown>;
  required?: string[];
  additionalProperties?: unknown;
  items?: unknown;
  anyOf?: unknown[];
  oneOf?: unknown[];
  allOf?: unknown[];
  $ref?: string;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

/** A shape in words, as HTML: its type, its bounds, and its fields nested as they are. */
export function describeSchema(value: unknown): string {
  if (!isSchema(value)) return 'tout';
  const alternatives = value.anyOf ?? value.oneOf;
  if (alternatives) return alternatives.map(describeSchema).join(' <em>ou</em> ');
  if (value.allOf) return value.allOf.map(describeSchema).join('');
  if (value.$ref) return linkToShape(value.$ref.split('/').at(-1) ?? '');
  const words = [describeType(value), ...bounds(value)].join(', ');
  const note = value.description ? ` – ${escapeHtml(value.description)}` : '';
  return `${words}${note}${describeInside(value)}`;
}

function linkToShape(name: string): string {
  return `<a href="#schema-${escapeHtml(name)}">${code(name)}</a>`;
}

function describeType(schema: Schema): string {
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(JSON.stringify(one))).join(' | ');
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'tout');
  return escapeHtml(schema.format ? `${type} (${schema.format})` : type);
}

function bounds(schema: Schema): string[] {
  const words: string[] = [];
  if (schema.minLength !== undefined) words.push(`au moins ${schema.minLength} caractères`);
  if (schema.maxLength !== undefined) words.push(`au plus ${schema.maxLength} caractères`);
  if (schema.minimum !== undefined && schema.minimum !== Number.MIN_SAFE_INTEGER)
    words.push(`≥ ${schema.minimum}`);
  if (schema.maximum !== undefined && schema.maximum !== Number.MAX_SAFE_INTEGER) {
    words.push(`≤ ${schema.maximum}`);
  }
  if (schema.default !== undefined) words.push(`par défaut ${code(JSON.stringify(schema.default))}`);
  return words;
}

function describeInside(schema: Schema): string {
  if (schema.items) return ` <em>de</em> ${describeSchema(schema.items)}`;
  if (!schema.properties) {
    return isSchema(schema.additionalProperties)
      ? ` <em>vers</em> ${describeSchema(schema.additionalProperties)}`
      : '';
  }
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties).map(
    ([name, field]) =>
      `<dt>${code(name)}${required.has(name) ? '' : ' (facultatif)'}</dt><dd>${describeSchema(field)}</dd>`,
  );
  return fields.length === 0 ? '' : `<dl>${fields.join('')}</dl>`;
}
