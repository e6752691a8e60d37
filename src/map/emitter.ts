type Handler<Payload> = (payload: Payload) => void;

/** Typed events of one object: names and payloads are the keys and values of `Events`. */
export class Emitter<Events extends object> {
  readonly #handlers = new Map<keyof Events, Set<Handler<never>>>();

  /** Listens; returns what ends the listening. */
  on<Name extends keyof Events>(name: Name, handler: Handler<Events[Name]>): () => void {
    const handlers = this.#handlers.get(name) ?? new Set();
    this.#handlers.set(name, handlers.add(handler as Handler<never>));
    return () => handlers.delete(handler as Handler<never>);
  }

  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const handler of [...(this.#handlers.get(name) ?? [])]) (handler as Handler<Events[Name]>)(payload);
  }

  clear(): void {
    this.#handlers.clear();
  }
}
