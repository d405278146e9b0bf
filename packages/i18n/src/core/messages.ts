import type { Language } from "./language.ts";
import { setInFrench } from "./typography.ts";

type Message = string | ((...args: never[]) => string) | readonly string[];
/** Messages by name, grouped as deep as an area likes: texts, sentences as functions of their facts, lists. */
export type MessageTree = { readonly [name: string]: Message | MessageTree };

/** The same names with the same parameters, whatever the words. */
type SameNames<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: SameNames<T[K]> };

/** One area's messages in both languages. */
export type Catalogue<M> = { readonly [L in Language]: M };

/**
 * An area's messages. English says which names there are and what each sentence needs; French that lacks one,
 * has one more or asks for other facts does not compile. French typography (no-break spaces, curly apostrophes)
 * is set here, so messages are typed with plain spaces and apostrophes.
 */
export function defineMessages<E extends MessageTree>(messages: {
  readonly en: E;
  readonly fr: SameNames<NoInfer<E>>;
}): Catalogue<SameNames<E>> {
  // The compiler cannot see that E and SameNames<E> have the same names; the parameter above made sure of it.
  return { en: messages.en, fr: setInFrench(messages.fr) } as unknown as Catalogue<SameNames<E>>;
}

/** The messages of an area in one language. */
export function messagesIn<M>(catalogue: Catalogue<M>, language: Language): M {
  return catalogue[language];
}
