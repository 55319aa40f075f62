/** The cookies of one browser, for a client that has none: of one server, whatever their paths. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Value of the `Cookie` header. */
  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Keeps, or forgets, what an answer sets. */
  read(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (isOver(attributes)) this.#cookies.delete(name.trim());
      else this.#cookies.set(name.trim(), value.join('=').trim());
    }
  }
}

function isOver(attributes: readonly string[]): boolean {
  return attributes.some((attribute) => {
    const [name = '', value = ''] = attribute.trim().split('=');
    if (name.toLowerCase() === 'max-age') return Number(value) <= 0;
    return name.toLowerCase() === 'expires' && Date.parse(value) <= Date.now();
  });
}
